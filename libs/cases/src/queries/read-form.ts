import { type Category, type FormDocument, type FormId, joinCategories, type Temporal } from '@panoh/kernel';
import type { ReadTx, Vault } from '@panoh/platform';
import { projectCase } from './case-view';
import { type CaseAccess, requireAccess } from './require-access';

/** One record as the actor may see it. */
export interface RecordView {
  readonly recordId: string;
  readonly formId: FormId;
  readonly organisationId: string;
  readonly revision: number;
  readonly complete: boolean;
  readonly occurredAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly document: FormDocument;
}

export interface FormView {
  readonly records: readonly RecordView[];
  /** Categories that are not open to the actor: the same list whether or not anything is written in them. */
  readonly withheld: readonly Category[];
}

type RecordRow = Omit<RecordView, 'document'>;

const COLUMNS = `id AS "recordId", form_id AS "formId", organisation_id AS "organisationId", revision, complete,
  occurred_at AS "occurredAt", changed_at AS "changedAt"`;

/** All records of a form in a case, the newest first, each as far as it is open. */
export async function readForm(tx: ReadTx, vault: Vault, caseId: string, formId: FormId): Promise<FormView> {
  const access = await requireAccess(tx, caseId, 'triage');
  const rows = await tx.sql<RecordRow>(
    `SELECT ${COLUMNS} FROM cases.record WHERE case_id = $1 AND form_id = $2 ORDER BY changed_at DESC, id`,
    [caseId, formId],
  );
  return viewOf(tx, vault, access, rows, { formId });
}

export async function readRecord(
  tx: ReadTx,
  vault: Vault,
  caseId: string,
  recordId: string,
): Promise<RecordView | undefined> {
  const access = await requireAccess(tx, caseId, 'triage');
  const rows = await tx.sql<RecordRow>(`SELECT ${COLUMNS} FROM cases.record WHERE case_id = $1 AND id = $2`, [
    ...[caseId, recordId],
  ]);
  return (await viewOf(tx, vault, access, rows, { recordId })).records[0];
}

async function viewOf(
  tx: ReadTx,
  vault: Vault,
  access: CaseAccess,
  rows: readonly RecordRow[],
  filter: { formId?: FormId; recordId?: string },
): Promise<FormView> {
  const { sections, withheld } = await projectCase(tx, vault, access, filter);
  const records = rows.flatMap((row) => {
    const own = sections.filter(({ recordId }) => recordId === row.recordId);
    const parts = Object.fromEntries(own.map(({ category, document }) => [category, document]));
    // An empty record of one's own is there all the same; of others' nothing is told that cannot be read.
    const isTold =
      own.length > 0 || (tx.actor.kind === 'member' && row.organisationId === tx.actor.organisationId);
    return !isTold ? [] : [{ ...row, document: joinCategories(row.formId, parts) }];
  });
  return { records, withheld };
}
