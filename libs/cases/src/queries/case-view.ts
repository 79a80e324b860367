import {
  CATEGORIES,
  type Category,
  type FormId,
  project,
  type Projection,
  type Section,
} from '@panoh/kernel';
import type { ReadTx, Vault } from '@panoh/platform';
import { openParts } from '../data/sealed-parts';
import { member } from '../domain/acting';
import { ownGrants } from './grants-for';
import { type CaseAccess, requireAccess } from './require-access';

/** What the actor may see of a case; the read is in the audit before the answer leaves. */
export interface CaseView {
  readonly access: CaseAccess;
  readonly projection: Projection;
}

/** The whole case through the one projection. */
export async function caseView(tx: ReadTx, vault: Vault, caseId: string): Promise<CaseView> {
  const access = await requireAccess(tx, caseId, 'code');
  return { access, projection: await projectCase(tx, vault, access) };
}

/** The triage extract: what an organisation is shown before it has accepted. */
export async function triageOf(tx: ReadTx, vault: Vault, caseId: string): Promise<Projection> {
  const access = await requireAccess(tx, caseId, 'triage');
  return projectCase(tx, vault, access, { categories: ['triage'] });
}

/** Who watches a case knows its code and nothing of the person: for them everything is withheld. */
export async function projectCase(
  tx: ReadTx,
  vault: Vault,
  access: CaseAccess,
  filter: { formId?: FormId; recordId?: string; categories?: readonly Category[] } = {},
): Promise<Projection> {
  const { caseId } = access;
  const { organisationId } = member(tx.actor);
  const parts = await openParts(tx, vault, caseId, filter);
  // Row-level security has ended what was the organisation's own at the handover: here nothing is left to end.
  const sections = parts.map((part): Section => {
    const { recordId, formId, category, document } = part;
    return { recordId, formId, category, document, writtenBy: part.organisationId, ownUntil: null };
  });
  const care = await tx.one(
    `SELECT 1 FROM cases.care WHERE case_id = $1 AND organisation_id = $2 AND to_at IS NULL`,
    [...[caseId, organisationId]],
  );
  const projection = project(
    { caseId, sections, inCareOf: care === undefined ? [] : [organisationId] },
    await ownGrants(tx, caseId),
    { organisationId, assigned: access.assigned, at: tx.now },
  ) ?? { caseId, sections: [], open: [], withheld: CATEGORIES };
  if (projection.sections.length > 0) tx.seen({ kind: 'case', id: caseId, caseId }, categoriesIn(projection));
  return projection;
}

const categoriesIn = ({ sections }: Projection): Category[] => [
  ...new Set(sections.map(({ category }) => category)),
];
