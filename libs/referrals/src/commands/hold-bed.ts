import { randomUUID } from 'node:crypto';
import { refused, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { Matter } from '../data/load-matter';
import { report } from './carry-out';

type ForWhom = Pick<Matter, 'file' | 'mechanism' | 'need' | 'referral'>;

/**
 * Keeps a bed for a referral, last in the order of locks. The bed's row is locked and a partial unique index
 * lets one hold stand: however many ask at once, no bed is promised twice (R18).
 * @throws DomainError BED.NOT_FREE
 */
export async function holdBed(tx: Tx, matter: ForWhom, bedId: string): Promise<{ holdId: string }> {
  const { file, referral } = matter;
  const bed = await tx.one<{ state: string; organisation_id: string }>(
    `SELECT state, organisation_id FROM directory.bed WHERE id = $1 AND organisation_id = $2 FOR NO KEY UPDATE`,
    [bedId, referral.to_organisation],
  );
  if (bed?.state !== 'free') throw notFree();
  const hold = await tx.one<{ id: string }>(
    `INSERT INTO referrals.bed_hold (id, bed_id, organisation_id, referral_id, case_id, held_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
    [randomUUID(), bedId, bed.organisation_id, referral.id, file.id, tx.now],
  );
  if (hold === undefined) throw notFree();
  recordBed(tx, matter, 'bed.held', bedId);
  await report(tx, matter, 'bed.held', tx.now);
  return { holdId: hold.id };
}

/** Lets the bed of a referral go, if it still has one; both sides are told by the event. */
export async function releaseBed(tx: Tx, matter: ForWhom, reason: string): Promise<void> {
  const bed = await tx.one<{ bed_id: string }>(
    `UPDATE referrals.bed_hold SET released_at = $2, release_reason = $3
     WHERE referral_id = $1 AND released_at IS NULL RETURNING bed_id`,
    [matter.referral.id, tx.now, reason],
  );
  if (bed === undefined) return;
  recordBed(tx, matter, 'bed.released', bed.bed_id, reason);
  await report(tx, matter, 'bed.released', tx.now);
}

/** The person sleeps in it now. */
export async function takeBed(tx: Tx, matter: ForWhom, at: Temporal.Instant): Promise<void> {
  const bed = await tx.one<{ bed_id: string }>(
    `UPDATE referrals.bed_hold SET taken_at = $2
     WHERE referral_id = $1 AND released_at IS NULL AND taken_at IS NULL RETURNING bed_id`,
    [matter.referral.id, at],
  );
  if (bed === undefined) return;
  recordBed(tx, matter, 'bed.taken', bed.bed_id);
  await report(tx, matter, 'bed.taken', at);
}

function recordBed(tx: Tx, { file, referral }: ForWhom, type: string, bedId: string, reason?: string): void {
  tx.record({
    type,
    subject: { kind: 'bed', id: bedId },
    caseId: file.id,
    organisationId: referral.to_organisation,
    data: {
      referralId: referral.id,
      fromOrganisation: referral.from_organisation,
      toOrganisation: referral.to_organisation,
      reason: reason ?? null,
    },
  });
}

const notFree = (): Error =>
  refused('BED.NOT_FREE', 'This bed is not free any more. Choose another bed, or accept without naming one.');
