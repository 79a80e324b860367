import type { Tx } from '@panoh/platform';
import type { CloseReason } from '../domain/grant';

export interface GrantsToClose {
  readonly caseId: string;
  readonly organisationId?: string;
  readonly referralId?: string;
  readonly consentId?: string;
  readonly grantId?: string;
  readonly reason: CloseReason;
}

export interface ClosedGrant {
  readonly grantId: string;
  readonly organisationId: string;
}

/**
 * Closes the open grants of a case that match. Who may is the calling command's decision; closing what is
 * closed already does nothing.
 */
export async function closeGrants(tx: Tx, close: GrantsToClose): Promise<ClosedGrant[]> {
  const { caseId, organisationId, referralId, consentId, grantId, reason } = close;
  const closed = await tx.sql<ClosedGrant>(
    `SELECT grant_id AS "grantId", organisation_id AS "organisationId" FROM cases.close_grants($1, $2, $3, $4, $5, $6)`,
    [caseId, organisationId ?? null, referralId ?? null, consentId ?? null, grantId ?? null, reason],
  );
  for (const grant of closed)
    tx.record({
      type: 'grant.closed',
      subject: { kind: 'grant', id: grant.grantId },
      caseId,
      data: { organisationId: grant.organisationId, reason, referralId: referralId ?? null },
    });
  return closed;
}
