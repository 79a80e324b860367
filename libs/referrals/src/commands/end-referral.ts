import { closeGrants, endCare } from '@panoh/cases';
import type { CloseReason } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { Matter } from '../data/load-matter';
import { releaseBed } from './hold-bed';

/** An attempt that is over opens nothing, holds nothing, stands in no queue and has nobody in its care, from this moment on. */
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
  if (matter.referral.arrived_at !== null) await leaveCare(tx, matter);
  await closeGrants(tx, { caseId: matter.file.id, referralId: matter.referral.id, reason: grantReason });
}

/** Unless the person came to the same organisation for another need too. */
async function leaveCare(tx: Tx, { file, referral }: Matter): Promise<void> {
  const organisationId = referral.to_organisation;
  const stays = await tx.one(
    `SELECT 1 FROM referrals.referral
     WHERE case_id = $1 AND to_organisation = $2 AND id <> $3 AND arrived_at IS NOT NULL AND ended_at IS NULL LIMIT 1`,
    [file.id, organisationId, referral.id],
  );
  if (stays === undefined) await endCare(tx, { caseId: file.id, organisationId });
}
