import { randomUUID } from 'node:crypto';
import {
  type CategoryParts,
  type FormDocument,
  formComplete,
  type FormFacts,
  type FormId,
  formOf,
  invalid,
  notFound,
  splitByCategory,
  stale,
  type Temporal,
  validateForm,
} from '@panoh/kernel';
import type { Tx, Vault } from '@panoh/platform';
import { sealParts } from '../data/sealed-parts';
import { member } from '../domain/acting';
import { type AgeClass, isSingleForm } from '../domain/case-words';
import { formFacts, groundOf } from './form-ground';

export interface RecordToSave {
  readonly caseId: string;
  readonly formId: FormId;
  /** As the client sent it; it is read against the catalogue and the codebooks in force. */
  readonly document: unknown;
  readonly occurredAt: Temporal.Instant;
  readonly facts: { readonly ageClass: AgeClass };
  /** The record to correct; of a single form the organisation's own record is found. */
  readonly recordId?: string;
  /** The revision the writer has seen: of an existing record it must be the present one. */
  readonly ifRevision?: number;
  readonly ground?: 'consent' | 'legal-basis';
  readonly consentId?: string;
}

export interface SavedRecord {
  readonly recordId: string;
  readonly revision: number;
  readonly complete: boolean;
  /** Catalogue paths of what is still to be answered. */
  readonly missing: readonly string[];
  readonly document: FormDocument;
}

/**
 * Writes one section of the acting organisation: a row that counts revisions and one sealed document per
 * category. Access is the caller's business. A new section goes out with the next question or with the commit, and
 * that is where one that stands already is refused.
 * @throws DomainError FORM.INVALID naming every field, VERSION.STALE
 */
export async function saveRecord(tx: Tx, vault: Vault, save: RecordToSave): Promise<SavedRecord> {
  const { caseId, formId } = save;
  const { organisationId } = member(tx.actor);
  const facts = await formFacts(tx, save.facts.ageClass);
  const document = await readDocument(tx, formId, save.document, facts);
  const { complete, missing } = formComplete(formId, document, facts);
  const known = await findOwn(tx, save, organisationId);
  const recordId = known ?? randomUUID();
  const revision =
    known === undefined ? insert(tx, save, recordId, complete) : await update(tx, save, known, complete);
  const split = splitByCategory(formId, document);
  const parts = known === undefined ? split : await withEmptied(tx, known, split);
  await sealParts(tx, vault, { caseId, recordId, formId, revision, organisationId }, parts);
  tx.record({
    type: 'record.written',
    subject: { kind: 'record', id: recordId },
    caseId,
    occurredAt: save.occurredAt,
    data: { formId, revision, complete },
    fields: Object.keys(document).map((field) => `${formId}.${field}`),
  });
  return { recordId, revision, complete, missing, document };
}

/** @throws DomainError FORM.INVALID with `fields`: place and code of each fault, never the value */
export async function readDocument(
  tx: Tx,
  formId: FormId,
  document: unknown,
  facts: FormFacts,
): Promise<FormDocument> {
  const reading = validateForm(formId, document, facts, (await groundOf(tx)).books);
  if (reading.ok) return reading.document;
  throw invalid('FORM.INVALID', 'Some answers cannot be stored. Correct the fields that are named.', {
    fields: reading.faults.map(({ field, code }) => ({ field, problem: code })),
  });
}

async function findOwn(tx: Tx, save: RecordToSave, organisationId: string): Promise<string | undefined> {
  const { caseId, formId, recordId, ifRevision } = save;
  // Who has seen no revision writes a new record, and of a single form there is only one: the table refuses another.
  if (recordId === undefined && (ifRevision === undefined || !isSingleForm(formId))) return undefined;
  const row = await tx.one<{ id: string }>(
    `SELECT id FROM cases.record
     WHERE case_id = $1 AND form_id = $2 AND organisation_id = $3 AND ($4::uuid IS NULL OR id = $4)`,
    [caseId, formId, organisationId, recordId ?? null],
  );
  if (row === undefined && recordId !== undefined) throw notFound();
  return row?.id;
}

function insert(tx: Tx, save: RecordToSave, recordId: string, complete: boolean): number {
  if (save.ifRevision !== undefined) throw stale();
  const { organisationId, membershipId } = member(tx.actor);
  tx.later({
    text: `INSERT INTO cases.record (id, case_id, form_id, schema_version, organisation_id, membership_id, complete,
       ground, consent_id, occurred_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ...[
        recordId,
        save.caseId,
        save.formId,
        formOf(save.formId).schemaVersion,
        organisationId,
        membershipId,
      ],
      ...[complete, save.ground ?? null, save.consentId ?? null, save.occurredAt],
    ],
    // The section stands already, or a colleague wrote it first.
    refusal: (code) => (code === UNIQUE_VIOLATION ? stale() : undefined),
  });
  return FIRST_REVISION;
}

const FIRST_REVISION = 1;
const UNIQUE_VIOLATION = '23505';

async function update(tx: Tx, save: RecordToSave, recordId: string, complete: boolean): Promise<number> {
  const changed = await tx.one<{ revision: number }>(
    `UPDATE cases.record SET revision = revision + 1, complete = $3, changed_at = panoh.now(), membership_id = $4,
       ground = coalesce($5, ground), consent_id = coalesce($6, consent_id)
     WHERE id = $1 AND revision = $2 RETURNING revision`,
    [
      ...[recordId, save.ifRevision ?? null, complete],
      ...[member(tx.actor).membershipId, save.ground ?? null, save.consentId ?? null],
    ],
  );
  if (changed === undefined) throw stale();
  return changed.revision;
}

/** A category that lost its last answer gets an empty document, else its old one would still be the newest. */
async function withEmptied(tx: Tx, recordId: string, parts: CategoryParts): Promise<CategoryParts> {
  const rows = await tx.sql<{ category: string }>(
    `SELECT DISTINCT category FROM cases.sealed_document WHERE record_id = $1`,
    [recordId],
  );
  const emptied = rows.map(({ category }) => category).filter((category) => !Object.hasOwn(parts, category));
  return { ...Object.fromEntries(emptied.map((category) => [category, {}])), ...parts };
}
