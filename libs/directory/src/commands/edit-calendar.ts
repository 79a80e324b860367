import { type Calendar, forbidden, invalid, stale } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { type CalendarChange, changeCalendar } from '../domain/calendar-change';
import { calendarOf } from '../queries/calendars';
import { lockCalendar } from '../queries/lock-calendar';

export interface CalendarEdit {
  readonly calendarId: string;
  readonly change: CalendarChange;
  /** The decree or announcement, in words; shown beside the revision. */
  readonly reason: string;
  /** The revision the person looked at. */
  readonly ifRevision?: number;
}

/**
 * Enters or takes out one day as a new revision. Deadlines that count working days are computed anew by who
 * handles `calendar.changed`.
 * @throws DomainError CALENDAR.NOT_YOURS, CALENDAR.UNKNOWN, CALENDAR.REASON, VERSION.STALE, and those of changeCalendar
 */
export async function editCalendar(tx: Tx, edit: CalendarEdit): Promise<{ revision: number }> {
  const { calendarId, change } = edit;
  refuseStranger(tx, calendarId);
  await lockCalendar(tx, calendarId);
  const calendar = await calendarOf(tx, calendarId);
  if (edit.ifRevision !== undefined && edit.ifRevision !== calendar.revision)
    throw stale({ revision: calendar.revision });
  if (edit.reason.trim() === '')
    throw invalid('CALENDAR.REASON', 'Say why the calendar changes: the decree or announcement it rests on.');
  const changed: Calendar = changeCalendar(calendar, change);
  const row = await tx.one<{ row_id: string }>(
    `INSERT INTO directory.calendar (id, revision, document, reason) VALUES ($1, $2, $3, $4) RETURNING row_id`,
    [calendarId, changed.revision, JSON.stringify(changed), edit.reason.trim()],
  );
  tx.record({
    type: 'calendar.changed',
    subject: { kind: 'calendar', id: row?.row_id ?? '' },
    data: { calendar: calendarId, revision: changed.revision, change: change.change, day: change.on },
  });
  return { revision: changed.revision };
}

/** The calendar of a country is its coordinator's: `uz` belongs to UZ. */
function refuseStranger({ actor }: Tx, calendarId: string): void {
  const itsCountry = calendarId.toUpperCase();
  const isItsCoordinator =
    actor.kind === 'member' &&
    actor.role === 'national-coordinator' &&
    actor.jurisdictions.includes(itsCountry);
  if (actor.kind === 'system' || isItsCoordinator) return;
  throw forbidden('CALENDAR.NOT_YOURS', "Only the country's national coordinator changes this calendar.");
}
