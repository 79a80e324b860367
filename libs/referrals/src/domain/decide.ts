import { DomainError, refused, type Temporal } from '@panoh/kernel';
import { type Effect, type Facts, type Mechanism, step, type StepRequest } from '@panoh/mechanisms';
import { notOffered } from './not-offered';

/** The track all mechanisms share; one run of it is one referral. */
export const REFERRAL_TRACK = 'referral';

export interface Rest {
  readonly state: string;
  readonly since: Temporal.Instant;
}

export interface Decision extends Rest {
  readonly effects: readonly Effect[];
}

const ANSWERS = new Set(['accept', 'accept-with-conditions', 'waitlist', 'decline', 'take-offer']);

/**
 * Asks the law what a step does to a referral. Nothing is decided elsewhere.
 * @throws DomainError REFERRAL.NOT_OFFERED, REFERRAL.NO_CONSENT, and the refusals of `step`
 */
export function decide(
  mechanism: Mechanism,
  rest: Rest,
  request: Omit<StepRequest, 'track'>,
  facts: Facts,
  now: Temporal.Instant,
): Decision {
  const progress = { tracks: { [REFERRAL_TRACK]: { state: rest.state, since: rest.since } } };
  try {
    const stepped = step(mechanism, progress, { ...request, track: REFERRAL_TRACK }, facts, now);
    const { state, since } = stepped.progress.tracks[REFERRAL_TRACK] ?? rest;
    return { state, since, effects: stepped.effects };
  } catch (fault) {
    throw asReferral(fault, request.name);
  }
}

/** The two refusals a receiver meets most get words of their own; the others say themselves what is missing. */
function asReferral(fault: unknown, action: string): unknown {
  if (!(fault instanceof DomainError)) return fault;
  const needGone = fault.code === 'MECHANISM.GUARD_FAILED' && fault.details['guard'] === 'need-open';
  if (needGone || (fault.code === 'MECHANISM.NOT_ALLOWED_NOW' && ANSWERS.has(action)))
    return notOffered({ state: fault.details['state'], allowed: fault.details['allowed'] });
  if (fault.code === 'MECHANISM.CONSENT_MISSING')
    return refused(
      'REFERRAL.NO_CONSENT',
      'No valid consent covers this organisation. Ask the person, or record the legal ground.',
      fault.details,
    );
  return fault;
}
