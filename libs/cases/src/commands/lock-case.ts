import { notFound } from '@panoh/kernel';
import type { Statement, Tx } from '@panoh/platform';
import type { Need } from '../domain/case-words';
import { accessIn, askAccess, type CaseAccess } from '../queries/require-access';

/** First in the order of locks: case, consent, need, referral, bed. Held until the transaction ends. */
export async function lockCase(tx: Tx, caseId: string): Promise<void> {
  const [locked = []] = await tx.together([lockOf(caseId)]);
  if (locked.length === 0) throw notFound();
}

/**
 * The lock and, once it is held, how the actor stands to the case, in one message.
 * @throws DomainError NOT_FOUND
 */
export async function lockWithAccess(tx: Tx, caseId: string, need: Need): Promise<CaseAccess> {
  const [locked = [], found = []] = await tx.together([lockOf(caseId), askAccess(caseId)]);
  if (locked.length === 0) throw notFound();
  return accessIn(tx, found, need);
}

/** The lock as a question, to travel with others. */
export const lockOf = (caseId: string): Statement => ({
  text: `SELECT id FROM cases.case_file WHERE id = $1 FOR NO KEY UPDATE`,
  values: [caseId],
});
