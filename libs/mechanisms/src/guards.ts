import { isAfter, type Temporal } from '@panoh/kernel';
import { type Facts, STANDING, type Standing } from './model/facts';

/** `undefined` says: not known. An unknown guard lets nothing pass, neither plain nor negated. */
export type Guard = (facts: Facts, at: Temporal.Instant) => boolean | undefined;

const holds =
  (word: Standing): Guard =>
  (facts) =>
    facts.standing?.includes(word);

const isChild = holds('is-child');

/**
 * ACT and PURPOSE, and MEANS for an adult only: the exploitation of a child is trafficking whatever means were
 * used (Palermo Protocol, Art. 3(c)), and a person whose age is in doubt is treated as a child.
 */
const identificationComplete: Guard = (facts, at) => {
  const form = facts.identification;
  if (form === undefined) return undefined;
  const meansSettled = form.means || isChild(facts, at) === true;
  return form.act && form.purpose && meansSettled && form.conclusion !== undefined;
};

const concluded =
  (conclusion: 'indicated' | 'not-indicated'): Guard =>
  ({ identification }) =>
    identification?.conclusion === undefined ? undefined : identification.conclusion === conclusion;

/** Placement needs a risk record; danger to life goes before it (timer NRM-RSK). */
const placementSafe: Guard = ({ riskAssessed, lifeDanger }) => lifeDanger === true || riskAssessed;

/** The best interests of a child are determined before family contact, return or placement (R12). */
const bestInterestsWhereChild: Guard = (facts, at) => {
  const child = isChild(facts, at);
  return child === true ? facts.bestInterestsDetermined : child === undefined ? undefined : true;
};

/** All guards a mechanism may name, beside the standing words and `consent.P1` … `consent.P13`. */
const GUARDS = {
  'form.identification.complete': identificationComplete,
  'identification.indicated': concluded('indicated'),
  'identification.not-indicated': concluded('not-indicated'),
  'registration-refused': ({ consents }) =>
    consents?.P2 === undefined ? undefined : consents.P2 === 'refused' || consents.P2 === 'withdrawn',
  'risk-assessed': ({ riskAssessed }) => riskAssessed,
  'placement-safe': placementSafe,
  'guardian-conflict-checked': ({ guardianConflicts }) => guardianConflicts !== undefined,
  'guardian-conflict': ({ guardianConflicts }) =>
    guardianConflicts === undefined ? undefined : guardianConflicts.length > 0,
  'bid-done': ({ bestInterestsDetermined }) => bestInterestsDetermined,
  'bid-done-where-child': bestInterestsWhereChild,
  'both-sides-confirmed': ({ handover }) =>
    handover === undefined ? undefined : handover.given && handover.taken,
  'within-window': ({ windowEnds }, at) => (windowEnds === undefined ? undefined : !isAfter(at, windowEnds)),
  'need-open': ({ needOpen }) => needOpen,
  'offer-open': ({ offerOpen }) => offerOpen,
} as const satisfies Record<string, Guard>;

const CONSENT = /^consent\.(P\d+)$/;

/** The purpose a guard like `consent.P3` asks for. */
export const purposeOfGuard = (name: string): string | undefined => CONSENT.exec(name)?.[1];

const consentGiven =
  (purpose: string): Guard =>
  ({ consents }) =>
    consents?.[purpose] === undefined ? undefined : consents[purpose] === 'given';

const all = new Map<string, Guard>([
  ...Object.entries(GUARDS),
  ...STANDING.map((word): [string, Guard] => [word, holds(word)]),
  ...Array.from({ length: 13 }, (_, index): [string, Guard] => [
    `consent.P${index + 1}`,
    consentGiven(`P${index + 1}`),
  ]),
]);

export const GUARD_NAMES: readonly string[] = [...all.keys()];

export const findGuard = (name: string): Guard | undefined => all.get(name);
