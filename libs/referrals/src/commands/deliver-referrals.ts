import type { Tx } from '@panoh/platform';
import { findMatter } from '../data/load-matter';
import { actingOrganisation } from '../domain/acting-membership';
import { decide } from '../domain/decide';
import { saveStep } from '../data/save-step';
import { carryOut } from './carry-out';
import { factsFor } from './take-step';

/**
 * The first time somebody of the asked organisation sees it, the sender learns that it arrived. The step
 * follows by rule from seeing it; what was seen before, or is answered already, is left alone.
 */
export async function deliverReferrals(tx: Tx, referralIds: readonly string[]): Promise<void> {
  for (const referralId of referralIds) {
    const matter = await findMatter(tx, referralId);
    if (matter === undefined || matter.referral.to_organisation !== actingOrganisation(tx.actor)) continue;
    const { referral, mechanism, need } = matter;
    if (referral.delivered_at !== null || referral.answered_at !== null || referral.ended_at !== null)
      continue;
    const request = { name: 'deliver', by: ['rule'], occurredAt: tx.now };
    const { state, since, effects } = decide(mechanism, referral, request, factsFor(tx, matter), tx.now);
    saveStep(tx, referral, { state, since, delivered_at: tx.now }, {});
    await carryOut(tx, matter, effects, { occurredAt: tx.now, urgency: need.urgency });
  }
}
