import type { Tx } from '@panoh/platform';
import { factRow, VALUE_COLUMNS, VALUE_ROWS } from '../data/fact-row';
import type { FactValues, Provenance } from '../domain/fact';
import { endBefore } from './end-fact';

const CASE = 'case';

/**
 * Says what is known of a fact from today on. Yesterday's row ends where today's begins, so that a table can
 * be asked "as known on" any day; a second change on one day replaces the first. Saying the same changes nothing.
 */
export async function recordFact(
  tx: Tx,
  factId: string,
  values: FactValues,
  provenance: Provenance,
): Promise<void> {
  const rows = JSON.stringify([factRow(CASE, values, provenance)]);
  const known = await tx.one(
    `SELECT 1 FROM statistics.fact AS old, ${VALUE_ROWS}
     WHERE old.fact_id = $2 AND old.valid_to IS NULL
       AND to_jsonb(row) = to_jsonb(old) - 'fact_id' - 'valid_from' - 'valid_to' - 'changed_in'`,
    [rows, factId],
  );
  if (known !== undefined) return;
  await endBefore(tx, factId);
  await tx.sql(
    `INSERT INTO statistics.fact (fact_id, valid_from, ${VALUE_COLUMNS})
     SELECT $2, panoh.now()::date, row.* FROM ${VALUE_ROWS}
     ON CONFLICT (fact_id, valid_from) DO UPDATE SET valid_to = NULL, ${updates()}`,
    [rows, factId],
  );
}

function updates(): string {
  return VALUE_COLUMNS.split(',')
    .map((column) => column.trim())
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');
}
