import { now } from '../language/now';
import type { FormDocument } from '../form/form-types';
import { HABITS, type Purpose } from './purposes';
import { withoutWriting } from './written-later';

/** How the talk goes on: it stays the same from one question to the next. */
export interface Talk {
  /** In which the text is read to the person. */
  readonly language: string;
  readonly document: FormDocument;
}

export const beginTalk = (language: string): Talk => ({
  language,
  document: {
    manner: ['read-aloud'],
    spokenLanguage: language,
    copyHanded: false,
    // The text that was read names both.
    withdrawalTold: ['tell-staff', 'card-code'],
  },
});

export const spokenIn = (talk: Talk, language: string): Talk => ({
  language,
  document: { ...talk.document, spokenLanguage: language },
});

/** Who the guardian is stays the same from one question to the next; what they and the child say does not. */
const GUARDIAN = ['guardianRelation', 'guardianName'];
const parted = (document: FormDocument, isGuardian: boolean): FormDocument =>
  Object.fromEntries(Object.entries(document).filter(([field]) => GUARDIAN.includes(field) === isGuardian));

/** One question about a child as it stands on the page: what was said to it, and who the guardian is. */
export const withGuardian = (said: FormDocument, talk: Talk): FormDocument => ({
  ...said,
  ...parted(talk.document, true),
});

export const saidOfChild = (shown: FormDocument, talk: Talk): { said: FormDocument; talk: Talk } => ({
  said: parted(shown, false),
  talk: { ...talk, document: { ...parted(talk.document, false), ...parted(shown, true) } },
});

const two = (number: number): string => String(number).padStart(2, '0');
/** The day on this device, YYYY-MM-DD. */
export const dayOf = (date: Date): string =>
  `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export function dayIn(days: number): string {
  const date = now();
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

const USUAL_DAYS = 90;
const FOLLOW_UP_DAYS = 365;

/** What stands on the page before anything is said. */
export function emptyQuestion(purpose: Purpose, jurisdiction: string): FormDocument {
  const { recipients, circle, categories } = HABITS[purpose];
  return {
    recipientKind: recipients[0],
    ...(recipients.includes('circle') && { circleKinds: [...circle], circleCountry: jurisdiction }),
    ...(categories.length > 0 && { categories: [...categories] }),
    validUntil: dayIn(purpose === 'P12' ? FOLLOW_UP_DAYS : USUAL_DAYS),
  };
}

const OF_A_YES = ['recipientKind', 'recipientOrganisation', 'circleKinds', 'circleCountry', 'circleRegion'];
const WITH_A_YES = [...OF_A_YES, 'categories', 'validUntil', 'recipientPerson'];
const OF_A_CIRCLE = ['circleKinds', 'circleCountry', 'circleRegion'];

/** The consent form out of what was said. A no needs nothing that only a yes needs. */
export function consentDocument(
  said: FormDocument,
  { document: talk, language }: Talk,
  text: { readonly purpose: Purpose; readonly version: number; readonly answer: string },
): FormDocument {
  const kind = said['recipientKind'];
  const drops = [
    ...(text.answer === 'given' ? [] : WITH_A_YES),
    ...(kind === 'circle' ? [] : OF_A_CIRCLE),
    ...(kind === 'organisation' ? [] : ['recipientOrganisation']),
    ...(kind === 'person' ? [] : ['recipientPerson']),
    ...(text.answer === 'unable' ? [] : ['unableReason']),
  ];
  const kept = Object.fromEntries(Object.entries(said).filter(([field]) => !drops.includes(field)));
  return withoutWriting({
    ...talk,
    ...kept,
    ...(text.answer === 'given' && { validFrom: dayOf(now()) }),
    ...{ purpose: text.purpose, answer: text.answer },
    ...{ textVersion: text.version, textLanguage: language },
  });
}
