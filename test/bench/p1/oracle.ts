import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { prefixOf } from './ids';
import type { World } from './world';

/** What stands in the database of the referrals [from, to) when all of them have arrived, line by line. */
const LINES = `
  WITH ours AS (SELECT unnest($1::uuid[]) AS case_id)
  SELECT line FROM (
  SELECT format('referral %s %s %s %s revision %s', id, state, extract(epoch FROM since), extract(epoch FROM arrived_at), revision) AS line
  FROM referrals.referral JOIN ours USING (case_id)
  UNION ALL
  SELECT format('need %s %s %s revision %s', id, state, extract(epoch FROM met_at), revision)
  FROM referrals.need JOIN ours USING (case_id)
  UNION ALL
  SELECT format('care %s %s %s', case_id, organisation_id, to_at) FROM cases.care JOIN ours USING (case_id)
  UNION ALL
  SELECT format('clock %s %s %s from %s until %s %s %s revision %s', case_id, clock, state, extract(epoch FROM starts_at),
    extract(epoch FROM due), closure ->> 'how', closure ->> 'at', revision)
  FROM deadlines.deadline JOIN ours USING (case_id)
  UNION ALL
  SELECT format('audit %s %s %s by %s of %s at %s', case_id, type, subject_kind, membership_id, organisation_id, extract(epoch FROM occurred_at))
  FROM panoh.audit_entry JOIN ours USING (case_id)
  UNION ALL
  SELECT format('outbox %s %s %s by %s of %s at %s', case_id, type, subject_kind, membership_id, organisation_id, extract(epoch FROM occurred_at))
  FROM panoh.outbox JOIN ours USING (case_id)) AS lines
  ORDER BY line COLLATE "C"`;

export interface Proof {
  readonly rows: number;
  readonly hash: string;
}

export async function prove(
  superuser: string,
  world: World,
  ranges: readonly { from: number; to: number }[],
): Promise<Proof> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    const hash = createHash('sha256');
    let rows = 0;
    for (const { from, to } of ranges) {
      const ids = Array.from(
        { length: to - from },
        (_, index) => `${prefixOf(from + index)}${world.endings.case}`,
      );
      const found = await client.query<{ line: string }>(LINES, [ids]);
      rows += found.rows.length;
      for (const { line } of found.rows) hash.update(`${line}\n`);
    }
    return { rows, hash: hash.digest('hex') };
  } finally {
    await client.end();
  }
}
