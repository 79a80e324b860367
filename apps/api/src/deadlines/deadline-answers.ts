import type { DeadlineView } from '@panoh/deadlines';
import type { LanguageLabels } from '@panoh/lawbook';
import type { ReadTx } from '@panoh/platform';
import type { Plain } from '../cases/plain';
import type { DeadlineAnswer } from './deadlines.dto';

/** Clocks with the codes of their cases, where the reader may know the case; nothing else of it. */
export async function deadlineAnswers(
  tx: ReadTx,
  views: readonly DeadlineView[],
  labels: LanguageLabels,
): Promise<Plain<DeadlineAnswer>[]> {
  const cases = await tx.sql<{ id: string; code: string }>(
    `SELECT id, code FROM cases.case_file WHERE id = ANY ($1)`,
    [[...new Set(views.flatMap(({ caseId }) => caseId ?? []))]],
  );
  const codes = new Map(cases.map(({ id, code }) => [id, code]));
  return views.map((view) => ({
    id: view.id,
    caseId: view.caseId,
    caseCode: (view.caseId !== null && codes.get(view.caseId)) || null,
    subjectKind: view.subjectKind,
    subjectId: view.subjectId,
    clock: view.clock,
    label: labels.law[`clocks/${view.clock}`] ?? view.clock,
    code: view.code,
    limit: view.limit,
    source: view.source,
    confidence: view.confidence,
    state: view.state,
    group: view.group,
    urgency: view.urgency,
    ownerOrganisationId: view.ownerOrganisationId,
    ownerName: view.ownerName,
    startsAt: view.startsAt.toString(),
    due: view.due.toString(),
    localDate: view.localDate,
    zone: view.zone,
    pausable: view.pausable,
    told: [...view.told],
    acknowledgedAt: view.acknowledgedAt?.toString() ?? null,
    revision: view.revision,
  }));
}
