import type { CodedValue } from '@panoh/kernel';
import type { AgeClass } from '../domain/case-words';
import type { SealAddress, Sealed, Tx, Vault } from '@panoh/platform';

/** Which fact counts this person; a refusal keeps its coded answers here because it has no forms. */
export interface FactMap {
  readonly factId: string;
  readonly values?: readonly CodedValue[];
  readonly region?: string | null;
  readonly ageClass?: AgeClass;
}

export interface FactMapRow {
  readonly case_id: string;
  readonly revision: number;
  readonly key_id: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
}

const addressOf = (caseId: string, revision: number): SealAddress => ({
  caseId,
  category: 'map',
  recordId: caseId,
  formId: 'fact-map',
  schemaVersion: 1,
  revision,
});

export async function putFactMap(
  tx: Tx,
  vault: Vault,
  caseId: string,
  revision: number,
  map: FactMap,
): Promise<void> {
  const sealed = await vault.seal(addressOf(caseId, revision), map, tx);
  tx.later({
    text: `INSERT INTO cases.fact_map (case_id, revision, key_id, nonce, ciphertext) VALUES ($1, $2, $3, $4, $5)`,
    values: [caseId, revision, sealed.keyId, sealed.nonce, sealed.ciphertext],
  });
}

export async function openFactMap(vault: Vault, row: FactMapRow): Promise<FactMap> {
  const sealed: Sealed = { keyId: row.key_id, nonce: row.nonce, ciphertext: row.ciphertext };
  return vault.open<FactMap>(addressOf(row.case_id, row.revision), sealed);
}
