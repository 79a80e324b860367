import { type Confidence, type Derivation, notFound } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { DEADLINE_COLUMNS, type DeadlineRow } from '../data/deadline-row';
import { explain } from '../domain/explain';

export interface Explanation {
  readonly id: string;
  readonly caseId: string | null;
  readonly code: string;
  /** The clock's name in its mechanism. */
  readonly clock: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** In English; the derivation says the same in codes for any other language. */
  readonly sentences: readonly string[];
  readonly derivation: Derivation;
}

/**
 * Why this date.
 * @throws DomainError NOT_FOUND, also where the reader may not know of it
 */
export async function explainDeadline(tx: ReadTx, deadlineId: string): Promise<Explanation> {
  const row = await tx.one<DeadlineRow>(`SELECT ${DEADLINE_COLUMNS} FROM deadlines.deadline WHERE id = $1`, [
    deadlineId,
  ]);
  if (row === undefined) throw notFound();
  const { id, case_id: caseId, clock, rule, derivation } = row;
  const { code, source, confidence } = rule;
  return { id, caseId, code, clock, source, confidence, sentences: explain(rule, derivation), derivation };
}
