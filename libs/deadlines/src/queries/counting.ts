import { calendarOf, holdCalendar } from '@panoh/directory';
import { type Calendar, invalid } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { ClockRule } from '../domain/clock-rule';

/** In which zone days are counted, and by which calendar where working days matter. */
export interface Counting {
  readonly zone: string;
  readonly calendarId: string | null;
  readonly calendars: readonly Calendar[];
}

/** How an organisation counts days. */
export interface Days {
  readonly calendar: string;
  readonly zone: string;
}

const asksCalendar = ({ limit, rollForward, warn }: ClockRule): boolean =>
  limit.unit === 'wd' || rollForward || warn.some(({ unit }) => unit === 'wd');

const daysOf = (tx: ReadTx, organisationId: string): Promise<Days | undefined> =>
  tx.one<Days>(`SELECT calendar, zone FROM directory.organisation WHERE id = $1`, [organisationId]);

/** The organisation's own; in a step between two countries the caller names the receiver (domain.md 1.5 point 6). */
export async function countingOf(
  tx: ReadTx,
  organisationId: string,
  rule: ClockRule,
  days?: Days,
): Promise<Counting> {
  const owner = days ?? (await daysOf(tx, organisationId));
  if (owner === undefined)
    throw invalid(
      'DEADLINE.OWNER_UNKNOWN',
      'A clock belongs to an organisation of the directory. Choose one.',
    );
  if (!asksCalendar(rule)) return { zone: owner.zone, calendarId: null, calendars: [] };
  await holdCalendar(tx, owner.calendar);
  const calendar = await calendarOf(tx, owner.calendar);
  return { zone: owner.zone, calendarId: calendar.id, calendars: [calendar] };
}

/** By which calendar a deadline that exists is counted. */
export async function calendarsOf(tx: ReadTx, calendarId: string | null): Promise<Calendar[]> {
  return calendarId === null ? [] : [await calendarOf(tx, calendarId)];
}
