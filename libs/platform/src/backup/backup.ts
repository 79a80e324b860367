import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../database/database';
import { type ArchiveWriter, writeArchive } from './archive';
import { type Table, tablesInOrder } from './tables';

export const ARCHIVE_FORMAT = 'panoh-backup-1';

export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes every table of one store over COPY's text format, in one snapshot; an inspector reads it without a
 * database. Under forced row-level security COPY silently gives nothing to a role without a policy, so each count
 * is compared with the owner's in the same snapshot.
 * @param reader role backup for the data store, role keys for the key store
 * @throws Error naming the table whose count differs; there is no file then
 */
export async function backup(
  reader: Database,
  owner: Database,
  store: 'data' | 'keys',
  path: string,
): Promise<BackupReport> {
  const client = await reader.pool.connect();
  const witness = await owner.pool.connect();
  let archive: ArchiveWriter | undefined;
  try {
    archive = writeArchive(path);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const snapshot = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
    await witness.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await witness.query(`SET TRANSACTION SNAPSHOT '${snapshot.rows[0]?.id ?? ''}'`);
    const tables = await tablesInOrder(witness, store);
    let rows = 0;
    await archive.section(
      { format: ARCHIVE_FORMAT, store, migrations: await migrationNames(witness) },
      nothing(),
    );
    for (const table of tables) {
      const count = await countAgreed(client, witness, table);
      rows += count;
      await archive.section({ table: table.name, columns: table.columns, count }, rowsOf(client, table));
    }
    await archive.close();
    return { tables: tables.length, rows };
  } finally {
    await archive?.abandon();
    // Not rolled back by a statement: after a fault a COPY may still be running on it, and would be waited for.
    for (const connection of [client, witness]) connection.release(true);
  }
}

export async function migrationNames(client: PoolClient): Promise<string[]> {
  const names = await client.query<{ name: string }>('SELECT name FROM public.migration ORDER BY name');
  return names.rows.map((row) => row.name);
}

async function countAgreed(client: PoolClient, witness: PoolClient, table: Table): Promise<number> {
  const count = `SELECT count(*)::int AS rows FROM ${table.name}`;
  const seen = (await client.query<{ rows: number }>(count)).rows[0]?.rows ?? 0;
  const there = (await witness.query<{ rows: number }>(count)).rows[0]?.rows ?? 0;
  if (seen !== there)
    throw new Error(
      `The backup role sees ${String(seen)} of ${String(there)} rows of ${table.name}. Run "migrate" and try again; this backup is not complete.`,
    );
  return seen;
}

async function* rowsOf(client: PoolClient, table: Table): AsyncGenerator<Buffer> {
  const stream = client.query(copyTo(`COPY ${table.name} (${table.columns.join(', ')}) TO STDOUT`));
  for await (const block of stream) yield block as Buffer;
}

async function* nothing(): AsyncGenerator<Buffer> {
  // The head says it all.
}
