import { findBed } from '@panoh/directory';
import type { Tx, Vault } from '@panoh/platform';
import { findMatter, lockMatter, type Matter } from '../data/load-matter';
import { openAsks } from '../data/sealed-ask';
import { askOf } from '../domain/ask';
import { misfitsOf } from '../domain/fit-bed';
import { win } from './accept-referral';
import { holdBed, releaseBed } from './hold-bed';
import { occurredAt, type Said, takeStep } from './take-step';

/**
 * A bed became free: it is held for, and offered to, the first in the queue whom it fits (R19). The order is
 * urgency, vulnerability, time. Does nothing where nobody waits or the bed is gone again.
 * @returns the referral it was offered to
 */
export async function offerFreedBed(tx: Tx, vault: Vault, bedId: string): Promise<string | undefined> {
  const bed = await findBed(tx, bedId);
  if (bed?.state !== 'free') return undefined;
  const waiting = await tx.sql<{ referral_id: string; need_id: string }>(
    `SELECT e.referral_id, e.need_id FROM referrals.waiting_entry AS e
     JOIN referrals.referral AS r ON r.id = e.referral_id
     WHERE e.organisation_id = $1 AND e.left_at IS NULL AND r.offered_bed IS NULL AND e.passed_bed IS DISTINCT FROM $2
       AND NOT EXISTS (SELECT 1 FROM referrals.bed_hold AS h WHERE h.bed_id = $2 AND h.released_at IS NULL)
     ORDER BY e.urgency_rank, e.vulnerability DESC, e.since, e.id`,
    [bed.organisationId, bedId],
  );
  const asks = await openAsks(
    tx,
    vault,
    waiting.map((entry) => entry.need_id),
  );
  for (const entry of waiting) {
    const ask = asks.get(entry.need_id);
    if (ask === undefined || misfitsOf(askOf(ask.document), bed.profile).length > 0) continue;
    const matter = await findMatter(tx, entry.referral_id);
    if (matter !== undefined && (await offer(tx, matter, bedId))) return entry.referral_id;
  }
  return undefined;
}

async function offer(tx: Tx, matter: Matter, bedId: string): Promise<boolean> {
  if (matter.need.state !== 'open' || matter.referral.offered_bed !== null) return false;
  await takeStep(tx, matter, {
    ...{ action: 'offer', occurredAt: tx.now, program: 'rule', data: { bedId } },
    change: () => ({ referral: { offered_bed: bedId } }),
  });
  await holdBed(tx, matter, bedId);
  return true;
}

/** The sender says yes to the bed on offer: the need is placed, and what was open elsewhere is recalled. */
export async function takeOffer(
  tx: Tx,
  { referralId, ...said }: Said & { referralId: string },
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, referralId);
  const at = occurredAt(tx, said);
  const answer = await win(tx, matter, { action: 'take-offer', occurredAt: at });
  await tx.sql(
    `UPDATE referrals.waiting_entry SET left_at = $2, left_because = 'placed' WHERE referral_id = $1 AND left_at IS NULL`,
    [referralId, at],
  );
  return answer;
}

/** The sender does not need this bed: the place in the queue stays, the bed goes to the next. */
export async function passOffer(
  tx: Tx,
  { referralId, ...said }: Said & { referralId: string },
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, referralId);
  const { state } = await takeStep(tx, matter, {
    ...{ action: 'pass-offer', occurredAt: occurredAt(tx, said) },
    change: () => ({ referral: { offered_bed: null } }),
  });
  await lapseOffer(tx, matter, 'offer-passed');
  return { state };
}

/** The offered bed is let go and not offered to the same place again before another one was. */
export async function lapseOffer(tx: Tx, matter: Matter, reason: string): Promise<void> {
  await tx.sql(
    `UPDATE referrals.waiting_entry SET passed_bed = $2 WHERE referral_id = $1 AND left_at IS NULL`,
    [matter.referral.id, matter.referral.offered_bed],
  );
  await releaseBed(tx, matter, reason);
}
