import type { components } from '../client/schema';

type Calendar = components['schemas']['Calendar'];
type CalendarDay = components['schemas']['CalendarDay'];

/** One square of the month. */
export interface DaySquare {
  /** `2026-03-20` */
  readonly date: string;
  readonly number: number;
  readonly isWeekend: boolean;
  readonly isOff: boolean;
  /** What the calendar says of this date, or of this day in every year. */
  readonly entry: CalendarDay | undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The weeks of a month, Monday first; what lies outside the month is empty. */
export function weeksOf(calendar: Calendar, year: number, month: number): readonly (DaySquare | null)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const first = weekdayOf(year, month, 1);
  const squares: (DaySquare | null)[] = Array.from({ length: first - 1 }, () => null);
  for (let number = 1; number <= length; number++) squares.push(squareOf(calendar, year, month, number));
  while (squares.length % 7 !== 0) squares.push(null);
  return Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7));
}

/** Monday is 1. */
const weekdayOf = (year: number, month: number, day: number): number =>
  ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;

function squareOf(calendar: Calendar, year: number, month: number, number: number): DaySquare {
  const date = `${String(year)}-${two(month)}-${two(number)}`;
  const entry = entryOn(calendar, date);
  const isWeekend = calendar.weekend.includes(weekdayOf(year, month, number));
  return { date, number, isWeekend, isOff: entry === undefined ? isWeekend : entry.kind === 'off', entry };
}

/** A full date overrides a yearly one. */
export function entryOn({ days }: Calendar, date: string): CalendarDay | undefined {
  const year = Number(date.slice(0, 4));
  return (
    days.find(({ on }) => on === date) ??
    days.find(
      ({ on, from, to }) =>
        on === date.slice(5) && (from === undefined || year >= from) && (to === undefined || year <= to),
    )
  );
}
