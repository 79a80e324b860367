import { randomUUID } from 'node:crypto';
import { type Category, refused, Temporal } from '@panoh/kernel';
import { findOrganisation, type OrganisationView } from '@panoh/directory';
import type { ReadTx, Tx } from '@panoh/platform';
import { isTreatedAsChild } from '../domain/case-words';
import { type Consent, consentedCategories, isLive } from '../domain/consent';
import { type Ground, isWithin } from '../domain/grant';
import { isNever, type NeverList } from '../domain/never-list';
import { lockConsent } from '../queries/consents';
import { type CaseAccess, requireAccess } from '../queries/require-access';

export interface GrantToOpen {
  readonly caseId: string;
  readonly organisationId: string;
  readonly categories: readonly Category[];
  /** Purpose of the consent (P1 … P13), or what the law or the exception is for, as a code. */
  readonly purpose: string;
  readonly ground: Ground;
  readonly consentId?: string;
  /** Source of the mechanism that stands in for a consent. */
  readonly basis?: string;
  readonly referralId?: string;
  /** Half-open; never later than the consent's own end. */
  readonly until?: Temporal.Instant | null;
  /** Before an organisation has accepted, only triage is opened to it, whatever was consented. */
  readonly stage?: 'asked' | 'accepted';
}

/**
 * Opens a case to an organisation. The consent is checked again under lock.
 * @returns the grant's id
 * @throws DomainError GRANT.NO_ORGANISATION, GRANT.JURISDICTION, GRANT.NEVER_LIST, GRANT.NO_CONSENT,
 *   GRANT.BEYOND_CONSENT, GRANT.NO_BASIS, GRANT.TRIAGE_ONLY, GRANT.EXCEPTION
 */
export async function openGrant(tx: Tx, grant: GrantToOpen): Promise<string> {
  const access = await requireAccess(tx, grant.caseId, 'code');
  if (grant.ground === 'threat-to-life' || grant.ground === 'break-glass' || grant.ground === 'own-work')
    throw refused('GRANT.EXCEPTION', 'This ground has a procedure of its own. Use it.');
  const organisation = await getRecipient(tx, access, grant.organisationId);
  const stage = grant.stage ?? 'accepted';
  if (stage === 'asked' && !isWithin(grant.categories, ['triage']))
    throw refused(
      'GRANT.TRIAGE_ONLY',
      'Before an organisation has accepted, only triage may be opened to it.',
    );
  const consent = grant.ground === 'consent' ? await liveConsent(tx, grant, access) : undefined;
  if (consent !== undefined && !isWithin(grant.categories, consentedCategories(consent, organisation, stage)))
    throw refused(
      'GRANT.BEYOND_CONSENT',
      'The person did not consent to this for this organisation. Ask for a new consent or share less.',
      { consentId: consent.id },
    );
  if (grant.ground === 'legal-basis' && grant.basis === undefined)
    throw refused('GRANT.NO_BASIS', 'Name the source of the law that allows sharing without consent.');
  return insertGrant(tx, { ...grant, until: earlier(grant.until ?? null, consent?.validUntil ?? null) });
}

/** @throws DomainError GRANT.NO_ORGANISATION, GRANT.JURISDICTION, GRANT.NEVER_LIST */
export async function getRecipient(
  tx: ReadTx,
  access: Pick<CaseAccess, 'caseId' | 'jurisdiction'>,
  organisationId: string,
): Promise<OrganisationView> {
  const organisation = await findOrganisation(tx, organisationId);
  if (organisation === undefined)
    throw refused(
      'GRANT.NO_ORGANISATION',
      'This organisation is not in the directory any more. Choose another.',
    );
  if (!organisation.jurisdictions.includes(access.jurisdiction))
    throw refused(
      'GRANT.JURISDICTION',
      'This organisation does not act where the person is helped. A case in another jurisdiction is opened there.',
    );
  const never = await tx.one<NeverList>(`SELECT kinds, organisations FROM cases.never_list($1)`, [
    access.caseId,
  ]);
  if (never !== undefined && isNever(never, organisation, access.jurisdiction))
    throw refused(
      'GRANT.NEVER_LIST',
      'The person asked that this organisation never be told. Nothing overrides this; choose another.',
    );
  return organisation;
}

async function liveConsent(tx: ReadTx, grant: GrantToOpen, { ageClass }: CaseAccess): Promise<Consent> {
  const consent = grant.consentId === undefined ? undefined : await lockConsent(tx, grant.consentId);
  // Given before anybody knew of the child, it lacks the guardian's yes as much as one given after.
  const guarded = !isTreatedAsChild(ageClass) || consent?.guardianAnswer === 'given';
  const fits = consent?.caseId === grant.caseId && consent.purpose === grant.purpose && guarded;
  if (consent === undefined || !fits || !isLive(consent, tx.now))
    throw refused('GRANT.NO_CONSENT', 'There is no live consent for this purpose. Ask the person first.');
  return consent;
}

/** The row itself; whoever calls it has checked the ground. */
export async function insertGrant(tx: Tx, grant: GrantToOpen): Promise<string> {
  const grantId = randomUUID();
  const actor = tx.actor.kind === 'member' ? tx.actor : undefined;
  const { caseId, organisationId, categories, purpose, ground } = grant;
  await tx.sql(
    `INSERT INTO cases.access_grant (id, case_id, organisation_id, categories, purpose, ground, basis, consent_id,
       referral_id, until, opened_by_organisation, opened_by_membership)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[grantId, caseId, organisationId, [...categories], purpose, ground],
      ...[grant.basis ?? null, grant.consentId ?? null, grant.referralId ?? null, grant.until ?? null],
      ...[actor?.organisationId ?? null, actor?.membershipId ?? null],
    ],
  );
  tx.record({
    type: 'grant.opened',
    subject: { kind: 'grant', id: grantId },
    caseId,
    purpose,
    data: {
      organisationId,
      ground,
      purpose,
      categories: [...categories],
      referralId: grant.referralId ?? null,
    },
  });
  return grantId;
}

function earlier(one: Temporal.Instant | null, other: Temporal.Instant | null): Temporal.Instant | null {
  if (one === null || other === null) return one ?? other;
  return Temporal.Instant.compare(one, other) <= 0 ? one : other;
}
