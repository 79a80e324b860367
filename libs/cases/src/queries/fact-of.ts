import { type CodedValue, codedValues, type FormId, type Temporal } from '@panoh/kernel';
import type { ReadTx, Vault } from '@panoh/platform';
import { type FactMap, type FactMapRow, openFactMap } from '../data/fact-map';
import { openParts } from '../data/sealed-parts';

/** Which fact counts this person. Undefined when another case took it over, or the case was erased. */
export async function factIdOf(tx: ReadTx, vault: Vault, caseId: string): Promise<string | undefined> {
  return (await mapOf(tx, vault, caseId))?.factId;
}

/** What a case says in codes, for its fact: of a refusal what was kept, of a case its newest forms. */
export interface CodedCase {
  readonly jurisdiction: string;
  readonly region: string | null;
  readonly ageClass: string;
  readonly kind: string;
  readonly occurredAt: Temporal.Instant;
  readonly values: readonly (CodedValue & { readonly formId?: FormId })[];
}

/** Asked by a program that writes facts; a member sees only what row-level security leaves. */
export async function codedValuesOf(
  tx: ReadTx,
  vault: Vault,
  caseId: string,
): Promise<CodedCase | undefined> {
  const file = await tx.one<Omit<CodedCase, 'values'>>(
    `SELECT jurisdiction, region, age_class AS "ageClass", kind, occurred_at AS "occurredAt"
     FROM cases.case_file WHERE id = $1`,
    [caseId],
  );
  if (file === undefined) return undefined;
  if (file.kind === 'code-only') {
    const { values = [], region = null, ageClass = 'unknown' } = (await mapOf(tx, vault, caseId)) ?? {};
    return { ...file, region, ageClass, values };
  }
  const parts = await openParts(tx, vault, caseId);
  const values = parts.flatMap(({ formId, document }) =>
    codedValues(formId, document).map((value) => ({ ...value, formId })),
  );
  return { ...file, values };
}

/**
 * The fact that counted this case before it took an earlier refusal's over: whoever writes facts ends it, or
 * the person would be counted twice.
 */
export async function replacedFactIdOf(
  tx: ReadTx,
  vault: Vault,
  caseId: string,
): Promise<string | undefined> {
  const row = await tx.one<FactMapRow>(
    `SELECT m.case_id, m.revision, m.key_id, m.nonce, m.ciphertext
     FROM cases.fact_map AS m JOIN cases.case_file AS c ON c.id = m.case_id
     WHERE m.case_id = $1 AND m.revision = 1 AND c.took_fact_over_at IS NOT NULL`,
    [caseId],
  );
  return row && (await openFactMap(vault, row)).factId;
}

async function mapOf(tx: ReadTx, vault: Vault, caseId: string): Promise<FactMap | undefined> {
  const row = await tx.one<FactMapRow>(
    `SELECT m.case_id, m.revision, m.key_id, m.nonce, m.ciphertext
     FROM cases.fact_map AS m JOIN cases.case_file AS c ON c.id = m.case_id
     WHERE m.case_id = $1 AND c.fact_taken_over_at IS NULL ORDER BY m.revision DESC LIMIT 1`,
    [caseId],
  );
  return row && openFactMap(vault, row);
}
