import { type FormId, formOf, notFound, refused, type Temporal } from '@panoh/kernel';
import type { ReadTx, Tx, Vault } from '@panoh/platform';
import { codeOnly } from '../domain/code-only';
import { checkOccurredAt, type LateReason } from '../domain/occurred-at';
import { type CaseAccess, requireAccess } from '../queries/require-access';
import { type SavedRecord, saveRecord } from './save-record';

export type { SavedRecord };

export interface FormToWrite {
  readonly caseId: string;
  readonly formId: FormId;
  readonly document: unknown;
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
  readonly recordId?: string;
  readonly ifRevision?: number;
}

/** Who the person is and what they consent to are written by commands of their own, with rules of their own. */
const OWN_DOORS: readonly FormId[] = ['person', 'consent'];

/**
 * Writes a form of the acting organisation. Forms of triage alone may be written before an assignment: an
 * organisation answers a referral without reading the person.
 * @throws DomainError FORM.OWN_DOOR, FORM.INVALID, VERSION.STALE, TIME.*
 */
export async function writeForm(tx: Tx, vault: Vault, form: FormToWrite): Promise<SavedRecord> {
  if (OWN_DOORS.includes(form.formId))
    throw refused('FORM.OWN_DOOR', 'This form is written together with its consent. Use its own page.');
  const access = await requireWriting(tx, form.caseId, form.formId);
  if (access.kind === 'code-only') throw codeOnly();
  const occurredAt = checkOccurredAt(form.occurredAt, tx.now, form.lateReason);
  const saved = await saveRecord(tx, vault, { ...form, occurredAt, facts: { ageClass: access.ageClass } });
  if (form.formId === 'signal' && typeof saved.document.urgency === 'string')
    await tx.sql(`UPDATE cases.case_file SET urgency = $2 WHERE id = $1 AND urgency <> $2`, [
      form.caseId,
      saved.document.urgency,
    ]);
  return saved;
}

/**
 * Who may write this form at all; the api asks before it looks at versions.
 * @throws DomainError NOT_FOUND
 */
export async function requireWriting(tx: ReadTx, caseId: string, formId: FormId): Promise<CaseAccess> {
  const onlyTriage = formOf(formId).fields.every(({ category }) => category === 'triage');
  const access = await requireAccess(tx, caseId, onlyTriage ? 'triage' : 'person');
  if (!access.reaches) throw notFound();
  return access;
}
