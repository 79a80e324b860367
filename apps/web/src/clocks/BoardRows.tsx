import { Badge, Button, Text } from '@mantine/core';
import { Building2 } from 'lucide-react';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { When } from '../parts/When';
import type { BoardRow } from './board-filter';
import classes from './board.module.css';

interface BoardRowsProps {
  readonly rows: readonly BoardRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (organisationId: string | undefined) => void;
}

/** An organisation a row: a table on a desk, cards on a phone. */
export function BoardRows({ rows, chosen, onChoose }: BoardRowsProps) {
  const { t } = useWords('clocks');
  const regions = useCodes('region');
  return (
    <table className={classes['board']}>
      <thead>
        <tr>
          <th scope="col">{t('clocks:column.organisation')}</th>
          <th scope="col">{t('clocks:group.breached')}</th>
          <th scope="col">{t('clocks:group.today')}</th>
          <th scope="col">{t('clocks:group.this-week')}</th>
          <th scope="col">{t('clocks:group.paused')}</th>
          <th scope="col">{t('clocks:column.oldest')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.organisationId} data-chosen={row.organisationId === chosen || undefined}>
            <th scope="row">
              <Button
                variant="subtle"
                size="sm"
                leftSection={<Building2 size={18} aria-hidden />}
                classNames={{ root: classes['choose'], label: classes['name'] }}
                aria-pressed={row.organisationId === chosen}
                onClick={() => onChoose(row.organisationId === chosen ? undefined : row.organisationId)}
              >
                {row.name}
              </Button>
              {row.region !== null && (
                <Text component="span" size="sm" c="dimmed" display="block" ps="sm">
                  {regions.label(row.region)}
                </Text>
              )}
            </th>
            <td data-label={t('clocks:group.breached')}>
              <span className={classes['number']} data-warn={row.breached > 0 || undefined}>
                {row.breached}
              </span>{' '}
              {row.untaken > 0 && (
                <Badge tt="none" variant="light" color="warn">
                  {t('clocks:board.untaken', { count: row.untaken })}
                </Badge>
              )}{' '}
              {row.escalated > 0 && (
                <Badge tt="none" variant="outline" color="warn">
                  {t('clocks:board.escalated', { count: row.escalated })}
                </Badge>
              )}
            </td>
            <td data-label={t('clocks:group.today')}>{row.today}</td>
            <td data-label={t('clocks:group.this-week')}>{row.thisWeek}</td>
            <td data-label={t('clocks:group.paused')}>{row.paused}</td>
            <td data-label={t('clocks:column.oldest')}>
              <When at={row.oldestDue} show="relative" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
