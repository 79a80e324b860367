import type { Tx } from '@panoh/platform';

/**
 * A fact that counts nobody from today on: the person is counted under another. What was known on earlier days
 * stays; of a fact that is not older than today nothing was known yet. Doing it twice does nothing more.
 */
export async function endFact(tx: Tx, factId: string): Promise<void> {
  await endBefore(tx, factId);
  await tx.sql(`DELETE FROM statistics.fact WHERE fact_id = $1 AND valid_from = panoh.now()::date`, [factId]);
}

/**
 * Ends what was said on earlier days where today begins. The clock of a demo may have been set back: what was said
 * on a day that is still to come has not been said yet.
 */
export async function endBefore(tx: Tx, factId: string): Promise<void> {
  await tx.sql(`DELETE FROM statistics.fact WHERE fact_id = $1 AND valid_from > panoh.now()::date`, [factId]);
  await tx.sql(
    `UPDATE statistics.fact SET valid_to = panoh.now()::date
     WHERE fact_id = $1 AND valid_from < panoh.now()::date AND coalesce(valid_to, 'infinity') > panoh.now()::date`,
    [factId],
  );
}
