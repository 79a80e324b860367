import { type Category, type CategoryParts, type FormDocument, formOf, type FormId } from '@panoh/kernel';
import type { ReadTx, SealAddress, Tx, Vault } from '@panoh/platform';

/** One sealed document as stored, with the address it is bound to. */
export interface SealedRow {
  readonly caseId: string;
  readonly recordId: string;
  readonly category: Category;
  readonly formId: FormId;
  readonly schemaVersion: number;
  readonly revision: number;
  readonly organisationId: string;
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
}

export interface OpenedPart extends Omit<SealedRow, 'keyId' | 'nonce' | 'ciphertext'> {
  readonly document: FormDocument;
}

/** Each category is sealed on its own under the case's key for it. */
export async function sealParts(
  tx: Tx,
  vault: Vault,
  place: { caseId: string; recordId: string; formId: FormId; revision: number; organisationId: string },
  parts: CategoryParts,
): Promise<void> {
  const { schemaVersion } = formOf(place.formId);
  const documents = (Object.entries(parts) as [Category, FormDocument][]).map(([category, document]) => ({
    ...{ address: { ...addressOf(place), category, schemaVersion }, document },
  }));
  if (documents.length === 0) return;
  const sealed = await vault.sealAll(documents, tx);
  tx.later({
    text: `INSERT INTO cases.sealed_document (case_id, record_id, category, form_id, schema_version, revision,
       organisation_id, key_id, nonce, ciphertext)
     SELECT $1, $2, part.category, $3, $4, $5, $6, part.key_id, part.nonce, part.ciphertext
     FROM unnest($7::text[], $8::uuid[], $9::bytea[], $10::bytea[]) AS part(category, key_id, nonce, ciphertext)`,
    values: [
      ...[place.caseId, place.recordId, place.formId, schemaVersion, place.revision, place.organisationId],
      documents.map(({ address }) => address.category),
      ...(['keyId', 'nonce', 'ciphertext'] as const).map((part) => sealed.map((one) => one[part])),
    ],
  });
}

function addressOf(place: {
  caseId: string;
  recordId: string;
  formId: FormId;
  revision: number;
}): Pick<SealAddress, 'caseId' | 'recordId' | 'formId' | 'revision'> {
  const { caseId, recordId, formId, revision } = place;
  return { caseId, recordId, formId, revision };
}

/**
 * The newest revision of each part that the actor may open (row-level security leaves out the others).
 * @param filter records of one form, or one record
 */
export async function openParts(
  tx: ReadTx,
  vault: Vault,
  caseId: string,
  filter: { formId?: FormId; recordId?: string; categories?: readonly Category[] } = {},
): Promise<OpenedPart[]> {
  const rows = await tx.sql<SealedRow>(
    `SELECT DISTINCT ON (record_id, category) case_id AS "caseId", record_id AS "recordId", category,
       form_id AS "formId", schema_version AS "schemaVersion", revision, organisation_id AS "organisationId",
       key_id AS "keyId", nonce, ciphertext
     FROM cases.sealed_document
     WHERE case_id = $1 AND ($2::text IS NULL OR form_id = $2) AND ($3::uuid IS NULL OR record_id = $3)
       AND ($4::text[] IS NULL OR category = ANY ($4))
     ORDER BY record_id, category, revision DESC`,
    [caseId, filter.formId ?? null, filter.recordId ?? null, filter.categories ?? null],
  );
  const opened: OpenedPart[] = [];
  for (const row of rows) opened.push(await openPart(vault, row));
  return opened;
}

async function openPart(vault: Vault, row: SealedRow): Promise<OpenedPart> {
  const { keyId, nonce, ciphertext, ...part } = row;
  const { organisationId: _writer, ...address } = part;
  return { ...part, document: await vault.open<FormDocument>(address, { keyId, nonce, ciphertext }) };
}
