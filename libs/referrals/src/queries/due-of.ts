import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** When a running clock of a referral runs out; null where none runs. */
export async function dueOf(tx: ReadTx, referralId: string, clock: string): Promise<Temporal.Instant | null> {
  const row = await tx.one<{ due: Temporal.Instant }>(
    `SELECT due FROM deadlines.deadline
     WHERE subject_kind = 'referral' AND subject_id = $1 AND clock = $2 ORDER BY due DESC LIMIT 1`,
    [referralId, clock],
  );
  return row?.due ?? null;
}
