import { checkOccurredAt, type LateReason } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';
import type { Facts } from '@panoh/mechanisms';
import type { Tx } from '@panoh/platform';
import type { Matter } from '../data/load-matter';
import type { NeedChange, ReferralChange } from '../data/rows';
import { saveStep } from '../data/save-step';
import { actingAs } from '../domain/acting-as';
import { decide, type Decision } from '../domain/decide';
import { referralFacts, unplaced } from '../domain/referral-facts';
import { carryOut } from './carry-out';

export interface Step {
  /** An action of the referral track. */
  readonly action: string;
  readonly occurredAt: Temporal.Instant;
  readonly reason?: string;
  readonly provides?: readonly string[];
  /** A program acts by a rule unless a clock moved it. */
  readonly program?: 'clock' | 'rule';
  readonly facts?: Facts;
  /** Where it now stands decides what else changes with it. */
  readonly change?: (decision: Decision) => Change | Promise<Change>;
  /** More for the event: codes and ids. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

interface Change {
  readonly referral?: ReferralChange;
  readonly need?: NeedChange;
}

/** Said by a person, with the reason where it is told late. */
export interface Said {
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
}

export const occurredAt = (tx: Tx, said: Said): Temporal.Instant =>
  checkOccurredAt(said.occurredAt, tx.now, said.lateReason);

/**
 * One step of a locked referral: the law decides, both rows are saved if nobody was faster, and what follows
 * is carried out in the same commit.
 */
export async function takeStep(tx: Tx, matter: Matter, step: Step): Promise<Decision> {
  const { referral, need, mechanism } = matter;
  const decision = decide(
    mechanism,
    referral,
    {
      name: step.action,
      by: partiesFor(tx, matter, step.program),
      occurredAt: step.occurredAt,
      ...(step.reason !== undefined && { reason: step.reason }),
      ...(step.provides !== undefined && { provides: step.provides }),
    },
    factsFor(tx, matter, step.facts),
    tx.now,
  );
  const { state, since, effects } = decision;
  const change = await step.change?.(decision);
  saveStep(tx, referral, { state, since, ...change?.referral }, change?.need ?? {});
  await carryOut(tx, matter, effects, {
    occurredAt: step.occurredAt,
    data: step.data,
    urgency: need.urgency,
  });
  return decision;
}

export function partiesFor(tx: Tx, matter: Matter, program?: 'clock' | 'rule'): string[] {
  const { referral, mechanism, actingType, stewards, watches } = matter;
  const standpoint = {
    actor: tx.actor,
    organisationType: actingType,
    fromOrganisation: referral.from_organisation,
    toOrganisation: referral.to_organisation,
    stewards,
    watches,
  };
  return actingAs(mechanism, standpoint, program);
}

export function factsFor(tx: Tx, matter: Matter, more: Facts = {}): Facts {
  const { referral, need, receiver, consent } = matter;
  const footing = { consent, legalBasis: referral.legal_basis, purpose: referral.purpose };
  const waits = need.waits > 0 && isWaiting(matter);
  return referralFacts(footing, receiver, tx.now, {
    urgency: need.urgency,
    lifeDanger: matter.file.urgency === 'life-danger',
    needOpen: need.state === 'open',
    offerOpen: referral.offered_bed !== null,
    unplacedAttempts: unplaced(need, waits),
    handover: { given: referral.given_at !== null, taken: referral.taken_at !== null },
    ...more,
  });
}

/** It stands in a queue: answered, not won, not ended. */
export const isWaiting = ({ referral }: Matter): boolean =>
  referral.answered_at !== null && referral.won_at === null && referral.ended_at === null;
