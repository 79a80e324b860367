import type { WordKey } from '../language/words';

/** Sections of a case in the order in which they stand. */
export const SECTIONS = {
  picture: 'case:section.picture',
  steps: 'case:section.steps',
  identification: 'case:section.identification',
  consents: 'case:section.consents',
  assessments: 'case:section.assessments',
  referrals: 'case:section.referrals',
  people: 'case:section.people',
  links: 'case:section.links',
  received: 'case:section.received',
  exceptions: 'case:section.exceptions',
  log: 'case:section.log',
} as const satisfies Record<string, WordKey>;

export type SectionId = keyof typeof SECTIONS;
