import { Client } from 'pg';

/** How many rows every table of ours holds, as only the superuser can see it; the queue keeps its own time. */
export async function countRows(superuser: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; rows: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name,
         (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', n.nspname, c.relname), false, true, '')))[1]::text AS rows
       FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq') ORDER BY 1`,
    );
    return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
  } finally {
    await client.end();
  }
}
