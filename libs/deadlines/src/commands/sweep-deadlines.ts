import type { Tx } from '@panoh/platform';
import { DEADLINE_COLUMNS, type DeadlineRow, deadlineOf } from '../data/deadline-row';
import { saveDeadlines } from '../data/save-deadlines';
import { sweep } from '../domain/sweep';

/**
 * What time alone does: reminders, breaches, the ladder. Rows that another worker holds are left to it, and
 * whoever dies half-way leaves them due. The row says when it is next looked at, so nothing depends on a queue.
 * @returns how many rows were worked: 0 means nothing is due
 */
export async function sweepDeadlines(tx: Tx, limit: number): Promise<number> {
  const rows = await tx.sql<DeadlineRow>(
    `SELECT ${DEADLINE_COLUMNS} FROM deadlines.deadline WHERE next_sweep_at <= panoh.now()
     ORDER BY next_sweep_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  );
  saveDeadlines(
    tx,
    rows.map((row) => ({ row, ...sweep(deadlineOf(row), tx.now) })),
  );
  return rows.length;
}
