import type { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** Until when a person agrees that their record leaves; null: they do not, or not any more. Saying it twice changes nothing. */
export async function sayRecordConsent(
  tx: Tx,
  factId: string,
  until: Temporal.Instant | null,
): Promise<void> {
  if (until === null) await tx.sql(`DELETE FROM statistics.record_consent WHERE fact_id = $1`, [factId]);
  else
    await tx.sql(
      `INSERT INTO statistics.record_consent (fact_id, until) VALUES ($1, $2)
       ON CONFLICT (fact_id) DO UPDATE SET until = excluded.until WHERE record_consent.until <> excluded.until`,
      [factId, until],
    );
}
