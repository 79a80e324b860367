import type { Category, FormFacts } from '../form/form-types';

export const PURPOSES = [
  ...(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12', 'P13'] as const),
] as const;
export type Purpose = (typeof PURPOSES)[number];

export type RecipientKind = 'own-organisation' | 'organisation' | 'circle' | 'person' | 'public';

interface Habit {
  /** Who may receive by this purpose; the first is what is usual. */
  readonly recipients: readonly [RecipientKind, ...RecipientKind[]];
  readonly circle: readonly string[];
  /** What is usually needed for it, and can be taken out or added to. */
  readonly categories: readonly Category[];
}

const ONLY_US: Habit = { recipients: ['own-organisation'], circle: [], categories: [] };

/** What the screen proposes. What is agreed is what the person says. */
export const HABITS: Record<Purpose, Habit> = {
  P1: ONLY_US,
  P2: ONLY_US,
  P3: {
    recipients: ['circle', 'organisation'],
    circle: ['NGO'],
    categories: ['triage', 'identity', 'contact', 'health'],
  },
  P4: {
    recipients: ['organisation', 'circle'],
    circle: ['LawEnforcement', 'CourtOrProsecution'],
    categories: ['triage', 'identity', 'story'],
  },
  P5: {
    recipients: ['organisation', 'circle'],
    circle: ['CentralGovernmentOrganisation', 'LocalGovernmentOrganisation'],
    categories: ['triage', 'identity', 'legal'],
  },
  P6: { recipients: ['organisation'], circle: [], categories: ['triage', 'identity'] },
  P7: { recipients: ['organisation'], circle: [], categories: ['identity'] },
  P8: { recipients: ['person'], circle: [], categories: ['contact'] },
  P9: { recipients: ['own-organisation', 'organisation'], circle: [], categories: ['health'] },
  P10: { recipients: ['organisation', 'own-organisation'], circle: [], categories: ['identity'] },
  P11: { recipients: ['public', 'own-organisation'], circle: [], categories: ['triage'] },
  P12: { recipients: ['own-organisation', 'organisation'], circle: [], categories: ['contact'] },
  P13: { recipients: ['public'], circle: [], categories: [] },
};

/** Asked at the beginning of nearly every case. */
export const FIRST_QUESTIONS: readonly Purpose[] = ['P1', 'P2', 'P3', 'P4', 'P11'];

/** A child is never shown to media or donors: it is not even asked. */
export const purposesFor = ({ isChild, ageDisputed }: FormFacts): readonly Purpose[] =>
  isChild || ageDisputed ? PURPOSES.filter((purpose) => purpose !== 'P13') : PURPOSES;

export const isPurpose = (text: unknown): text is Purpose => PURPOSES.some((purpose) => purpose === text);
