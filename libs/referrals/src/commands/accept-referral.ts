import { assign, closeGrants, openGrant } from '@panoh/cases';
import { type Category, invalid, type Temporal } from '@panoh/kernel';
import { codebookOf } from '@panoh/lawbook';
import type { Tx, Vault } from '@panoh/platform';
import { lockMatter, type Matter } from '../data/load-matter';
import { sealTriage } from '../data/sealed-ask';
import { disclosedAfter, refuseNever } from '../domain/referral-facts';
import { actingMembership } from '../domain/acting-membership';
import { report } from './carry-out';
import { endOthers } from './end-others';
import { holdBed } from './hold-bed';
import { groundOf } from './send-referral';
import { occurredAt, type Said, type Step, takeStep } from './take-step';
import { coveredBy } from './without-consent';

export interface Acceptance extends Said {
  readonly referralId: string;
  /** A bed of the own organisation to keep for the person. */
  readonly bedId?: string;
  readonly conditions?: {
    /** Of the codebook `acceptance-condition`: they stand in clear beside the case's code. */
    readonly codes: readonly string[];
    /** In words, for the sender; sealed. */
    readonly text: string;
  };
}

/**
 * First acceptance wins. In one commit: the consent is judged again under lock, the receiver's grant goes from
 * triage to what was consented, the accepting member is assigned, a named bed is held, every other open
 * referral of the need is recalled, and the clocks move.
 * @throws DomainError REFERRAL.NOT_OFFERED, REFERRAL.NO_CONSENT, BED.NOT_FREE, VERSION.STALE
 */
export async function acceptReferral(
  tx: Tx,
  vault: Vault,
  acceptance: Acceptance,
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, acceptance.referralId);
  const { conditions } = acceptance;
  if (conditions !== undefined) await refuseUnknownConditions(tx, conditions.codes);
  const { state } = await win(tx, matter, {
    action: conditions === undefined ? 'accept' : 'accept-with-conditions',
    occurredAt: occurredAt(tx, acceptance),
    ...(conditions !== undefined && { provides: ['conditions'], conditions: conditions.codes }),
  });
  await assign(tx, { caseId: matter.file.id, reason: 'accepted-the-referral' });
  if (conditions !== undefined)
    await sealTriage(
      tx,
      vault,
      {
        ...{ caseId: matter.file.id, needId: matter.need.id, referralId: matter.referral.id },
        ...{ formId: 'referral-reply', writtenBy: matter.referral.to_organisation },
      },
      { reply: 'accepted-with-conditions', conditions: conditions.text },
    );
  if (acceptance.bedId !== undefined) await holdBed(tx, matter, acceptance.bedId);
  return { state };
}

async function refuseUnknownConditions(tx: Tx, codes: readonly string[]): Promise<void> {
  const known = (await codebookOf(tx, 'acceptance-condition')).entries.map(({ code }) => code);
  if (codes.some((code) => !known.includes(code)))
    throw invalid('REFERRAL.CONDITION', 'Choose the conditions from the list, and say the rest in words.', {
      conditions: known,
    });
}

/** What every way of winning a need does: accepting, accepting with conditions, taking an offered bed. */
export async function win(
  tx: Tx,
  matter: Matter,
  step: Pick<Step, 'action' | 'occurredAt' | 'provides'> & { readonly conditions?: readonly string[] },
): Promise<{ state: string }> {
  const { file, referral, receiver, mechanism, consent } = matter;
  const footing = { consent, legalBasis: referral.legal_basis, purpose: referral.purpose };
  refuseNever(matter.never, receiver, file.jurisdiction);
  const at = step.occurredAt;
  const most = disclosedAfter(mechanism, footing, receiver);
  const { state } = await takeStep(tx, matter, {
    ...step,
    change: async () => ({
      referral: {
        answered_at: referral.answered_at ?? at,
        won_at: at,
        in_charge: actingMembership(tx.actor, referral.to_organisation),
        conditions: [...(step.conditions ?? [])],
        grant_id: await narrow(tx, matter, await coveredBy(tx, file.id, receiver.id, { ...footing, most })),
      },
      need: { state: 'placed', placed_at: at, waits: 0 },
    }),
  });
  await endOthers(tx, matter, 'placed-elsewhere', at);
  await report(tx, matter, 'need.settled', at, { kind: 'need', id: matter.need.id });
  return { state };
}

/** The consented categories open before triage closes: the receiver never stands outside in between. */
async function narrow(
  tx: Tx,
  { file, referral, consent }: Matter,
  categories: readonly Category[],
): Promise<string> {
  const footing = { consent, legalBasis: referral.legal_basis, purpose: referral.purpose };
  const until: Temporal.Instant | null = consent?.validUntil ?? null;
  const grantId = await openGrant(tx, {
    ...{ caseId: file.id, organisationId: referral.to_organisation, referralId: referral.id },
    ...groundOf(footing),
    ...{ categories, until, stage: 'accepted' },
  });
  if (referral.grant_id !== null)
    await closeGrants(tx, { caseId: file.id, grantId: referral.grant_id, reason: 'replaced' });
  return grantId;
}
