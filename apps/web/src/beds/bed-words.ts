import type { WordKey } from '../language/words';
import type { BedField } from './bed-draft';

/** How each answer about a bed is asked for. */
export const BED_WORDS = {
  label: 'beds:field.label',
  genders: 'beds:field.genders',
  ageFrom: 'beds:field.ages',
  ageTo: 'beds:field.ages',
  persons: 'beds:field.persons',
  withChildren: 'beds:field.withChildren',
  childFrom: 'beds:field.childAges',
  childTo: 'beds:field.childAges',
  acceptsMen: 'beds:field.acceptsMen',
  securityLevel: 'beds:field.securityLevel',
  languages: 'beds:field.languages',
  features: 'beds:field.features',
  keeps: 'beds:field.keeps',
} as const satisfies Record<BedField, WordKey>;

/** Features of the house; the rest of the list says whom a bed is for, which genders and ages tell already. */
export const HOUSE_FEATURES = [
  ...['single-room', 'step-free', 'infant', 'apart-from-unrelated-adults', 'any-gender-identity'],
  ...['female-staff', 'night-staff', 'guarded', 'secret-address'],
  ...['medical-care', 'mental-health-care', 'substance-care'],
];

/** Wishes that a house can keep; the rest of the list tells people how to act. */
export const HOUSE_PROMISES = ['no-men-staff', 'no-women-staff', 'no-uniform', 'no-police-contact'];
