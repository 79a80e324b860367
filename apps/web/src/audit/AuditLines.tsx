import { Button, Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { When } from '../parts/When';
import classes from './audit.module.css';

type Line = components['schemas']['AuditLineView'];

interface AuditLinesProps {
  readonly lines: readonly Line[];
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly onCase: (caseId: string) => void;
}

const SHOWN_OF_ID = 8;

/** Ids and names of fields. On a phone each line becomes a card. */
export function AuditLines({ lines, people, onCase }: AuditLinesProps) {
  const { t } = useWords('audit');
  const nameOf = ({ membershipId, actor }: Line): string => {
    if (membershipId === null) return t('audit:program', { name: actor });
    const known = people.find(({ value }) => value === membershipId)?.label;
    return known ?? t('audit:gone', { id: membershipId.slice(0, SHOWN_OF_ID) });
  };
  return (
    <Paper withBorder>
      <Table className={classes['lines']} verticalSpacing="xs">
        <Table.Caption>
          <VisuallyHidden>{t('audit:list')}</VisuallyHidden>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('audit:when')}</Table.Th>
            <Table.Th scope="col">{t('audit:actor')}</Table.Th>
            <Table.Th scope="col">{t('audit:what')}</Table.Th>
            <Table.Th scope="col">{t('audit:subject')}</Table.Th>
            <Table.Th scope="col">{t('audit:fields')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>
                <When at={line.recordedAt} show="moment" />
              </Table.Td>
              <Table.Td>{nameOf(line)}</Table.Td>
              <Table.Td>
                <code>{line.type}</code>
                {line.purpose !== null && (
                  <Text size="sm" c="dimmed">
                    {t('audit:purpose')}: {line.purpose}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {line.subjectKind} <code title={line.subjectId}>{line.subjectId.slice(0, SHOWN_OF_ID)}</code>
                {line.caseId !== null && (
                  <Button variant="subtle" size="compact-sm" onClick={() => onCase(line.caseId ?? '')}>
                    {t('audit:onlyCase')}
                  </Button>
                )}
              </Table.Td>
              <Table.Td className={classes['fields']}>{line.fields.join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
