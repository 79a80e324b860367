import type { Tx } from '@panoh/platform';

/**
 * A fact that counts nobody from today on: the person is counted under another. What was known on earlier days
 * stays; of a fact that is not older than today nothing was known yet. Doing it twice does nothing more.
 */
export async function endFact(tx: Tx, factId: string): Promise<void> {
  await tx.sql(
    `UPDATE statistics.fact SET valid_to = panoh.now()::date
     WHERE fact_id = $1 AND valid_to IS NULL AND valid_from < panoh.now()::date`,
    [factId],
  );
  await tx.sql(`DELETE FROM statistics.fact WHERE fact_id = $1 AND valid_to IS NULL`, [factId]);
}
