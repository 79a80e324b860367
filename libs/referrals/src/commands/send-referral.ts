import { randomUUID } from 'node:crypto';
import {
  type Consent,
  consentFor,
  consentsOf,
  isTreatedAsChild,
  lockConsent,
  openGrant,
  type Recipient,
} from '@panoh/cases';
import { type Category, notFound, refused, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { Matter } from '../data/load-matter';
import { lockNeed, type NeedMatter } from '../data/lock-need';
import type { ReferralRow } from '../data/rows';
import { actingAs } from '../domain/acting-as';
import { decide, REFERRAL_TRACK } from '../domain/decide';
import { type Footing, purposeFor, referralFacts, refuseNever } from '../domain/referral-facts';
import { dueOf } from '../queries/due-of';
import { findRecipient } from '../queries/find-recipient';
import { carryOut } from './carry-out';
import { occurredAt, type Said } from './take-step';
import { checkGround } from './without-consent';

export interface Sending extends Said {
  readonly needId: string;
  readonly toOrganisationId: string;
  /** A recorded ground that stands in for a consent: `threat-to-life`, `child-protection`. */
  readonly legalBasis?: string;
}

/**
 * Asks one organisation. Consent, never-list and jurisdiction are checked again under lock; a triage grant
 * opens until the time to answer is over, and the clock of that answer is armed.
 * @throws DomainError NEED.NOT_OPEN, REFERRAL.ASKED_ALREADY, REFERRAL.NO_CONSENT, REFERRAL.NOT_PERMITTED,
 *   REFERRAL.NOT_A_CHILD, REFERRAL.NO_EXCEPTION, MECHANISM.*
 */
export async function sendReferral(tx: Tx, sending: Sending): Promise<{ referralId: string }> {
  const matter = await lockNeed(tx, sending.needId);
  const receiver = await findRecipient(tx, sending.toOrganisationId);
  if (receiver === undefined) throw notFound();
  return sendTo(tx, matter, receiver, { ...sending, broadcast: false, reroutedFrom: null });
}

export interface SendOptions extends Said {
  readonly legalBasis?: string;
  readonly broadcast: boolean;
  readonly reroutedFrom: string | null;
}

export async function sendTo(
  tx: Tx,
  matter: NeedMatter,
  receiver: Recipient,
  options: SendOptions,
): Promise<{ referralId: string }> {
  const { file, never, mechanism } = matter;
  const at = occurredAt(tx, options);
  refuseNever(never, receiver, file.jurisdiction);
  const purpose = purposeFor(mechanism, receiver);
  const legalBasis = options.legalBasis ?? null;
  if (legalBasis !== null) await checkGround(tx, file, receiver.id, legalBasis);
  const consent = legalBasis === null ? await lockConsentFor(tx, file, purpose, receiver) : null;
  const footing: Footing = { consent, legalBasis, purpose };
  const need = await lockOpenNeed(tx, matter, at);
  const decision = decideToSend(tx, matter, receiver, footing, at);
  const referral = await insert(tx, {
    ...{ need, receiver, footing, at, options },
    state: decision.state,
    fromOrganisation: actingOrganisation(tx, need),
  });
  const placed: Pick<Matter, 'file' | 'mechanism' | 'need' | 'referral'> = {
    file,
    mechanism,
    need,
    referral,
  };
  await carryOut(tx, placed, decision.effects, {
    occurredAt: at,
    urgency: need.urgency,
    data: { broadcast: options.broadcast },
  });
  if (legalBasis !== null)
    tx.record({
      type: 'disclosure.without-consent',
      subject: { kind: 'referral', id: referral.id },
      caseId: file.id,
      occurredAt: at,
      data: { legalBasis, toOrganisation: receiver.id },
    });
  const answerBy = await dueOf(tx, referral.id, 'referral-answer');
  const grantId = await openTriage(tx, referral, footing, answerBy);
  await tx.sql(`UPDATE referrals.referral SET answer_by = $2, grant_id = $3 WHERE id = $1`, [
    referral.id,
    answerBy,
    grantId,
  ]);
  return { referralId: referral.id };
}

/** The newest consent that is live and covers this receiver, held so that nobody withdraws it meanwhile. */
async function lockConsentFor(
  tx: Tx,
  file: NeedMatter['file'],
  purpose: string,
  recipient: Recipient,
): Promise<Consent | null> {
  const sought = { purpose, recipient, at: tx.now, ofChild: isTreatedAsChild(file.age_class) };
  const consent = consentFor(await consentsOf(tx, file.id), sought);
  // The case is locked, so nobody withdraws it meanwhile; the share lock says on what this rests.
  return (consent && (await lockConsent(tx, consent.id))) ?? null;
}

async function lockOpenNeed(tx: Tx, { need }: NeedMatter, at: Temporal.Instant): Promise<NeedMatter['need']> {
  const row = await tx.one<NeedMatter['need']>(
    `UPDATE referrals.need SET attempts = attempts + 1, first_sent_at = coalesce(first_sent_at, $2),
       revision = revision + 1 WHERE id = $1 AND state = 'open' RETURNING *`,
    [need.id, at],
  );
  if (row !== undefined) return row;
  throw refused(
    'NEED.NOT_OPEN',
    'This need is placed or withdrawn already. Open a new need if there is another one.',
    {
      state: need.state,
    },
  );
}

function decideToSend(
  tx: Tx,
  matter: NeedMatter,
  receiver: Recipient,
  footing: Footing,
  at: Temporal.Instant,
) {
  const { mechanism, need, actingType, stewards, watches } = matter;
  const own = tx.actor.kind === 'member' ? tx.actor.organisationId : need.opened_by;
  const by = actingAs(mechanism, {
    ...{ actor: tx.actor, organisationType: actingType, stewards, watches },
    ...{ fromOrganisation: own, toOrganisation: receiver.id },
  });
  const first = mechanism.tracks.get(REFERRAL_TRACK)?.first ?? '';
  const facts = referralFacts(footing, receiver, tx.now, {
    urgency: need.urgency,
    lifeDanger: matter.file.urgency === 'life-danger',
    needOpen: true,
  });
  const request = { name: 'send', by, occurredAt: at, provides: ['referral-form'] };
  return decide(mechanism, { state: first, since: at }, request, facts, tx.now);
}

const actingOrganisation = (tx: Tx, need: NeedMatter['need']): string =>
  tx.actor.kind === 'member' ? tx.actor.organisationId : need.opened_by;

interface NewReferral {
  readonly need: NeedMatter['need'];
  readonly receiver: Recipient;
  readonly footing: Footing;
  readonly at: Temporal.Instant;
  readonly options: SendOptions;
  readonly state: string;
  readonly fromOrganisation: string;
}

async function insert(tx: Tx, referral: NewReferral): Promise<ReferralRow> {
  const { need, receiver, footing, at, options, state, fromOrganisation } = referral;
  const row = await tx.one<ReferralRow>(
    `INSERT INTO referrals.referral (id, need_id, case_id, attempt, rerouted_from, from_organisation, to_organisation,
       broadcast, state, since, purpose, consent_id, legal_basis, sent_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $10)
     ON CONFLICT (need_id, to_organisation) WHERE ended_at IS NULL DO NOTHING RETURNING *`,
    [
      ...[
        randomUUID(),
        need.id,
        need.case_id,
        need.attempts,
        options.reroutedFrom,
        fromOrganisation,
        receiver.id,
      ],
      ...[options.broadcast, state, at, footing.purpose, footing.consent?.id ?? null, footing.legalBasis],
    ],
  );
  if (row !== undefined) return row;
  throw refused(
    'REFERRAL.ASKED_ALREADY',
    'This organisation is asked already and has not answered. Wait, or recall that referral.',
  );
}

const TRIAGE: readonly Category[] = ['triage'];

async function openTriage(
  tx: Tx,
  referral: ReferralRow,
  footing: Footing,
  until: Temporal.Instant | null,
): Promise<string> {
  return openGrant(tx, {
    ...{
      caseId: referral.case_id,
      organisationId: referral.to_organisation,
      categories: TRIAGE,
      stage: 'asked',
      until,
    },
    ...groundOf(footing),
    referralId: referral.id,
  });
}

/** A grant's ground in the words of the cases lib. */
export function groundOf({ consent, legalBasis, purpose }: Footing) {
  if (consent !== null) return { purpose, ground: 'consent' as const, consentId: consent.id };
  return { purpose, ground: 'legal-basis' as const, ...(legalBasis !== null && { basis: legalBasis }) };
}
