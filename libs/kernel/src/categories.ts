/** What kind of thing a field tells about a person; consent, grants and keys are given per category. */
export const CATEGORIES = [
  'triage',
  'identity',
  'contact',
  'story',
  'health',
  'legal',
  'location',
  'family',
] as const;

export type Category = (typeof CATEGORIES)[number];
