import { closeGrants, openGrant } from '@panoh/cases';
import { randomUUID } from 'node:crypto';
import { notFound, type Temporal } from '@panoh/kernel';
import type { Tx, Vault } from '@panoh/platform';
import { lockMatter, type Matter } from '../data/load-matter';
import { openAsks } from '../data/sealed-ask';
import { askOf } from '../domain/ask';
import { queueOf, urgencyRank, vulnerabilityOf } from '../domain/waiting-order';
import { groundOf } from './send-referral';
import { occurredAt, type Said, takeStep } from './take-step';

export interface Waitlisting extends Said {
  readonly referralId: string;
  readonly reason: string;
}

/** Who waits keeps the triage of the person, so that a freed bed can be judged; no longer than this. */
const WAITING_HOURS = 14 * 24;

/**
 * No bed now, but a place in the queue of the profile; the need goes on to others meanwhile.
 * @returns the place, first is 1
 */
export async function waitlistReferral(
  tx: Tx,
  vault: Vault,
  waitlisting: Waitlisting,
): Promise<{ state: string; place: number }> {
  const matter = await lockMatter(tx, waitlisting.referralId);
  const { need, referral } = matter;
  const at = occurredAt(tx, waitlisting);
  const { reason } = waitlisting;
  const opened = (await openAsks(tx, vault, [need.id])).get(need.id);
  if (opened === undefined) throw notFound();
  const ask = askOf(opened.document);
  const { state } = await takeStep(tx, matter, {
    ...{ action: 'waitlist', occurredAt: at, reason, data: { reason } },
    change: async () => ({
      referral: { answered_at: at, reason, grant_id: await keepTriage(tx, matter, at) },
      need: { waits: need.waits + 1 },
    }),
  });
  await tx.sql(
    `INSERT INTO referrals.waiting_entry (id, need_id, referral_id, case_id, organisation_id, profile, urgency_rank,
       vulnerability, since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[randomUUID(), need.id, referral.id, matter.file.id, referral.to_organisation, queueOf(ask)],
      ...[urgencyRank(ask), vulnerabilityOf(ask), at],
    ],
  );
  return { state, place: await waitingPlace(tx, referral.id) };
}

export async function waitingPlace(tx: Tx, referralId: string): Promise<number> {
  const row = await tx.one<{ place: number | null }>(`SELECT referrals.waiting_place($1) AS place`, [
    referralId,
  ]);
  return row?.place ?? 0;
}

async function keepTriage(
  tx: Tx,
  { file, referral, consent }: Matter,
  at: Temporal.Instant,
): Promise<string> {
  const footing = { consent, legalBasis: referral.legal_basis, purpose: referral.purpose };
  const grantId = await openGrant(tx, {
    ...{ caseId: file.id, organisationId: referral.to_organisation, referralId: referral.id },
    ...groundOf(footing),
    ...{ categories: ['triage'], stage: 'asked', until: at.add({ hours: WAITING_HOURS }) },
  });
  if (referral.grant_id !== null)
    await closeGrants(tx, { caseId: file.id, grantId: referral.grant_id, reason: 'replaced' });
  return grantId;
}
