import { randomUUID } from 'node:crypto';
import { invalid, notFound, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';
import { requireAccess } from '../queries/require-access';

export const LINK_KINDS = ['household', 'same-incident', 'same-person', 'transnational'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * Says that two cases belong together. Each keeps its own consent, status and risk; who does not read both
 * persons never sees the link.
 * @throws DomainError LINK.SAME_CASE, LINK.EXISTS
 */
export async function linkCases(
  tx: Tx,
  { caseId, otherCaseId, kind }: { caseId: string; otherCaseId: string; kind: LinkKind },
): Promise<{ linkId: string }> {
  const actor = member(tx.actor);
  for (const id of [caseId, otherCaseId])
    if (!(await requireAccess(tx, id, 'person')).reaches) throw notFound();
  if (caseId === otherCaseId)
    throw invalid('LINK.SAME_CASE', 'A case cannot be linked with itself. Choose another.');
  const [first, second] = [caseId, otherCaseId].sort();
  const linkId = randomUUID();
  const made = await tx.one(
    `INSERT INTO cases.case_link (id, case_id, other_case_id, kind, organisation_id, made_by)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (case_id, other_case_id, kind) WHERE undone_at IS NULL DO NOTHING RETURNING id`,
    [linkId, first, second, kind, actor.organisationId, actor.membershipId],
  );
  if (made === undefined) throw refused('LINK.EXISTS', 'These cases are linked in this way already.');
  tx.record({ type: 'case.linked', subject: { kind: 'link', id: linkId }, caseId, data: { kind } });
  return { linkId };
}

/** Undone, and both cases are as they were: a link never moved anything. */
export async function unlinkCases(tx: Tx, linkId: string): Promise<void> {
  const actor = member(tx.actor);
  const undone = await tx.one<{ case_id: string; kind: string }>(
    `UPDATE cases.case_link SET undone_at = panoh.now(), undone_by = $2
     WHERE id = $1 AND undone_at IS NULL RETURNING case_id, kind`,
    [linkId, actor.membershipId],
  );
  if (undone === undefined) throw notFound();
  tx.record({
    type: 'case.unlinked',
    subject: { kind: 'link', id: linkId },
    caseId: undone.case_id,
    data: { kind: undone.kind },
  });
}
