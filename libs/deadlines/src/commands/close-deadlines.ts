import type { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { deadlineOf } from '../data/deadline-row';
import { lockOpenOf } from '../data/lock-deadlines';
import type { OpenClocks } from '../data/open-clocks';
import { saveDeadlines } from '../data/save-deadlines';
import { cancel } from '../domain/cancel';
import type { Deadline } from '../domain/deadline';
import type { Outcome } from '../domain/deadline-event';
import { meet } from '../domain/meet';
import type { Subject } from './arm-deadline';

/** Which clocks of one thing: one by name, or all that are open. */
interface Clocks {
  readonly subject: Subject;
  readonly clock?: string;
  /** The open clocks of the subject, where they were read already. */
  readonly among?: OpenClocks;
}

/**
 * What the clock waited for happened at `at`; in time or late is judged by that instant, not by now. Nothing
 * happens where no such clock is open.
 */
export async function meetDeadline(
  tx: Tx,
  { at, ...clocks }: Clocks & { clock: string; at: Temporal.Instant },
): Promise<void> {
  await close(tx, clocks, (deadline) => meet(deadline, at));
}

/** What the clocks waited for cannot or need not happen any more, because of `event` (its type or id). */
export async function cancelDeadlines(
  tx: Tx,
  { event, at, ...clocks }: Clocks & { event: string; at?: Temporal.Instant },
): Promise<void> {
  await close(tx, clocks, (deadline) => cancel(deadline, event, at ?? tx.now));
}

async function close(
  tx: Tx,
  { subject, clock, among }: Clocks,
  end: (deadline: Deadline) => Outcome,
): Promise<void> {
  const rows = among?.take(clock) ?? (await lockOpenOf(tx, subject, clock));
  saveDeadlines(
    tx,
    rows.map((row) => ({ row, ...end(deadlineOf(row)) })),
  );
}
