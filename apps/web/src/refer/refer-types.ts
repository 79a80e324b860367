import type { components } from '../client/schema';

export type CaseView = components['schemas']['CaseAnswer'];
export type NeedView = components['schemas']['NeedAnswer'];
export type ReferralLine = components['schemas']['ReferralLineAnswer'];
export type Match = components['schemas']['MatchAnswer'];
export type DisclosureView = components['schemas']['DisclosureAnswer'];

/** Grounds that stand in for a consent, as the mechanisms name them. */
export type LegalBasis = 'child-protection' | 'threat-to-life';
