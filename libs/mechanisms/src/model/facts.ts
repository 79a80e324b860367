import type { OrganisationType, Temporal } from '@panoh/kernel';
import type { Urgency } from './words';

/**
 * What is known when a step is asked for, as it would be once the record made with the step is written.
 * A fact that is not given is unknown, and an unknown fact satisfies no guard, neither plain nor negated.
 */
export interface Facts {
  readonly urgency?: Urgency;
  /** The answers of the preliminary identification form (F2). */
  readonly identification?: IdentificationFacts;
  /** By purpose (P1 … P13), for the recipient of this step. A child's is given when guardian and law say so. */
  readonly consents?: Readonly<Record<string, ConsentState>>;
  /** Recorded grounds that stand in for a consent here: `threat-to-life`, each with its officer and reason. */
  readonly legalBases?: readonly string[];
  /** Who would receive, for a purpose that depends on it. */
  readonly recipient?: OrganisationType;
  /** Needs that are on file already. */
  readonly records?: readonly string[];
  readonly riskAssessed?: boolean;
  readonly lifeDanger?: boolean;
  /** Reason codes found by the conflict check of a proposed guardian; an empty list says: checked, none. */
  readonly guardianConflicts?: readonly string[];
  readonly bestInterestsDetermined?: boolean;
  readonly handover?: { readonly given: boolean; readonly taken: boolean };
  /** Nobody has accepted this need yet. */
  readonly needOpen?: boolean;
  /** A freed bed is on offer to this waiting place. */
  readonly offerOpen?: boolean;
  /** Last instant for asking a remedy, as the clock of that window says. */
  readonly windowEnds?: Temporal.Instant;
  /** Lower bounds by clock: the first instant that is not too early. */
  readonly notBefore?: Readonly<Record<string, Temporal.Instant>>;
  /** Fixed dates (ISO) by name: `extension-end`, `eighteenth-birthday`. */
  readonly dates?: Readonly<Record<string, string>>;
  /** Earlier attempts at this need that did not place the person. */
  readonly unplacedAttempts?: number;
  /** Words that hold because of tracks which are not part of this progress (a case's, for a referral). */
  readonly standing?: readonly Standing[];
}

export interface IdentificationFacts {
  readonly act: boolean;
  readonly means: boolean;
  readonly purpose: boolean;
  readonly conclusion?: 'indicated' | 'not-indicated' | 'unclear';
}

export type ConsentState = 'not-asked' | 'given' | 'refused' | 'unable' | 'withdrawn' | 'expired';

/** Words a state can make true for as long as a track rests in it (`gives:` in the file). */
export const STANDING = [
  'is-child',
  'age-disputed',
  'guardian-assigned',
  'reflection.active',
  'formally-identified',
] as const;
export type Standing = (typeof STANDING)[number];

export const isStanding = (word: string): word is Standing => (STANDING as readonly string[]).includes(word);
