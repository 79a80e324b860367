import type { Tx } from '@panoh/platform';
import { DEADLINE_COLUMNS, type DeadlineRow, OPEN_STATES } from '../data/deadline-row';

/**
 * Clocks of a case go with the case: who answers for it from now on owns what its former steward owned. Dates
 * stay as they were counted. Clocks of other organisations stay theirs.
 */
export async function handOverDeadlines(
  tx: Tx,
  { caseId, from, to }: { caseId: string; from: string; to: string },
): Promise<void> {
  const rows = await tx.sql<DeadlineRow>(
    `UPDATE deadlines.deadline SET owner_organisation_id = $3, revision = revision + 1, changed_at = panoh.now()
     WHERE case_id = $1 AND owner_organisation_id = $2 AND subject_kind = 'case' AND ${OPEN_STATES}
     RETURNING ${DEADLINE_COLUMNS}`,
    [caseId, from, to],
  );
  for (const { id, clock, rule } of rows)
    tx.record({
      type: 'deadline.handed-over',
      subject: { kind: 'deadline', id },
      caseId,
      organisationId: to,
      data: { clock: rule.code, name: clock, from, owner: to },
    });
}
