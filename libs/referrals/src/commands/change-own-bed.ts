import { type BedProfile, type BedState, changeBed } from '@panoh/directory';
import { type MemberActor, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

export interface OwnBedChange {
  readonly bedId: string;
  readonly state?: BedState;
  readonly profile?: BedProfile;
  readonly ifRevision?: number;
}

/**
 * The shelter changes its bed. What a referral holds cannot be given to somebody else or taken out of service
 * behind the referral's back; a person who left frees the bed they slept in.
 * @throws DomainError BED.HELD
 */
export async function changeOwnBed(
  tx: Tx,
  actor: MemberActor,
  change: OwnBedChange,
): Promise<{ revision: number }> {
  const changed = await changeBed(tx, actor, change);
  const hold = await tx.one<{ id: string; taken: boolean; case_id: string }>(
    `SELECT id, taken_at IS NOT NULL AS taken, case_id FROM referrals.bed_hold WHERE bed_id = $1 AND released_at IS NULL`,
    [change.bedId],
  );
  if (hold === undefined || change.state === undefined) return changed;
  if (!hold.taken || change.state === 'out-of-service')
    throw refused('BED.HELD', 'A referral holds this bed. Answer, hand over or end that referral first.');
  if (change.state === 'free') {
    await tx.sql(`UPDATE referrals.bed_hold SET released_at = $2, release_reason = 'left' WHERE id = $1`, [
      hold.id,
      tx.now,
    ]);
    tx.record({
      type: 'bed.released',
      subject: { kind: 'bed', id: change.bedId },
      caseId: hold.case_id,
      data: { reason: 'left' },
    });
  }
  return changed;
}
