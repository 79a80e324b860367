import type { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { deadlineOf } from '../data/deadline-row';
import { lockOpenOf } from '../data/lock-deadlines';
import { saveDeadlines } from '../data/save-deadlines';
import { cancel } from '../domain/cancel';
import type { Deadline } from '../domain/deadline';
import type { Outcome } from '../domain/deadline-event';
import { meet } from '../domain/meet';
import type { Subject } from './arm-deadline';

/**
 * What the clock waited for happened at `at`; in time or late is judged by that instant, not by now. Nothing
 * happens where no such clock is open.
 */
export async function meetDeadline(
  tx: Tx,
  { subject, clock, at }: { subject: Subject; clock: string; at: Temporal.Instant },
): Promise<void> {
  await close(tx, subject, clock, (deadline) => meet(deadline, at));
}

/** What the clocks waited for cannot or need not happen any more, because of `event` (its type or id). */
export async function cancelDeadlines(
  tx: Tx,
  { subject, clock, event, at }: { subject: Subject; clock?: string; event: string; at?: Temporal.Instant },
): Promise<void> {
  await close(tx, subject, clock, (deadline) => cancel(deadline, event, at ?? tx.now));
}

async function close(
  tx: Tx,
  subject: Subject,
  clock: string | undefined,
  end: (deadline: Deadline) => Outcome,
): Promise<void> {
  const rows = await lockOpenOf(tx, subject, clock);
  await saveDeadlines(
    tx,
    rows.map((row) => ({ row, ...end(deadlineOf(row)) })),
  );
}
