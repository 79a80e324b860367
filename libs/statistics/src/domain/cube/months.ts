import { Temporal } from '@panoh/kernel';
import { NOT_KNOWN } from '../dimension';

/* Months and days as the cube keeps them: numbers that can be compared. */
const MONTHS_A_YEAR = 12;
const FIRST_DAY = Temporal.PlainDate.from('2000-01-01');

/** The person is not counted. */
export const NO_MONTH = 0;
/** The person is counted, and nobody knows since when. */
export const UNKNOWN_MONTH = 1;
/** Later months than a column can hold are kept as its last one. */
export const LAST_MONTH = 0xffff;

/** @param month YYYY-MM, or a day in it */
export const monthNumber = (month: string): number =>
  numberOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));

const numberOfMonth = (year: number, month: number): number =>
  Math.min(LAST_MONTH, year * MONTHS_A_YEAR + month);

/** Of imported history: a year as its January. */
export const yearNumber = (year: number | null): number =>
  year === null ? UNKNOWN_MONTH : numberOfMonth(year, 1);

/** YYYY-MM, or the code for what nobody knows. */
export function monthCode(number: number): string {
  if (number === UNKNOWN_MONTH) return NOT_KNOWN;
  const year = Math.floor((number - 1) / MONTHS_A_YEAR);
  const month = number - year * MONTHS_A_YEAR;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Days since the first of January 2000, as PostgreSQL counts them. @param day YYYY-MM-DD */
export const dayNumber = (day: string): number => Temporal.PlainDate.from(day).since(FIRST_DAY).days;

const months = new Map<number, number>();

/** Of a day as `dayNumber` gives it; the few that are months begin again and again. */
export function monthNumberOfDay(day: number): number {
  const known = months.get(day) ?? monthNumber(FIRST_DAY.add({ days: day }).toString());
  months.set(day, known);
  return known;
}
