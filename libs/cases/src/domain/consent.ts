import { type Category, Temporal } from '@panoh/kernel';
import type { Recipient } from './never-list';

export type ConsentAnswer = 'given' | 'refused' | 'unable';
export type ConsentState = 'not-asked' | ConsentAnswer | 'withdrawn' | 'expired';
export type RecipientKind = 'own-organisation' | 'organisation' | 'circle' | 'person' | 'public';

/** One answer for one purpose (P1 … P13), without names. */
export interface Consent {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly purpose: string;
  readonly answer: ConsentAnswer;
  readonly recipientKind: RecipientKind | null;
  readonly recipientOrganisationId: string | null;
  readonly circleKinds: readonly string[];
  readonly circleCountry: string | null;
  readonly circleRegion: string | null;
  readonly neverKinds: readonly string[];
  readonly neverOrganisations: readonly string[];
  readonly categories: readonly Category[];
  readonly validFrom: Temporal.Instant | null;
  readonly validUntil: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly occurredAt: Temporal.Instant;
}

/** Given, begun, not withdrawn, not run out. The end is half-open. */
export function isLive(consent: Consent, at: Temporal.Instant): boolean {
  const { answer, validFrom, validUntil, endedAt } = consent;
  if (answer !== 'given' || endedAt !== null || validFrom === null || validUntil === null) return false;
  return Temporal.Instant.compare(validFrom, at) <= 0 && Temporal.Instant.compare(at, validUntil) < 0;
}

/** What has become of it. */
export function stateOf(consent: Consent, at: Temporal.Instant): ConsentState {
  const { answer, validUntil, endedAt } = consent;
  if (answer !== 'given') return answer;
  const ranOut = validUntil !== null && Temporal.Instant.compare(validUntil, endedAt ?? at) <= 0;
  if (ranOut) return 'expired';
  return endedAt === null ? 'given' : 'withdrawn';
}

/** Whether this organisation is the one named, or stands inside the circle that was described. */
export function isRecipient(consent: Consent, organisation: Recipient): boolean {
  switch (consent.recipientKind) {
    case 'own-organisation':
      return consent.organisationId === organisation.id;
    case 'organisation':
      return consent.recipientOrganisationId === organisation.id;
    case 'circle':
      return isInCircle(consent, organisation);
    case 'person':
    case 'public':
    case null:
      return false;
  }
}

function isInCircle(consent: Consent, organisation: Recipient): boolean {
  const { circleKinds, circleCountry, circleRegion } = consent;
  return (
    circleKinds.includes(organisation.type) &&
    (circleCountry === null || circleCountry === organisation.country) &&
    (circleRegion === null || circleRegion === organisation.region)
  );
}

/**
 * What the consent lets this organisation receive at this stage: before it has accepted, triage only, and
 * never more than the person named.
 */
export function consentedCategories(
  consent: Consent,
  organisation: Recipient,
  stage: 'asked' | 'accepted',
): readonly Category[] {
  if (!isRecipient(consent, organisation)) return [];
  return consent.categories.filter((category) => stage === 'accepted' || category === 'triage');
}
