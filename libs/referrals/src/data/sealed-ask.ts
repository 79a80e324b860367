import { type FormDocument, type FormId, formOf } from '@panoh/kernel';
import type { ReadTx, Tx, Vault } from '@panoh/platform';

interface Place {
  readonly caseId: string;
  readonly needId: string;
  /** Null: it is what the need asks (F7); otherwise one organisation's answer. */
  readonly referralId: string | null;
  readonly formId: FormId;
}

interface Row extends Place {
  readonly schemaVersion: number;
  readonly revision: number;
  readonly writtenBy: string;
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
}

const FIRST = 1;

/** What is asked and answered is triage: one document, one category, sealed under the case's triage key. */
export async function sealTriage(
  tx: Tx,
  vault: Vault,
  place: Place & { writtenBy: string },
  document: FormDocument,
): Promise<void> {
  const { schemaVersion } = formOf(place.formId);
  const sealed = await vault.seal(addressOf({ ...place, schemaVersion, revision: FIRST }), document, tx);
  await tx.sql(
    `INSERT INTO referrals.sealed_document
       (case_id, need_id, referral_id, written_by, form_id, schema_version, revision, key_id, nonce, ciphertext)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[place.caseId, place.needId, place.referralId, place.writtenBy, place.formId, schemaVersion, FIRST],
      ...[sealed.keyId, sealed.nonce, sealed.ciphertext],
    ],
  );
}

export interface OpenedTriage {
  readonly needId: string;
  readonly writtenBy: string;
  readonly document: FormDocument;
}

/** What these needs ask, as far as the actor may know it: row-level security leaves out the others. */
export async function openAsks(
  tx: ReadTx,
  vault: Vault,
  needIds: readonly string[],
): Promise<Map<string, OpenedTriage>> {
  const rows = await tx.sql<Row>(
    `SELECT DISTINCT ON (need_id) ${COLUMNS} FROM referrals.sealed_document
     WHERE need_id = ANY ($1) AND referral_id IS NULL AND form_id = 'referral' ORDER BY need_id, revision DESC`,
    [needIds],
  );
  const asks = new Map<string, OpenedTriage>();
  for (const row of rows) asks.set(row.needId, await openRow(vault, row));
  return asks;
}

export async function findReply(
  tx: ReadTx,
  vault: Vault,
  referralId: string,
): Promise<OpenedTriage | undefined> {
  const row = await tx.one<Row>(
    `SELECT ${COLUMNS} FROM referrals.sealed_document WHERE referral_id = $1 ORDER BY revision DESC LIMIT 1`,
    [referralId],
  );
  return row && openRow(vault, row);
}

const COLUMNS = `case_id AS "caseId", need_id AS "needId", referral_id AS "referralId", written_by AS "writtenBy",
  form_id AS "formId", schema_version AS "schemaVersion", revision, key_id AS "keyId", nonce, ciphertext`;

async function openRow(vault: Vault, row: Row): Promise<OpenedTriage> {
  const document = await vault.open<FormDocument>(addressOf(row), row);
  return { needId: row.needId, writtenBy: row.writtenBy, document };
}

const addressOf = (place: Place & { schemaVersion: number; revision: number }) => ({
  caseId: place.caseId,
  category: 'triage' as const,
  recordId: place.referralId ?? place.needId,
  formId: place.formId,
  schemaVersion: place.schemaVersion,
  revision: place.revision,
});
