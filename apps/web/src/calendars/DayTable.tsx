import { Table, Text, Title } from '@mantine/core';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { useDayName } from '../parts/day-name';
import { Sure } from '../parts/Sure';
import { WideTable } from '../parts/WideTable';

type Calendar = components['schemas']['Calendar'];
type CalendarDay = components['schemas']['CalendarDay'];

/** Every special day of the year with the act it rests on: the same as the months, in words. */
export function DayTable({ calendar, year }: { readonly calendar: Calendar; readonly year: number }) {
  const { t } = useWords('calendars');
  const dates = useDates();
  const dayName = useDayName();
  const days = daysOf(calendar, year);
  return (
    <section aria-labelledby="days">
      <Title order={2} id="days" mb="xs">
        {t('calendars:daysOf', { year: String(year) })}
      </Title>
      <WideTable labelledBy="days">
        <Table aria-labelledby="days">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('calendars:column.day')}</Table.Th>
              <Table.Th>{t('calendars:column.name')}</Table.Th>
              <Table.Th>{t('calendars:column.sure')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(({ date, day }) => (
              <Table.Tr key={`${day.on} ${day.name}`}>
                <Table.Td>{dates.day(date)}</Table.Td>
                <Table.Td>
                  {dayName(day)}
                  <Text size="sm" c="dimmed">
                    {day.kind === 'working' ? t('calendars:kind.working') : t('calendars:kind.off')}
                    {day.on.length === 5 && <> · {t('calendars:everyYear')}</>}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Sure confidence={day.confidence} source={day.source} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </section>
  );
}

function daysOf({ days }: Calendar, year: number): readonly { date: string; day: CalendarDay }[] {
  return days
    .filter(({ on, from, to }) =>
      on.length === 5
        ? (from === undefined || year >= from) && (to === undefined || year <= to)
        : on.startsWith(`${String(year)}-`),
    )
    .map((day) => ({ day, date: day.on.length === 5 ? `${String(year)}-${day.on}` : day.on }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}
