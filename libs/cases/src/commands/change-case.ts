import { notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { AgeClass } from '../domain/case-words';
import { requireAccess } from '../queries/require-access';

/** The age as it is to be treated now; claimed, presumed and assessed ages stay in the person form (R11). */
export async function changeAgeClass(
  tx: Tx,
  { caseId, ageClass }: { caseId: string; ageClass: AgeClass },
): Promise<void> {
  const access = await requireAccess(tx, caseId, 'person');
  if (!access.reaches && tx.actor.kind === 'member') throw notFound();
  if (access.ageClass === ageClass) return;
  await tx.sql(`UPDATE cases.case_file SET age_class = $2, revision = revision + 1 WHERE id = $1`, [
    caseId,
    ageClass,
  ]);
  tx.record({
    type: 'case.age-class-changed',
    subject: { kind: 'case', id: caseId },
    caseId,
    data: { from: access.ageClass, to: ageClass },
  });
}

/** The end of a pathway; a case already closed stays as it is. */
export async function closeCase(tx: Tx, caseId: string): Promise<void> {
  await requireAccess(tx, caseId, 'code');
  const closed = await tx.one(
    `UPDATE cases.case_file SET closed_at = panoh.now(), revision = revision + 1
     WHERE id = $1 AND closed_at IS NULL RETURNING id`,
    [caseId],
  );
  if (closed !== undefined) tx.record({ type: 'case.closed', subject: { kind: 'case', id: caseId }, caseId });
}

export async function reopenCase(tx: Tx, caseId: string): Promise<void> {
  await requireAccess(tx, caseId, 'code');
  const opened = await tx.one(
    `UPDATE cases.case_file SET closed_at = NULL, revision = revision + 1
     WHERE id = $1 AND closed_at IS NOT NULL AND fact_taken_over_at IS NULL RETURNING id`,
    [caseId],
  );
  if (opened !== undefined)
    tx.record({ type: 'case.reopened', subject: { kind: 'case', id: caseId }, caseId });
}
