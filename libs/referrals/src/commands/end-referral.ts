import { closeGrants } from '@panoh/cases';
import type { CloseReason } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { Matter } from '../data/load-matter';
import { releaseBed } from './hold-bed';

/** An attempt that is over opens nothing, holds nothing and stands in no queue, from this moment on. */
export async function endReferral(
  tx: Tx,
  matter: Matter,
  { grantReason, reason, at }: { grantReason: CloseReason; reason: string; at: Temporal.Instant },
): Promise<void> {
  // Queue and bed come with an answer: what was never answered has neither, and a busy decline saves the trips.
  if (matter.referral.answered_at !== null) {
    await tx.sql(
      `UPDATE referrals.waiting_entry SET left_at = $2, left_because = $3 WHERE referral_id = $1 AND left_at IS NULL`,
      [matter.referral.id, at, reason],
    );
    await releaseBed(tx, matter, reason);
  }
  await closeGrants(tx, { caseId: matter.file.id, referralId: matter.referral.id, reason: grantReason });
}
