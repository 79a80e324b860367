import { Client } from 'pg';
import type { Place } from './search';

const asItIs = { getTypeParser: () => (value: string) => value };
const AS_BYTES = /^\\x((?:[0-9a-f]{2})+)$/;

/**
 * Every value of every table as a superuser sees it: as text, and what is bytes as bytes as well. Also what the
 * server itself remembers of statements.
 */
export async function everythingIn(superuser: string): Promise<Place[]> {
  const client = new Client({ connectionString: superuser, types: asItIs });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'm', 'p')
         AND relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`,
    );
    const places: Place[] = [];
    for (const name of [
      ...tables.rows.map((row) => row.name),
      'pg_stat_activity',
      'pg_stats',
      'pg_largeobject',
    ])
      places.push({ name: `table ${name}`, bytes: await everyValueOf(client, name) });
    return places;
  } finally {
    await client.end();
  }
}

async function everyValueOf(client: Client, table: string): Promise<Buffer> {
  const { rows } = await client.query<(string | null)[]>({
    text: `SELECT * FROM ${table}`,
    rowMode: 'array',
  });
  const parts: Buffer[] = [];
  for (const value of rows.flat()) {
    if (value === null) continue;
    parts.push(Buffer.from(`${value}\n`, 'utf8'));
    const hex = AS_BYTES.exec(value)?.[1];
    if (hex !== undefined) parts.push(Buffer.from(hex, 'hex'));
  }
  return Buffer.concat(parts);
}
