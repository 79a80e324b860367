import { Alert, List, Text } from '@mantine/core';
import { CalendarClock } from 'lucide-react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';

/** Which open clocks an edit would move: by code and owner, from when to when. */
export function MovedDates({ moved }: { readonly moved: components['schemas']['MovedDates'] }) {
  const { t } = useWords('calendars');
  const dates = useDates();
  const { items, count } = moved;
  return (
    <Alert
      role="status"
      variant="light"
      icon={<CalendarClock aria-hidden />}
      title={t('calendars:moved.title', { count })}
    >
      {count === 0 && <Text>{t('calendars:moved.none')}</Text>}
      <List size="sm">
        {items.map(({ id, code, caseCode, ownerName, before, after }) => (
          <List.Item key={id}>
            {t('calendars:moved.line', {
              code: caseCode === null ? code : `${caseCode} · ${code}`,
              owner: ownerName,
              from: dates.moment(before),
              to: dates.moment(after),
            })}
          </List.Item>
        ))}
      </List>
      {count > items.length && (
        <Text size="sm">{t('calendars:moved.more', { count: count - items.length })}</Text>
      )}
    </Alert>
  );
}
