import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** Up to when the acting member has seen what was told; null where they never said so. */
export async function lastVisit(tx: ReadTx): Promise<Temporal.Instant | null> {
  const row = await tx.one<{ seenUntil: Temporal.Instant }>(
    `SELECT seen_until AS "seenUntil" FROM notifications.visit WHERE membership_id = panoh.membership()`,
  );
  return row?.seenUntil ?? null;
}
