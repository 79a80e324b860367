import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { CircleHelp } from 'lucide-react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { now } from '../language/now';
import { useWords } from '../language/words';
import { type NamedDay, useDayName } from '../parts/day-name';
import classes from './calendar.module.css';
import { type DaySquare, weeksOf } from './days';

interface MonthGridProps {
  readonly calendar: components['schemas']['Calendar'];
  readonly year: number;
  readonly month: number;
  readonly onOpen: (square: DaySquare) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** A month as a table: what is off says so in a word, not by its colour alone. */
export function MonthGrid({ calendar, year, month, onOpen }: MonthGridProps) {
  const dates = useDates();
  const dayName = useDayName();
  return (
    <table className={classes['grid']}>
      <caption>{dates.month(year, month)}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              {dates.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar, year, month).map((week) => (
          <tr key={week.find((square) => square !== null)?.date}>
            {week.map((square, place) => (
              <td key={place}>
                {square !== null && (
                  <Square square={square} zone={calendar.zone} dayName={dayName} onOpen={onOpen} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SquareProps {
  readonly square: DaySquare;
  readonly zone: string;
  readonly dayName: (day: NamedDay) => string | undefined;
  readonly onOpen: (square: DaySquare) => void;
}

/** By the zone of the calendar, wherever its reader sits. */
const isToday = (date: string, timeZone: string): boolean =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(now()) === date;

function Square({ square, zone, dayName, onOpen }: SquareProps) {
  const { t } = useWords('calendars', 'parts');
  const dates = useDates();
  const { date, number, isOff, isWeekend, entry } = square;
  const today = isToday(date, zone);
  const doubted = entry !== undefined && entry.confidence !== 'verified' && entry.confidence !== 'likely';
  return (
    <UnstyledButton
      className={classes['square']}
      data-off={isOff || undefined}
      data-entered={entry !== undefined || undefined}
      data-today={today || undefined}
      onClick={() => onOpen(square)}
    >
      <VisuallyHidden>{dates.day(date)}</VisuallyHidden>
      <span className={classes['number']} aria-hidden>
        {number}
        {doubted && <CircleHelp size={14} aria-hidden className={classes['doubt']} />}
      </span>
      <span className={classes['says']}>
        {entry !== undefined ? dayName(entry) : isWeekend ? t('calendars:weekend') : ''}
      </span>
      {entry?.kind === 'working' && <span className={classes['says']}>{t('calendars:worked')}</span>}
      {doubted && <VisuallyHidden>{t('calendars:doubted')}</VisuallyHidden>}
    </UnstyledButton>
  );
}
