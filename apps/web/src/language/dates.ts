import { useMemo } from 'react';
import { type Say, useWords, type WordKey } from './words';
import { now } from './now';

/**
 * Dates in words of ours: browsers do not know Tajik, Turkmen or Kyrgyz months.
 * Times are those of the reader's own place unless a zone is given.
 */
export interface Dates {
  /** Tue 24 March 2026 */
  day(date: string | Date, zone?: string): string;
  /** 24 March, on an axis whose year is known. */
  dayShort(date: string | Date, zone?: string): string;
  /** Tue 24 March, 18:00; the year where it is another one. */
  moment(instant: string | Date, zone?: string): string;
  /** 18:00 */
  time(instant: string | Date, zone?: string): string;
  /** in 3 days · 2 hours ago · now */
  relative(instant: string | Date): string;
  /** March 2026 */
  month(year: number, month: number): string;
  /** Mon Tue …: 1 is Monday. */
  weekday(number: number): string;
}

export function useDates(): Dates {
  const { t } = useWords('time');
  return useMemo(() => datesIn(t), [t]);
}

/** January to December, as headings. */
export function useMonthNames(): readonly string[] {
  const { t } = useWords('time');
  return MONTHS_ALONE.map((month) => t(month));
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly time: string;
}

/** A day without a time is the same day everywhere. */
function partsOf(when: string | Date, zone?: string): Parts {
  const dateOnly = typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when);
  const date = new Date(when);
  const timeZone = dateOnly ? 'UTC' : zone;
  const found = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
      ...{ hourCycle: 'h23', weekday: 'short', timeZone },
    })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  return {
    year: Number(found['year']),
    month: Number(found['month']),
    day: Number(found['day']),
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(found['weekday'] ?? '') + 1,
    time: `${found['hour'] ?? ''}:${found['minute'] ?? ''}`,
  };
}

const MONTHS: readonly WordKey[] = [
  'time:month.1',
  'time:month.2',
  'time:month.3',
  'time:month.4',
  'time:month.5',
  'time:month.6',
  'time:month.7',
  'time:month.8',
  'time:month.9',
  'time:month.10',
  'time:month.11',
  'time:month.12',
];
/** As a heading, without a day: in Russian another case than in a date. */
const MONTHS_ALONE: readonly WordKey[] = [
  'time:alone.1',
  'time:alone.2',
  'time:alone.3',
  'time:alone.4',
  'time:alone.5',
  'time:alone.6',
  'time:alone.7',
  'time:alone.8',
  'time:alone.9',
  'time:alone.10',
  'time:alone.11',
  'time:alone.12',
];
const WEEKDAYS: readonly WordKey[] = [
  'time:weekday.1',
  'time:weekday.2',
  'time:weekday.3',
  'time:weekday.4',
  'time:weekday.5',
  'time:weekday.6',
  'time:weekday.7',
];
const STEPS = [
  [60, 3600, 'time:minutes.ahead', 'time:minutes.ago'],
  [3600, 48 * 3600, 'time:hours.ahead', 'time:hours.ago'],
  [86_400, 60 * 86_400, 'time:days.ahead', 'time:days.ago'],
  [30 * 86_400, Number.POSITIVE_INFINITY, 'time:months.ahead', 'time:months.ago'],
] as const;

function datesIn(say: Say): Dates {
  const names = ({ month, weekday }: Parts) => ({
    month: say(MONTHS[month - 1] ?? 'time:month.1'),
    weekday: say(WEEKDAYS[weekday - 1] ?? 'time:weekday.1'),
  });
  return {
    day(date, zone) {
      const parts = partsOf(date, zone);
      return say('time:day', { ...names(parts), day: parts.day, year: String(parts.year) });
    },
    dayShort(date, zone) {
      const parts = partsOf(date, zone);
      return say('time:dayShort', { ...names(parts), day: parts.day });
    },
    moment(instant, zone) {
      const parts = partsOf(instant, zone);
      const thisYear = partsOf(now()).year === parts.year;
      const values = { ...names(parts), day: parts.day, time: parts.time, year: String(parts.year) };
      return say(thisYear ? 'time:moment' : 'time:momentOfYear', values);
    },
    time: (instant, zone) => partsOf(instant, zone).time,
    relative(instant) {
      const seconds = (new Date(instant).getTime() - now().getTime()) / 1000;
      const distance = Math.abs(seconds);
      if (distance < 60) return say('time:now');
      const [unit, , ahead, ago] = STEPS.find(([, below]) => distance < below) ?? STEPS[3];
      return say(seconds > 0 ? ahead : ago, { count: Math.round(distance / unit) });
    },
    month: (year, month) =>
      say('time:monthOfYear', { month: say(MONTHS_ALONE[month - 1] ?? 'time:alone.1'), year: String(year) }),
    weekday: (number) => say(WEEKDAYS[number - 1] ?? 'time:weekday.1'),
  };
}
