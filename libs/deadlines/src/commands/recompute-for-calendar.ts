import { calendarOf } from '@panoh/directory';
import type { Tx } from '@panoh/platform';
import { DEADLINE_COLUMNS, type DeadlineRow, deadlineOf, OPEN_STATES } from '../data/deadline-row';
import { type Changed, saveDeadlines } from '../data/save-deadlines';
import { recompute } from '../domain/recompute';

const PAGE = 500;

/**
 * Computes the open clocks of a calendar anew after an edit. Each one that moves is recorded, and so has its
 * audit line. Those counted by the newest revision already are left alone, so running it twice changes nothing.
 * @returns how many dates moved
 */
export async function recomputeForCalendar(tx: Tx, calendarId: string): Promise<number> {
  const calendar = await calendarOf(tx, calendarId);
  let moved = 0;
  for (;;) {
    const rows = await tx.sql<DeadlineRow>(
      `SELECT ${DEADLINE_COLUMNS} FROM deadlines.deadline
       WHERE calendar_id = $1 AND coalesce(calendar_revision, 0) < $2 AND ${OPEN_STATES}
       ORDER BY id LIMIT $3 FOR UPDATE`,
      [calendarId, calendar.revision, PAGE],
    );
    if (rows.length === 0) return moved;
    const changed = rows.flatMap((row): Changed[] => {
      const { deadline, events, moved: date } = recompute(deadlineOf(row), [calendar], tx.now);
      return date === null ? [] : [{ row, deadline, events }];
    });
    saveDeadlines(tx, changed);
    await tx.sql(`UPDATE deadlines.deadline SET calendar_revision = $2 WHERE id = ANY ($1)`, [
      rows.map(({ id }) => id),
      calendar.revision,
    ]);
    moved += changed.length;
  }
}
