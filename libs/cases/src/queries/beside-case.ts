import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { LinkKind } from '../commands/link-cases';
import { requireAccess } from './require-access';

/** What is printed on the card: the code and nothing else (R03). */
export async function cardOf(tx: ReadTx, caseId: string): Promise<{ code: string }> {
  const access = await requireAccess(tx, caseId, 'code');
  return { code: access.code };
}

export interface AssignmentView {
  readonly id: string;
  readonly membershipId: string;
  readonly reason: string;
  readonly givenAt: Temporal.Instant;
}

/** Who of the own organisation works on the case. */
export async function assignmentsOf(tx: ReadTx, caseId: string): Promise<AssignmentView[]> {
  await requireAccess(tx, caseId, 'code');
  return tx.sql<AssignmentView>(
    `SELECT id, membership_id AS "membershipId", reason, given_at AS "givenAt" FROM cases.assignment
     WHERE case_id = $1 AND ended_at IS NULL ORDER BY given_at, id`,
    [caseId],
  );
}

export interface LinkView {
  readonly id: string;
  readonly caseId: string;
  readonly code: string;
  readonly kind: LinkKind;
}

/** Linked cases of which the actor reads both persons. */
export async function linksOf(tx: ReadTx, caseId: string): Promise<LinkView[]> {
  await requireAccess(tx, caseId, 'person');
  return tx.sql<LinkView>(
    `SELECT l.id, c.id AS "caseId", c.code, l.kind FROM cases.case_link AS l
     JOIN cases.case_file AS c ON c.id = CASE WHEN l.case_id = $1 THEN l.other_case_id ELSE l.case_id END
     WHERE (l.case_id = $1 OR l.other_case_id = $1) AND l.undone_at IS NULL ORDER BY l.made_at, l.id`,
    [caseId],
  );
}
