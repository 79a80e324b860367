import type { Tx } from '@panoh/platform';
import { lockMatter } from '../data/load-matter';
import { actingOrganisation } from '../domain/acting-membership';
import { endReferral } from './end-referral';
import { occurredAt, type Said, takeStep } from './take-step';

/** "Arrived", "not arrived", "plan made": a code for the sender and nothing of the person (R23). */
export async function giveFeedback(
  tx: Tx,
  { referralId, feedback, ...said }: Said & { referralId: string; feedback: string },
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, referralId);
  const at = occurredAt(tx, said);
  return takeStep(tx, matter, {
    ...{ action: 'give-feedback', occurredAt: at, reason: feedback, data: { feedback } },
    change: () => ({ referral: { reason: feedback } }),
  });
}

/** The attempt is finished; what it opened closes with it. */
export async function closeReferral(
  tx: Tx,
  { referralId, reason, ...said }: Said & { referralId: string; reason: string },
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, referralId);
  const at = occurredAt(tx, said);
  const wasOpen = matter.referral.ended_at === null;
  const { state } = await takeStep(tx, matter, {
    ...{ action: 'close', occurredAt: at, reason, data: { reason } },
    change: () => ({
      referral: wasOpen ? { reason, ended_at: at, ended_by: actingOrganisation(tx.actor) } : {},
    }),
  });
  if (wasOpen) await endReferral(tx, matter, { grantReason: 'ended', reason, at });
  return { state };
}

/** The coordinator agrees to pay for what an acceptance asks (a ramp, a nurse). */
export async function approveCost(
  tx: Tx,
  { referralId, ...said }: Said & { referralId: string },
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, referralId);
  return takeStep(tx, matter, {
    ...{ action: 'approve-cost', occurredAt: occurredAt(tx, said), provides: ['cost-decision'] },
  });
}
