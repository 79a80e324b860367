import type { Grant } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** The acting organisation's grants on these cases, open or not, as the projection reads them. */
export async function ownGrantsOf(tx: ReadTx, caseIds: readonly string[]): Promise<Grant[]> {
  return tx.sql<Grant>(
    `SELECT case_id AS "caseId", organisation_id AS "organisationId", categories, purpose, opened_at AS "openedAt",
       until, closed_at AS "closedAt", ground
     FROM cases.access_grant WHERE case_id = ANY ($1) AND organisation_id = panoh.org()`,
    [caseIds],
  );
}
