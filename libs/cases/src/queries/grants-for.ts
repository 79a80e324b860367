import type { ReadTx } from '@panoh/platform';
import type { GrantRow } from '../domain/grant';

const COLUMNS = `id, case_id AS "caseId", organisation_id AS "organisationId", categories, purpose, ground, basis,
  consent_id AS "consentId", referral_id AS "referralId", opened_at AS "openedAt", until, closed_at AS "closedAt",
  close_reason AS "closeReason"`;

/** Who received what, when and why, newest first: to the steward all of it, to others what is theirs or was opened by them. */
export async function grantsFor(tx: ReadTx, caseId: string): Promise<GrantRow[]> {
  return tx.sql<GrantRow>(
    `SELECT ${COLUMNS} FROM cases.access_grant WHERE case_id = $1 ORDER BY opened_at DESC, id`,
    [caseId],
  );
}

export async function ownGrants(tx: ReadTx, caseId: string): Promise<GrantRow[]> {
  return tx.sql<GrantRow>(
    `SELECT ${COLUMNS} FROM cases.access_grant WHERE case_id = $1 AND organisation_id = panoh.org() ORDER BY opened_at, id`,
    [caseId],
  );
}
