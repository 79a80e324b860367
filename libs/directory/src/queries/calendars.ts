import { type Calendar, invalid } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** Calendars never change once stored, and counting days keeps an index beside each. */
const stored = new Map<string, Calendar>();

/**
 * The newest revision.
 * @throws DomainError CALENDAR.UNKNOWN
 */
export async function calendarOf(tx: ReadTx, id: string): Promise<Calendar> {
  const row = await tx.one<CalendarRow>(
    `SELECT row_id, document FROM directory.calendar WHERE id = $1 ORDER BY revision DESC LIMIT 1`,
    [id],
  );
  if (row === undefined)
    throw invalid('CALENDAR.UNKNOWN', 'There is no such calendar. See the list of calendars.', {
      calendar: id,
    });
  return sameObject(row);
}

export async function listCalendars(tx: ReadTx): Promise<Calendar[]> {
  const rows = await tx.sql<CalendarRow>(
    `SELECT DISTINCT ON (id) row_id, document FROM directory.calendar ORDER BY id, revision DESC`,
  );
  return rows.map(sameObject);
}

interface CalendarRow {
  readonly row_id: string;
  readonly document: Calendar;
}

const MOST_KEPT = 200;

function sameObject({ row_id: id, document }: CalendarRow): Calendar {
  const known = stored.get(id);
  if (known !== undefined) return known;
  if (stored.size >= MOST_KEPT) stored.clear();
  stored.set(id, document);
  return document;
}
