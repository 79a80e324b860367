import { notFound, type Temporal } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';

/** A mail or an event whose consequence failed too often: it waits for a person. Nothing of it is lost. */
export interface DeadLetter {
  /** @format uuid */
  readonly id: string;
  readonly origin: 'delivery' | 'event';
  /** `mail`, or the type of the event. */
  readonly kind: string;
  readonly tries: number;
  /** Code of the last fault. */
  readonly fault: string | null;
  readonly since: Temporal.Instant;
  /** Later events of the same case that wait behind it. */
  readonly behind: number;
}

const MOST = 200;

/** Oldest first; the database shows them to an administrator, without what they are about. */
export async function listDeadLetters(tx: ReadTx): Promise<DeadLetter[]> {
  return tx.sql<DeadLetter>(`SELECT * FROM panoh.dead_letters($1)`, [MOST]);
}

/**
 * Puts it back in line. What it has brought already is not brought twice.
 * @throws DomainError NOT_FOUND where it does not wait any more
 */
export async function replayDeadLetter(tx: Tx, id: string): Promise<void> {
  const row = await tx.one<{ origin: DeadLetter['origin'] | null }>(
    `SELECT panoh.replay_dead_letter($1) AS origin`,
    [id],
  );
  const origin = row?.origin ?? null;
  if (origin === null) throw notFound();
  tx.record({ type: 'dead-letter.replayed', subject: { kind: origin, id } });
}
