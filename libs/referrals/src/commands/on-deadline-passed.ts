import { Temporal } from '@panoh/kernel';
import { expire } from '@panoh/mechanisms';
import type { OutboxEvent, Tx } from '@panoh/platform';
import { findMatter, type Matter } from '../data/load-matter';
import { saveStep } from '../data/save-step';
import { REFERRAL_TRACK } from '../domain/decide';
import { carryOut } from './carry-out';
import { endReferral } from './end-referral';
import { releaseBed } from './hold-bed';
import { lapseOffer } from './offer-bed';
import { factsFor } from './take-step';

/**
 * What the end of a referral's clock brings, as the mechanism says: an answer that did not come expires the
 * attempt and proposes the next, a hold or an offer lapses. It never takes anything from the person.
 */
export async function onReferralDeadlinePassed(tx: Tx, event: OutboxEvent): Promise<void> {
  const { subjectKind, subjectId, name, due } = event.data;
  if (subjectKind !== 'referral' || typeof subjectId !== 'string' || typeof name !== 'string') return;
  const matter = await findMatter(tx, subjectId);
  if (matter === undefined || matter.referral.ended_at !== null) return;
  const dueAt = typeof due === 'string' ? Temporal.Instant.from(due) : event.occurredAt;
  const { referral, mechanism } = matter;
  const progress = { tracks: { [REFERRAL_TRACK]: { state: referral.state, since: referral.since } } };
  const expired = expire(mechanism, progress, name, factsFor(tx, matter), dueAt, tx.now);
  const rest = expired.progress.tracks[REFERRAL_TRACK];
  if (rest !== undefined && rest.state !== referral.state) {
    saveStep(
      tx,
      referral,
      { state: rest.state, since: rest.since, ended_at: tx.now, offered_bed: null },
      { expiries: matter.need.expiries + 1 },
    );
    await endReferral(tx, matter, { grantReason: 'expired', reason: 'expired', at: tx.now });
  }
  await carryOut(tx, matter, expired.effects, { occurredAt: dueAt, urgency: matter.need.urgency });
  const lapses = expired.effects.some(
    (effect) => effect.kind === 'propose' && effect.what === 'hold-released',
  );
  if (lapses) await lapse(tx, matter);
}

/** An offer nobody took, or a hold nobody came for: the bed goes to the next in the queue. */
async function lapse(tx: Tx, matter: Matter): Promise<void> {
  const { referral } = matter;
  if (referral.won_at !== null) return releaseBed(tx, matter, 'hold-expired');
  if (referral.offered_bed === null) return;
  await lapseOffer(tx, matter, 'offer-expired');
  await tx.sql(`UPDATE referrals.referral SET offered_bed = NULL, revision = revision + 1 WHERE id = $1`, [
    referral.id,
  ]);
}
