import { isBefore, type Temporal } from '@panoh/kernel';
import { findGuard } from '../guards';
import type { Facts } from '../model/facts';
import type { Action, GuardRef, Mechanism } from '../model/mechanism';
import type { Progress } from './stepped';
import { BY_RECIPIENT, URGENCIES } from '../model/words';
import { withStanding } from './standing';

/** Why a step cannot be taken: the code and sentence of the refusal, and codes that say more. */
export interface Objection {
  readonly code: `MECHANISM.${string}`;
  readonly sentence: string;
  readonly details: Readonly<Record<string, string | boolean | null | readonly string[]>>;
}

/** Who asks, and what is known: the same for a step and for the list of what is allowed. */
export interface Asked {
  readonly by: readonly string[];
  readonly facts: Facts;
  readonly at: Temporal.Instant;
}

/** The first thing that stands against a step the state allows, in a fixed order; needs come later. */
export function objectionTo(
  mechanism: Mechanism,
  progress: Progress,
  action: Action,
  asked: Asked,
): Objection | undefined {
  return (
    notYourPart(action, asked) ??
    tooEarly(action, asked) ??
    guardFailed(mechanism, progress, action, asked) ??
    consentMissing(mechanism, action, asked)
  );
}

function notYourPart(action: Action, { by }: Asked): Objection | undefined {
  if (action.by.some(({ name }) => by.includes(name))) return undefined;
  return {
    code: 'MECHANISM.NOT_YOUR_PART',
    sentence: 'This step belongs to somebody else. Ask one of the parties named to take it.',
    details: { action: action.permission, parties: action.by.map(({ name }) => name) },
  };
}

function tooEarly(action: Action, { facts, at }: Asked): Objection | undefined {
  for (const { name } of action.notBefore) {
    const bound = facts.notBefore?.[name];
    // A bound nobody has worked out cannot be said to have passed.
    if (bound !== undefined && !isBefore(at, bound)) continue;
    return {
      code: 'MECHANISM.TOO_EARLY',
      sentence: 'This step may not be taken yet. Wait until the time the clock names.',
      details: { action: action.permission, clock: name, notBefore: bound?.toString() ?? null },
    };
  }
  return undefined;
}

function guardFailed(
  mechanism: Mechanism,
  progress: Progress,
  action: Action,
  { facts, at }: Asked,
): Objection | undefined {
  if (action.when.length === 0) return undefined;
  const known = withStanding(mechanism, progress, facts);
  const failed = action.when.find((ref) => !passes(ref, known, at));
  if (failed === undefined) return undefined;
  return {
    code: 'MECHANISM.GUARD_FAILED',
    sentence:
      'A condition of this step is not met, or not known to be met. See which one and settle it first.',
    details: { action: action.permission, guard: failed.guard, expected: !failed.negated },
  };
}

export const passes = ({ guard, negated }: GuardRef, facts: Facts, at: Temporal.Instant): boolean =>
  findGuard(guard)?.(facts, at) === !negated;

function consentMissing(mechanism: Mechanism, action: Action, { facts }: Asked): Objection | undefined {
  if (action.consents.length === 0 || standInFor(action, facts) !== undefined) return undefined;
  const missing = action.consents.flatMap(({ name }) => {
    const purpose = purposeFor(mechanism, name, facts);
    return purpose !== undefined && facts.consents?.[purpose] === 'given' ? [] : [purpose ?? name];
  });
  if (missing.length === 0) return undefined;
  return {
    code: 'MECHANISM.CONSENT_MISSING',
    sentence: 'The person has not agreed to this. Ask for the consent named, or record the legal ground.',
    details: {
      action: action.permission,
      purposes: missing,
      legalBases: action.withoutConsent.map(({ name }) => name),
    },
  };
}

/** The recorded ground that stands in for a consent, if there is one and this step accepts it. */
export const standInFor = (action: Action, facts: Facts): string | undefined =>
  action.withoutConsent.find(({ name }) => facts.legalBases?.includes(name))?.name;

/** `by-recipient` depends on who receives; without a known recipient no consent can be said to cover it. */
export function purposeFor(mechanism: Mechanism, name: string, facts: Facts): string | undefined {
  if (name !== BY_RECIPIENT) return name;
  return facts.recipient === undefined ? undefined : mechanism.consents.recipients.get(facts.recipient)?.name;
}

/** Facts reach this from outside: only the words we know choose a variant. */
export const urgencyOf = (facts: Facts): (typeof URGENCIES)[number] =>
  URGENCIES.find((urgency) => urgency === facts.urgency) ?? 'urgent';
