import { findOrganisation } from '@panoh/directory';
import { refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { concernsSame, isLive } from '../domain/consent';
import type { ConsentRow } from '../domain/consent-row';
import { isNever, type Recipient } from '../domain/never-list';
import { consentsOf } from '../queries/consents';
import type { CaseAccess } from '../queries/require-access';
import { closeGrants } from './close-grants';

/**
 * A no after a yes is a withdrawal: it must close what was opened, so it is said as one.
 * @throws DomainError CONSENT.STILL_GIVEN
 */
export async function refuseWhileGiven(tx: Tx, caseId: string, row: ConsentRow): Promise<void> {
  const no = await recipient(tx, row.recipientOrganisationId);
  for (const consent of await consentsOf(tx, caseId)) {
    if (consent.purpose !== row.purpose || !isLive(consent, tx.now)) continue;
    const yes = await recipient(tx, consent.recipientOrganisationId);
    if (concernsSame(row, consent, { no, yes }))
      throw refused(
        'CONSENT.STILL_GIVEN',
        'The person has said yes to this before. Withdraw that consent instead.',
        { consentId: consent.id },
      );
  }
}

/** Whom the person never wants to be told holds nothing from the moment it is written down, on whatever ground. */
export async function closeToNever(
  tx: Tx,
  { caseId, jurisdiction }: CaseAccess,
  { neverKinds, neverOrganisations }: ConsentRow,
): Promise<void> {
  if (neverKinds.length === 0 && neverOrganisations.length === 0) return;
  const list = { kinds: neverKinds, organisations: neverOrganisations };
  const held = await tx.sql<{ grantId: string; organisationId: string }>(
    `SELECT grant_id AS "grantId", organisation_id AS "organisationId" FROM cases.received_grants($1)`,
    [caseId],
  );
  for (const { grantId, organisationId } of held) {
    const holder = await recipient(tx, organisationId);
    if (holder !== undefined && isNever(list, holder, jurisdiction))
      await closeGrants(tx, { caseId, grantId, reason: 'withdrawn' });
  }
}

const recipient = async (tx: Tx, organisationId: string | null): Promise<Recipient | undefined> =>
  organisationId === null ? undefined : findOrganisation(tx, organisationId);
