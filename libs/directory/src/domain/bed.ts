import { invalid } from '@panoh/kernel';

/** What the shelter itself says of a bed. Held and taken by a referral are told by the referral's hold. */
export const BED_STATES = ['free', 'occupied', 'out-of-service'] as const;
export type BedState = (typeof BED_STATES)[number];

/** Codes of the codebook `bed-feature` (R17). */
export const BED_FEATURES = [
  'adult-woman',
  'adult-man',
  'girl',
  'boy',
  'parent-with-children',
  'couple-or-family',
  'infant',
  'any-gender-identity',
  'single-room',
  'step-free',
  'medical-care',
  'mental-health-care',
  'substance-care',
  'female-staff',
  'night-staff',
  'guarded',
  'secret-address',
  'apart-from-unrelated-adults',
] as const;
export type BedFeature = (typeof BED_FEATURES)[number];

/** Weakest first; codes of the codebook `security-level` without "unknown". */
export const SECURITY_LEVELS = ['open', 'controlled-entry', 'guarded', 'secret-address'] as const;
export type SecurityLevel = (typeof SECURITY_LEVELS)[number];

/** Whom one bed, or one room that is given as a whole, can take. Never where it stands. */
export interface BedProfile {
  /** HTCDS gender codes of the persons it takes. */
  readonly genders: readonly string[];
  /** Age of the person in whole years, both ends included. */
  readonly ageFrom: number;
  readonly ageTo: number;
  /** How many persons fit, the person included. */
  readonly persons: number;
  /** Ages of the children who may come along; null where none may. */
  readonly children: { readonly from: number; readonly to: number } | null;
  /** Whether an adult man may live here, alone or with a family. */
  readonly acceptsMen: boolean;
  readonly features: readonly BedFeature[];
  /** Spoken by the staff of the house. */
  readonly languages: readonly string[];
  readonly securityLevel: SecurityLevel;
  /** Codes of the codebook `must-not` that the house can promise to keep. */
  readonly keeps: readonly string[];
}

const OLDEST = 120;
const ADULT = 18;

/** @throws DomainError BED.AGES, BED.CHILDREN, BED.PERSONS, BED.GENDERS */
export function checkBedProfile(profile: BedProfile): void {
  if (!isRange(profile.ageFrom, profile.ageTo, OLDEST))
    throw invalid(
      'BED.AGES',
      'Give the ages this bed takes from the lower to the higher, between 0 and 120.',
    );
  if (profile.children !== null && !isRange(profile.children.from, profile.children.to, ADULT - 1))
    throw invalid(
      'BED.CHILDREN',
      'Give the ages of accompanying children from the lower to the higher, under 18.',
    );
  if (profile.persons < 1 || (profile.children !== null && profile.persons < 2))
    throw invalid(
      'BED.PERSONS',
      'Give how many persons fit: at least one, and at least two where children may come along.',
    );
  if (profile.genders.length === 0)
    throw invalid('BED.GENDERS', 'Name at least one gender that this bed takes.');
}

const isRange = (from: number, to: number, most: number): boolean => from >= 0 && from <= to && to <= most;

/** Names the bed inside its house; too short to hold an address. */
const LABEL = /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,15}$/u;

export function checkBedLabel(label: string): void {
  if (!LABEL.test(label))
    throw invalid(
      'BED.LABEL',
      'Give the bed a short name of at most 16 letters and figures, and no address.',
    );
}
