import { type Category, Temporal } from '@panoh/kernel';
import type { Recipient } from './never-list';

export type ConsentAnswer = 'given' | 'refused' | 'unable';
export type ConsentState = 'not-asked' | ConsentAnswer | 'withdrawn' | 'expired';
export type RecipientKind = 'own-organisation' | 'organisation' | 'circle' | 'person' | 'public';

/** One answer for one purpose (P1 … P13), without names. */
export interface Consent {
  readonly id: string;
  readonly caseId: string;
  /** The consent form (F6) behind it. */
  readonly recordId: string;
  readonly organisationId: string;
  readonly purpose: string;
  readonly answer: ConsentAnswer;
  /** Of a child: what the guardian said beside it. */
  readonly guardianAnswer: ConsentAnswer | null;
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
  /** Spoken to a named officer in an urgent case; its written form is due within 24 hours (R15). */
  readonly awaitsWriting: boolean;
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

function isInCircle(
  {
    circleKinds,
    circleCountry,
    circleRegion,
  }: Pick<Consent, 'circleKinds' | 'circleCountry' | 'circleRegion'>,
  organisation: Recipient,
): boolean {
  return (
    circleKinds.includes(organisation.type) &&
    (circleCountry === null || circleCountry === organisation.country) &&
    (circleRegion === null || circleRegion === organisation.region)
  );
}

/** For whom a consent is sought, and for what. */
export interface Sought {
  readonly purpose: string;
  readonly recipient: Recipient;
  readonly at: Temporal.Instant;
  /** A child's, or of somebody whose age is in doubt: a yes without the guardian's beside it is none. */
  readonly ofChild: boolean;
}

/**
 * The newest consent that lives and means this organisation. A no that names it goes before a yes to a circle
 * it stands in, whichever was said first; only a later yes that names it takes the no back.
 * @param consents all answers of the case, the newest first
 */
export function consentFor(
  consents: readonly Consent[],
  { purpose, recipient, at, ofChild }: Sought,
): Consent | undefined {
  const answers = consents.filter((consent) => consent.purpose === purpose);
  const named = answers.find(({ recipientOrganisationId }) => recipientOrganisationId === recipient.id);
  return answers.find(
    (consent) =>
      isLive(consent, at) &&
      isRecipient(consent, recipient) &&
      (consent.recipientKind !== 'circle' || named?.answer !== 'refused') &&
      (!ofChild || consent.guardianAnswer === 'given'),
  );
}

/** Whether a no to these recipients contradicts a consent: somebody may stand in both. */
export function concernsSame(
  no: Pick<Consent, 'recipientKind' | 'circleKinds' | 'circleCountry' | 'circleRegion'>,
  yes: Consent,
  named: { readonly no?: Recipient; readonly yes?: Recipient },
): boolean {
  // A no to nobody in particular is a no to the purpose.
  if (no.recipientKind === null) return true;
  if (named.no !== undefined) return isRecipient(yes, named.no);
  if (no.recipientKind !== 'circle') return no.recipientKind === yes.recipientKind;
  if (named.yes !== undefined) return isInCircle(no, named.yes);
  const meet = (one: string | null, other: string | null): boolean =>
    one === null || other === null || one === other;
  return (
    yes.recipientKind === 'circle' &&
    no.circleKinds.some((kind) => yes.circleKinds.includes(kind)) &&
    meet(no.circleCountry, yes.circleCountry) &&
    meet(no.circleRegion, yes.circleRegion)
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
