import { invalid } from '../errors';
import { type Calendar, type DayReason, judgeDay } from './calendar';
import type { Temporal } from './temporal';

/** A day whose treatment needs a word: skipped, or counted although its weekday is off. */
export interface DayNote {
  readonly date: string;
  readonly counted: boolean;
  readonly reasons: readonly DayReason[];
}

export interface CountedDays {
  readonly day: Temporal.PlainDate;
  readonly notes: readonly DayNote[];
}

/** No country closes for two months; calendars that together never work would be counted for ever. */
const LONGEST_CLOSURE = 60;

/** The `amount`-th working day after `from`, which is day 0 whether or not it is worked. */
export const addWorkingDays = (
  from: Temporal.PlainDate,
  amount: number,
  calendars: readonly Calendar[],
): CountedDays => walk(from, amount, calendars, 1);

/** The `amount`-th working day before `from`. */
export const subtractWorkingDays = (
  from: Temporal.PlainDate,
  amount: number,
  calendars: readonly Calendar[],
): Temporal.PlainDate => walk(from, amount, calendars, -1).day;

/** `day` itself where it is worked, else the next working day. */
export const nextWorkingDay = (day: Temporal.PlainDate, calendars: readonly Calendar[]): CountedDays =>
  walk(day.subtract({ days: 1 }), 1, calendars, 1);

/** How many working days lie after `after`, up to and with `upTo`. */
export function countWorkingDays(
  after: Temporal.PlainDate,
  upTo: Temporal.PlainDate,
  calendars: readonly Calendar[],
): number {
  const days = Math.max(0, after.until(upTo, { largestUnit: 'days' }).days);
  let worked = 0;
  for (let offset = 1; offset <= days; offset += 1)
    if (judgeDay(calendars, after.add({ days: offset })).working) worked += 1;
  return worked;
}

function walk(
  from: Temporal.PlainDate,
  amount: number,
  calendars: readonly Calendar[],
  step: 1 | -1,
): CountedDays {
  if (calendars.length === 0)
    throw invalid('CALENDAR.MISSING', 'Working days can be counted only in a calendar. Name at least one.');
  const notes: DayNote[] = [];
  let day = from;
  let closed = 0;
  for (let left = amount; left > 0;) {
    day = day.add({ days: step });
    const { working, reasons } = judgeDay(calendars, day);
    if (reasons.length > 0) notes.push({ date: day.toString(), counted: working, reasons });
    if (working) left -= 1;
    closed = working ? 0 : closed + 1;
    if (closed > LONGEST_CLOSURE)
      throw invalid(
        'CALENDAR.NO_WORKING_DAY',
        'These calendars together leave no working day for two months. Check their weekends and days off.',
      );
  }
  return { day, notes };
}
