import { invalid } from '@panoh/kernel';

/** Codes of the codebook `service`. */
export const SERVICE_KINDS = [
  'bed',
  'outreach',
  'essentials',
  'medical',
  'psychological',
  'interpretation',
  'legal',
  'advocate',
  'guardianship',
  'documents',
  'protection',
  'money',
  'transport',
  'child-care',
  'family-work',
  'education',
  'training',
  'employment',
  'housing',
  'wage-claim',
  'safe-return',
  'follow-up',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Codes of the codebook `referral-urgency`, most urgent first. */
export const SERVICE_URGENCIES = ['urgent', 'standard', 'planned'] as const;
export type ServiceUrgency = (typeof SERVICE_URGENCIES)[number];

/** What an organisation offers, and to whom: a referral is asked of nobody who does not offer it. */
export interface ServiceOffer {
  readonly urgencies: readonly ServiceUrgency[];
  /** Empty: any, through an interpreter. */
  readonly languages: readonly string[];
  /** Where it is given; empty: everywhere the organisation acts. */
  readonly regions: readonly string[];
  /** Empty: any. */
  readonly genders: readonly string[];
  readonly ageFrom: number;
  readonly ageTo: number;
  /** A paused service is not offered to anyone; referrals under way go on. */
  readonly paused: boolean;
}

/** @throws DomainError SERVICE.URGENCIES, SERVICE.AGES */
export function checkServiceOffer(offer: ServiceOffer): void {
  if (offer.urgencies.length === 0)
    throw invalid('SERVICE.URGENCIES', 'Say for which urgencies this service can be asked.');
  if (offer.ageFrom < 0 || offer.ageFrom > offer.ageTo || offer.ageTo > 120)
    throw invalid(
      'SERVICE.AGES',
      'Give the ages this service takes from the lower to the higher, between 0 and 120.',
    );
}
