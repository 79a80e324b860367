import { once } from 'node:events';
import { escapeLiteral, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database/database';
import { type ArchiveSection, readArchive } from './archive';
import { ARCHIVE_FORMAT, type BackupReport, migrationNames } from './backup';

export { readArchive };

interface TableHead {
  readonly table: string;
  readonly columns: string[];
  readonly count: number;
}

/**
 * Loads a backup as owner into a migrated database that holds nothing yet, in one transaction: forced
 * row-level security is lifted for the loading and put back before anybody else can see a row.
 * @throws Error when the database is not empty, the shapes differ, or the file is damaged; nothing is kept then
 */
export async function restore(owner: Database, store: 'data' | 'keys', path: string): Promise<BackupReport> {
  const client = await owner.pool.connect();
  try {
    await client.query('BEGIN');
    const forced = await liftForce(client);
    let tables = 0;
    let rows = 0;
    for await (const section of readArchive(path)) {
      if (section.head.format !== undefined) {
        await checkHead(client, section.head, store);
        await drain(section);
        continue;
      }
      const head = section.head as unknown as TableHead;
      await loadTable(client, head, section.content);
      tables += 1;
      rows += head.count;
    }
    if (tables === 0) throw new Error(`The file ${path} holds no table. It is not a backup of Panoh.`);
    if (store === 'keys') await replayErasures(client);
    await advanceSequences(client);
    for (const name of forced) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    await client.query('COMMIT');
    return { tables, rows };
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  } finally {
    client.release();
  }
}

async function liftForce(client: PoolClient): Promise<string[]> {
  const forced = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relforcerowsecurity AND relkind = 'r'`,
  );
  for (const { name } of forced.rows) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  return forced.rows.map((row) => row.name);
}

async function checkHead(
  client: PoolClient,
  head: Readonly<Record<string, unknown>>,
  store: string,
): Promise<void> {
  if (head.format !== ARCHIVE_FORMAT || head.store !== store)
    throw new Error(`This file is not a ${store} backup of Panoh. Give the files in the order DATA KEYS.`);
  const here = await migrationNames(client);
  if (JSON.stringify(here) !== JSON.stringify(head.migrations))
    throw new Error(
      'The backup was made by another version of Panoh. Restore it with that version, then migrate.',
    );
}

async function drain(section: ArchiveSection): Promise<void> {
  for await (const _block of section.content) continue;
}

/** What a fresh migration writes itself comes from the backup instead. */
const WRITTEN_BY_MIGRATE = /^(public\.migration|panoh\.installation|lawbook\.|directory\.calendar)/;

async function loadTable(client: PoolClient, head: TableHead, content: AsyncIterable<Buffer>): Promise<void> {
  const present = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${head.table}`);
  if (present.rows[0]?.rows !== 0) {
    if (!WRITTEN_BY_MIGRATE.test(head.table))
      throw new Error(`${head.table} already holds rows. Restore into an empty database.`);
    await client.query(`DELETE FROM ${head.table}`);
  }
  const sink = client.query(copyFrom(`COPY ${head.table} (${head.columns.join(', ')}) FROM STDIN`));
  const finished = once(sink, 'finish');
  for await (const block of content)
    if (!sink.write(block)) await Promise.race([once(sink, 'drain'), finished]);
  sink.end();
  await finished;
  if (sink.rowCount !== head.count)
    throw new Error(`${head.table} came back with ${String(sink.rowCount)} of ${String(head.count)} rows.`);
}

/** Whoever was erased stays erased, whatever the age of the backup. */
async function replayErasures(client: PoolClient): Promise<void> {
  await client.query(
    `DELETE FROM keys.data_key AS k USING keys.erasure AS e
     WHERE e.case_id = k.case_id AND (e.category IS NULL OR e.category = k.category)`,
  );
}

async function advanceSequences(client: PoolClient): Promise<void> {
  const columns = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) AS sequence,
            format('%I.%I', n.nspname, c.relname) AS table, quote_ident(a.attname) AS column
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attidentity <> '' AND c.relkind = 'r' AND n.nspname <> 'bullmq'`,
  );
  for (const { sequence, table, column } of columns.rows)
    await client.query(
      `SELECT setval(${escapeLiteral(sequence)}, greatest(1, (SELECT max(${column}) FROM ${table})))`,
    );
}
