import type { Confidence } from './confidence';
import type { Temporal } from './temporal';

/** In words, so that a lawyer who reads a calendar need not count. Monday first, as ISO 8601 numbers them. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A day that is not what its weekday says. */
export interface CalendarDay {
  /** `2025-03-31`, or `03-21` for every year from `from` to `to`. A full date overrides a yearly one. */
  readonly on: string;
  readonly kind: 'off' | 'working';
  /** What is shown where the day is no holiday of the codebook, or a label is missing. */
  readonly name: string;
  /** A code of the codebook `holiday`, whose labels say it in the reader's language. */
  readonly holiday?: string;
  /** The day off is given for a holiday that falls on this weekday. */
  readonly movedFrom?: Weekday;
  readonly source: string;
  readonly confidence: Confidence;
  readonly from?: number;
  readonly to?: number;
}

/** The days off of a country or an organisation. Plain data; every edit raises the revision. */
export interface Calendar {
  readonly id: string;
  readonly revision: number;
  readonly zone: string;
  /** ISO weekdays, Monday 1 to Sunday 7. */
  readonly weekend: readonly number[];
  /** Years for which movable and decreed days were entered; a date counted outside them says so. */
  readonly listed: { readonly from: number; readonly to: number };
  readonly days: readonly CalendarDay[];
}

export interface DayReason {
  readonly calendar: string;
  readonly because: 'weekend' | 'day-off' | 'exceptional-working-day';
  readonly name?: string;
  readonly holiday?: string;
  readonly movedFrom?: Weekday;
  readonly source?: string;
  readonly confidence?: Confidence;
}

export interface JudgedDay {
  readonly working: boolean;
  /** Empty for an ordinary working day. */
  readonly reasons: readonly DayReason[];
}

/** An organisation may keep another weekend than its country, as Uzbek offices with a six-day week do. */
export const withWeekend = (calendar: Calendar, weekend: readonly number[]): Calendar => ({
  ...calendar,
  weekend,
});

/** Several calendars together: a day is a working day only where all of them work. */
export function judgeDay(calendars: readonly Calendar[], day: Temporal.PlainDate): JudgedDay {
  const judged = calendars.map((calendar) => judgeIn(calendar, day));
  const working = judged.every((one) => one.working);
  const telling = judged.filter((one) => one.working === working);
  return { working, reasons: telling.flatMap((one) => one.reasons) };
}

function judgeIn(calendar: Calendar, day: Temporal.PlainDate): JudgedDay {
  const entry = findEntry(calendar, day);
  const weekend = calendar.weekend.includes(day.dayOfWeek);
  if (entry?.kind === 'working')
    return {
      working: true,
      reasons: weekend ? [entryReason(calendar, entry, 'exceptional-working-day')] : [],
    };
  // A holiday on a weekend changes nothing: its doubts must not be carried into the date.
  if (weekend) return { working: false, reasons: [{ calendar: calendar.id, because: 'weekend' }] };
  if (entry) return { working: false, reasons: [entryReason(calendar, entry, 'day-off')] };
  return { working: true, reasons: [] };
}

const entryReason = (calendar: Calendar, entry: CalendarDay, because: DayReason['because']): DayReason => ({
  calendar: calendar.id,
  because,
  name: entry.name,
  ...(entry.holiday !== undefined && { holiday: entry.holiday }),
  ...(entry.movedFrom !== undefined && { movedFrom: entry.movedFrom }),
  source: entry.source,
  confidence: entry.confidence,
});

/** Counting days asks for thousands of look-ups in the same few calendars. */
const indexes = new WeakMap<Calendar, ReadonlyMap<string, readonly CalendarDay[]>>();

function findEntry(calendar: Calendar, day: Temporal.PlainDate): CalendarDay | undefined {
  const index = indexes.get(calendar) ?? indexOf(calendar);
  const date = day.toString();
  return index.get(date)?.[0] ?? index.get(date.slice(-5))?.find((entry) => isValidIn(entry, day.year));
}

function indexOf(calendar: Calendar): ReadonlyMap<string, readonly CalendarDay[]> {
  const index = new Map<string, CalendarDay[]>();
  for (const entry of calendar.days) index.set(entry.on, [...(index.get(entry.on) ?? []), entry]);
  indexes.set(calendar, index);
  return index;
}

const isValidIn = (entry: CalendarDay, year: number): boolean =>
  year >= (entry.from ?? -Infinity) && year <= (entry.to ?? Infinity);
