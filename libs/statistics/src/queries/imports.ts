import type { ReadTx } from '@panoh/platform';

export async function listRejections(tx: ReadTx, runId: string): Promise<{ line: number; reason: string }[]> {
  return tx.sql(`SELECT line, reason FROM statistics.import_rejection WHERE run_id = $1 ORDER BY line`, [
    runId,
  ]);
}

export type Counted = 'gender' | 'year' | 'citizenship' | 'country_of_exploitation' | 'exploitation';

/** Facts of one source by the values of one dimension; a fact with several values counts in each. Null: unknown. */
export async function countFacts(
  tx: ReadTx,
  source: string,
  dimension: Counted,
): Promise<{ value: string | null; facts: number }[]> {
  const value = dimension === 'exploitation' ? 'code' : `${dimension}::text`;
  const several = dimension === 'exploitation' ? 'CROSS JOIN LATERAL unnest(exploitation) AS code' : '';
  return tx.sql(
    `SELECT ${value} AS value, count(*)::int AS facts FROM statistics.fact ${several}
     WHERE source = $1 AND valid_to IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
    [source],
  );
}
