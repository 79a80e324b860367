import { notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { actingOrganisation } from '../domain/acting-membership';
import { lockMatter } from '../data/load-matter';
import { readNeed } from '../data/lock-need';
import { findRecipient } from '../queries/find-recipient';
import { sendTo } from './send-referral';
import { occurredAt, type Said, takeStep } from './take-step';

export interface Rerouting extends Said {
  /** A declined or expired attempt. */
  readonly referralId: string;
  readonly toOrganisationId: string;
  readonly legalBasis?: string;
}

/**
 * The need goes on to another organisation as a new attempt. It carries what the need asks, and nothing of
 * what the earlier organisation answered (R20). Where somebody re-routes who may not send, the commission, the
 * sender is told where to: only who carries the case can disclose.
 */
export async function reroute(
  tx: Tx,
  rerouting: Rerouting,
): Promise<{ state: string; nextReferralId: string | null }> {
  const matter = await lockMatter(tx, rerouting.referralId);
  const receiver = await findRecipient(tx, rerouting.toOrganisationId);
  if (receiver === undefined) throw notFound();
  const carries = matter.stewards || matter.referral.from_organisation === actingOrganisation(tx.actor);
  const { state } = await takeStep(tx, matter, {
    ...{ action: 're-route', occurredAt: occurredAt(tx, rerouting) },
    change: () => (carries ? {} : { referral: { proposed_to: receiver.id } }),
    data: { proposedOrganisation: receiver.id, proposed: !carries },
  });
  if (!carries) return { state, nextReferralId: null };
  const { occurredAt: _said, lateReason: _reason, referralId, ...rest } = rerouting;
  const need = await readNeed(tx, matter.need.id);
  const next = await sendTo(tx, need, receiver, { ...rest, broadcast: false, reroutedFrom: referralId });
  return { state, nextReferralId: next.referralId };
}
