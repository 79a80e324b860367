import { type CalendarChange, calendarOf, changeCalendar } from '@panoh/directory';
import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { DEADLINE_COLUMNS, type DeadlineRow, deadlineOf, OPEN_STATES } from '../data/deadline-row';
import { recompute } from '../domain/recompute';

/** A date as it stands, and as it would stand after the edit. */
export interface WouldMove {
  readonly id: string;
  readonly caseId: string | null;
  readonly code: string;
  readonly before: Temporal.Instant;
  readonly after: Temporal.Instant;
}

const MOST_LOOKED_AT = 2_000;

/**
 * What an edit would do to the open clocks the reader may see, before it is made.
 * @throws DomainError CALENDAR.UNKNOWN and those of `changeCalendar`
 */
export async function previewCalendarChange(
  tx: ReadTx,
  { calendarId, change }: { calendarId: string; change: CalendarChange },
): Promise<WouldMove[]> {
  const calendar = changeCalendar(await calendarOf(tx, calendarId), change);
  const rows = await tx.sql<DeadlineRow>(
    `SELECT ${DEADLINE_COLUMNS} FROM deadlines.deadline
     WHERE calendar_id = $1 AND ${OPEN_STATES} ORDER BY due, id LIMIT $2`,
    [calendarId, MOST_LOOKED_AT],
  );
  return rows.flatMap((row): WouldMove[] => {
    const { moved } = recompute(deadlineOf(row), [calendar], tx.now);
    return moved === null ? [] : [{ id: row.id, caseId: row.case_id, code: row.rule.code, ...moved }];
  });
}
