import { notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { DEADLINE_COLUMNS, type DeadlineRow, OPEN_STATES } from './deadline-row';

export const LOCK_OPEN = `SELECT ${DEADLINE_COLUMNS} FROM deadlines.deadline
  WHERE subject_id = $1 AND subject_kind = $2 AND ($3::text IS NULL OR clock = $3) AND ${OPEN_STATES}
  ORDER BY id FOR UPDATE`;

/** Open clocks of one thing, taken in order of id so that two who take several never wait for each other. */
export async function lockOpenOf(
  tx: Tx,
  subject: { readonly kind: string; readonly id: string },
  clock?: string,
): Promise<DeadlineRow[]> {
  return tx.sql<DeadlineRow>(LOCK_OPEN, [subject.id, subject.kind, clock ?? null]);
}

/** @throws DomainError NOT_FOUND, also where the actor may not know of it */
export async function lockDeadline(tx: Tx, id: string): Promise<DeadlineRow> {
  const row = await tx.one<DeadlineRow>(
    `SELECT ${DEADLINE_COLUMNS} FROM deadlines.deadline WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (row === undefined) throw notFound();
  return row;
}
