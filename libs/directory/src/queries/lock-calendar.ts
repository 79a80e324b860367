import type { Tx } from '@panoh/platform';

const CALENDARS = 7023;

/** Revisions of one calendar are made one after the other; readers never wait. */
export async function lockCalendar(tx: Tx, calendarId: string): Promise<void> {
  await tx.sql(`SELECT pg_advisory_xact_lock($1, hashtext($2))`, [CALENDARS, calendarId]);
}
