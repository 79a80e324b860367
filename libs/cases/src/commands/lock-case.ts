import { notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** First in the order of locks: case, consent, need, referral, bed. Held until the transaction ends. */
export async function lockCase(tx: Tx, caseId: string): Promise<void> {
  const locked = await tx.one(`SELECT id FROM cases.case_file WHERE id = $1 FOR NO KEY UPDATE`, [caseId]);
  if (locked === undefined) throw notFound();
}
