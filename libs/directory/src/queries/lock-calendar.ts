import type { ReadTx, Tx } from '@panoh/platform';

const CALENDARS = 7023;

/** Revisions of one calendar are made one after the other; who only reads never waits. */
export async function lockCalendar(tx: Tx, calendarId: string): Promise<void> {
  await tx.sql(`SELECT pg_advisory_xact_lock($1, hashtext($2))`, [CALENDARS, calendarId]);
}

/**
 * Nobody makes a new revision before this transaction ends. Who writes a date that was counted asks for it first: a
 * date counted by the old revision would else appear after the new one was gone through, and never move.
 */
export async function holdCalendar(tx: ReadTx, calendarId: string): Promise<void> {
  await tx.sql(`SELECT pg_advisory_xact_lock_shared($1, hashtext($2))`, [CALENDARS, calendarId]);
}
