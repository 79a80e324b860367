import { invalid, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { FORM_OF_NEED, type GivenRecord } from '../domain/needed-records';

/**
 * Every record a step rests on exists on this case, is of the form asked for, and is complete.
 * @throws DomainError PATHWAY.RECORD_UNKNOWN, PATHWAY.RECORD_INCOMPLETE
 */
export async function checkRecords(tx: Tx, caseId: string, given: readonly GivenRecord[]): Promise<void> {
  const named = given.filter(({ recordId }) => recordId !== undefined);
  if (named.length === 0) return;
  const rows = await tx.sql<{ id: string; form_id: string; complete: boolean }>(
    `SELECT id, form_id, complete FROM pathways.record_standing($1, $2::uuid[])`,
    [caseId, named.map(({ recordId }) => recordId)],
  );
  for (const { need, recordId } of named) {
    const row = rows.find(({ id }) => id === recordId);
    if (row?.form_id !== FORM_OF_NEED[need])
      throw invalid(
        'PATHWAY.RECORD_UNKNOWN',
        'There is no such record on this case. Choose one of its own.',
        { need },
      );
    if (row?.complete !== true)
      throw refused(
        'PATHWAY.RECORD_INCOMPLETE',
        'The record is not complete. Fill in what is missing first.',
        { need },
      );
  }
}
