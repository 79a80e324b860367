import type { WordKey } from '../language/words';
import type { Match } from './refer-types';

export const REASONS = {
  'bed-free': 'refer:reason.bed-free',
  'bed-fits-when-free': 'refer:reason.bed-fits-when-free',
  'language-spoken': 'refer:reason.language-spoken',
  'interpreter-needed': 'refer:reason.interpreter-needed',
  'same-region': 'refer:reason.same-region',
  'other-region': 'refer:reason.other-region',
  'takes-all-ages': 'refer:reason.takes-all-ages',
  'exact-profile': 'refer:reason.exact-profile',
} as const satisfies Record<Match['reasons'][number], WordKey>;

/** What speaks for an organisation; the rest of the reasons say what has to be reckoned with. */
export const SPEAKS_FOR: ReadonlySet<string> = new Set([
  'bed-free',
  'language-spoken',
  'same-region',
  'takes-all-ages',
  'exact-profile',
]);

export const EXCLUSIONS = {
  paused: 'refer:not.paused',
  urgency: 'refer:not.urgency',
  age: 'refer:not.age',
  gender: 'refer:not.gender',
  region: 'refer:not.region',
  'men-not-accepted': 'refer:not.men-not-accepted',
  'too-small': 'refer:not.too-small',
  'children-not-accepted': 'refer:not.children-not-accepted',
  'children-age': 'refer:not.children-age',
  'step-free-missing': 'refer:not.step-free-missing',
  'single-room-missing': 'refer:not.single-room-missing',
  'medical-care-missing': 'refer:not.medical-care-missing',
  'feature-missing': 'refer:not.feature-missing',
  'security-too-low': 'refer:not.security-too-low',
  'must-not': 'refer:not.must-not',
  'unrelated-adults': 'refer:not.unrelated-adults',
  'region-avoided': 'refer:not.region-avoided',
  'asked-already': 'refer:not.asked-already',
  'not-permitted': 'refer:not.not-permitted',
  'no-bed': 'refer:not.no-bed',
} as const satisfies Record<Match['exclusions'][number], WordKey>;

/** Everything fits; only the person has not agreed that they are asked. */
export const lacksConsentOnly = ({ exclusions }: Match): boolean =>
  exclusions.length === 1 && exclusions[0] === 'not-permitted';
