import { pipeline } from 'node:stream/promises';
import { escapeLiteral, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database/database';
import { type ArchiveSection, readArchive } from './archive';
import type { Installation } from '../installation/installation';
import { ARCHIVE_FORMAT, type BackupReport, migrationNames } from './backup';
import { tablesInOrder } from './tables';

export { readArchive };

interface TableHead {
  readonly table: string;
  readonly columns: string[];
  readonly count: number;
}

export interface BackupFiles {
  readonly data: string;
  readonly keys: string;
  /** A newer KEYS file, if there is one: of it only the erasure ledger is taken. */
  readonly newestKeys?: string;
}

type RestoredInstallation = Pick<Installation, 'kind' | 'keyringId'>;

export interface RestoreReport {
  readonly data: BackupReport;
  readonly keys: BackupReport;
  /** Data keys that the ledgers told to destroy again. */
  readonly erased: number;
}

/**
 * Loads a backup as owner into a migrated database that holds nothing yet, all of it in one transaction: forced
 * row-level security is lifted for the loading and put back before anybody else can see a row.
 * @param fits throws where the backup is of an installation that must not stand here
 * @throws Error when the database is not empty, the shapes differ, the files do not belong together, or one is
 * damaged; nothing is kept then
 */
export async function restore(
  owner: Database,
  files: BackupFiles,
  fits: (installation: RestoredInstallation) => void = () => undefined,
): Promise<RestoreReport> {
  for (const path of [files.data, files.keys, files.newestKeys])
    if (path !== undefined) await readToTheEnd(path);
  const client = await owner.pool.connect();
  try {
    await client.query('BEGIN');
    const forced = await liftForce(client);
    const keys = await load(client, 'keys', files.keys);
    const data = await load(client, 'data', files.data);
    fits(await installationOf(client));
    if (files.newestKeys !== undefined) await addLedger(client, files.newestKeys);
    const erased = await replayErasures(client);
    await refuseUnreadable(client);
    await advanceSequences(client);
    await client.query('SELECT panoh.hold_clock()');
    for (const name of forced) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    await client.query('COMMIT');
    return { data, keys, erased };
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  } finally {
    client.release();
  }
}

async function installationOf(client: PoolClient): Promise<RestoredInstallation> {
  const found = await client.query<RestoredInstallation>(
    `SELECT kind, keyring_id AS "keyringId" FROM panoh.installation`,
  );
  const [installation] = found.rows;
  if (installation === undefined) throw new Error('The backup does not say of which installation it is.');
  return installation;
}

/** The hash stands at the end: nothing of a file that does not fit it comes near the database. */
async function readToTheEnd(path: string): Promise<void> {
  for await (const { content } of readArchive(path)) await drain(content);
}

async function load(client: PoolClient, store: 'data' | 'keys', path: string): Promise<BackupReport> {
  const missing = new Set((await tablesInOrder(client, store)).map(({ name }) => name));
  const report = { tables: 0, rows: 0 };
  await eachTable(client, store, path, async (head, content) => {
    // A name out of a file becomes part of a statement only when it is the name of a table here.
    if (!missing.delete(head.table)) throw notOurs(path, store);
    await loadTable(client, head, content);
    report.tables += 1;
    report.rows += head.count;
  });
  if (missing.size > 0) throw notOurs(path, store);
  return report;
}

async function eachTable(
  client: PoolClient,
  store: 'data' | 'keys',
  path: string,
  take: (head: TableHead, content: ArchiveSection['content']) => Promise<void>,
): Promise<void> {
  let known = false;
  for await (const section of readArchive(path)) {
    if (known) await take(section.head as unknown as TableHead, section.content);
    else await checkHead(client, section.head, path, store);
    if (!known) await drain(section.content);
    known = true;
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
  path: string,
  store: 'data' | 'keys',
): Promise<void> {
  if (head.format !== ARCHIVE_FORMAT || head.store !== store) throw notOurs(path, store);
  const here = await migrationNames(client);
  if (JSON.stringify(here) !== JSON.stringify(head.migrations))
    throw new Error(
      'The backup was made by another version of Panoh. Restore it with that version, then migrate.',
    );
}

const notOurs = (path: string, store: 'data' | 'keys'): Error =>
  new Error(`The file ${path} is not a ${store} backup of Panoh. Give the files in the order DATA KEYS.`);

async function drain(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const _block of content) continue;
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
  await pipeline(content, sink);
  if (sink.rowCount !== head.count)
    throw new Error(`${head.table} came back with ${String(sink.rowCount)} of ${String(head.count)} rows.`);
}

const LEDGER = 'keys.erasure';

/** Erasures that were made after the backup: the ledger of a newer KEYS file knows them. */
async function addLedger(client: PoolClient, path: string): Promise<void> {
  await client.query(`CREATE TEMPORARY TABLE newer_ledger (LIKE ${LEDGER}) ON COMMIT DROP`);
  await eachTable(client, 'keys', path, async (head, content) => {
    if (head.table === LEDGER) await loadTable(client, { ...head, table: 'newer_ledger' }, content);
    else await drain(content);
  });
  await client.query(`INSERT INTO ${LEDGER} SELECT * FROM newer_ledger ON CONFLICT (id) DO NOTHING`);
}

/** Whoever was erased stays erased, whatever the age of the backup. @returns how many keys went */
async function replayErasures(client: PoolClient): Promise<number> {
  const gone = await client.query(
    `DELETE FROM keys.data_key AS k USING ${LEDGER} AS e
     WHERE e.case_id = k.case_id AND (e.category IS NULL OR e.category = k.category)`,
  );
  return gone.rowCount ?? 0;
}

/** KEYS of another day or another node would leave documents that nobody can ever open, and nobody would notice. */
async function refuseUnreadable(client: PoolClient): Promise<void> {
  const sealed = await client.query<{ name: string }>(
    `SELECT a.attrelid::regclass::text AS name FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
     WHERE a.attname = 'key_id' AND EXISTS (SELECT 1 FROM pg_attribute AS b WHERE b.attrelid = c.oid AND b.attname = 'case_id')
       AND c.relkind = 'r' AND c.relnamespace::regnamespace::text NOT LIKE 'pg\\_%'`,
  );
  for (const { name } of sealed.rows) {
    const lost = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${name} AS d
       WHERE NOT EXISTS (SELECT 1 FROM keys.data_key AS k WHERE k.id = d.key_id)
         AND NOT EXISTS (SELECT 1 FROM ${LEDGER} AS e WHERE e.case_id = d.case_id)`,
    );
    const count = lost.rows[0]?.n ?? 0;
    if (count > 0)
      throw new Error(
        `KEYS does not open DATA: ${String(count)} rows of ${name} have no key in it. Give the KEYS file that was made with this DATA, or a newer one.`,
      );
  }
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
