import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Database, readArchive, restore as restoreFiles } from '@panoh/platform';
import type { Clone } from '../support/clone';
import type { Person } from '../support/http';
import { startTestCluster } from '../support/postgres';
import { startPrograms } from '../support/programs';
import { runCommand } from '../support/run-node';
import { addressesOf } from '../support/template';
import { settled } from './consequences';
import { note } from './figures';
import { expectWhole } from './invariants';
import { Load } from './load';
import { type Asked, askShelters, good, register } from './main-job';
import { query } from './query';
import { useRunning } from './running';

describe('a backup made while people work', () => {
  const running = useRunning(undefined, { watched: false });
  const empty: Clone[] = [];
  let asked: Asked;
  /** Where nothing of what was refused has stayed. */
  let refused: Clone | undefined;
  const file = (name: string): string => path.join(running().clone.folder, name);

  afterAll(async () => {
    for (const clone of empty) await clone.drop();
  });

  it('is made without stopping anybody', async () => {
    const { clone, programs, world } = running();
    const officer = await world.officer.at(programs.url);
    asked = await askShelters(officer, [world.shelters[0].id], {
      person: { name: { given: 'Sanobar', family: 'Backupova', script: 'Latn' } },
    });
    const load = new Load(officer, 3);
    await load.goOn(4);
    const making = runCommand(clone.environment, 'backup', file('DATA'), file('KEYS'));
    await load.goOn(4);
    expect(await making).toMatch(/Backed up \d+ rows of \d+ tables/);
    await load.stop();
    const staff = await world.shelters[0].staff.at(programs.url);
    good(await staff.post(`/api/v1/referrals/${asked.referralIds[0] ?? ''}/acceptance`, {}));
    await settled(clone.superuser);
  });

  it('comes back in an empty database row by row, whole, with everything sealed readable, and programs work on it', async () => {
    const before = performance.now();
    const clone = await emptyDatabase('restored');
    expect(await restore(clone, 'DATA', 'KEYS')).toMatch(/Restored \d+ rows/);
    const restoreMs = Math.round(performance.now() - before);
    const counts = { ...(await countsIn(file('DATA'))), ...(await countsIn(file('KEYS'))) };
    expect(counts['cases.case_file']).toBeGreaterThan(4);
    expect(await countsOf(clone, Object.keys(counts))).toEqual(counts);
    expect(await unforced(clone)).toEqual(await unforced(running().clone));
    await expectWhole(clone.superuser);

    const programs = await startPrograms(clone);
    try {
      const officer = await running().world.officer.at(programs.url);
      const person = await officer.get(`/api/v1/cases/${asked.caseId}/forms/person`);
      expect(JSON.stringify(person.body)).toContain('Backupova');
      const all = await everyCase(officer);
      expect(all).toHaveLength(counts['cases.case_file'] ?? 0);
      for (const { id } of all) good(await officer.get(`/api/v1/cases/${id}`));
      await register(officer);
      await settled(clone.superuser);
      await expectWhole(clone.superuser);
    } finally {
      await programs.stop();
    }
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    note('backup restored', { rows, tables: Object.keys(counts).length, restoreMs });
  });

  it('is refused when it is damaged, cut, altered, swapped or of two days, and nothing of it is kept', async () => {
    const clone = await emptyDatabase('refused');
    const packed = await readFile(file('DATA'));
    const plain = gunzipSync(packed);
    const flipped = Buffer.from(packed);
    flipped[packed.length >> 1] = (flipped[packed.length >> 1] ?? 0) ^ 0x10;
    await writeFile(file('flipped'), flipped);
    await writeFile(file('cut'), packed.subarray(0, packed.length - 200));
    await writeFile(file('half'), gzipSync(plain.subarray(0, plain.length >> 1)));
    await writeFile(
      file('altered'),
      gzipSync(Buffer.from(plain.toString('latin1').replace('case.registered', 'case.registerex'), 'latin1')),
    );
    await writeFile(file('other'), 'nothing of ours');
    await writeFile(
      file('foreign'),
      withHash(plain.toString('latin1').replace('"cases.case_file"', '"pg_catalog.pg_authid"')),
    );
    await copyFile(file('KEYS'), file('KEYS-swapped'));
    const damaged = /is damaged or incomplete/;
    // Once as the operator sees it, then without starting a program for each.
    await expect(restore(clone, 'flipped', 'KEYS')).rejects.toThrow(damaged);
    const owner = await Database.open(clone.environment['PANOH_DATABASE_URL_OWNER'] ?? '', {
      size: 1,
      name: 'test',
    });
    for (const [data, keys, says] of [
      ...['flipped', 'cut', 'half', 'altered', 'other'].map((name) => [name, 'KEYS', damaged] as const),
      ['foreign', 'KEYS', /is not a data backup/],
      ['KEYS-swapped', 'DATA', /is not a keys backup/],
      ['missing', 'KEYS', /There is no file/],
      ['DATA', 'KEYS-of-nobody', /KEYS does not open DATA/],
    ] as const) {
      if (keys === 'KEYS-of-nobody') await writeFile(file(keys), await emptied(file('KEYS')));
      await expect(restoreFiles(owner, { data: file(data), keys: file(keys) })).rejects.toThrow(says);
    }
    await owner.close();
    const kept = await countsOf(clone, [
      'cases.case_file',
      'keys.data_key',
      'panoh.installation',
      'panoh.audit_entry',
    ]);
    expect(new Set(Object.values(kept))).toEqual(new Set([0]));
    expect(await unforced(clone)).toEqual(await unforced(running().clone));
    refused = clone;
  });

  it('keeps erased who was erased after it was made', async () => {
    const { clone } = running();
    const erased = `SELECT case_id FROM keys.data_key WHERE case_id = '${asked.caseId}'`;
    await query(
      clone.superuser,
      `WITH gone AS (DELETE FROM keys.data_key WHERE case_id = '${asked.caseId}' RETURNING case_id)
       INSERT INTO keys.erasure (case_id, unreadable_in_backups_from)
       SELECT DISTINCT case_id, transaction_timestamp() + interval '30 days' FROM gone`,
    );
    await runCommand(clone.environment, 'backup', file('DATA-later'), file('KEYS-later'));
    const restored = refused ?? (await emptyDatabase('erased'));
    expect(await restore(restored, 'DATA', 'KEYS', 'KEYS-later')).toMatch(/[1-9]\d* keys were erased again/);
    expect(await query(restored.superuser, erased)).toEqual([]);
    expect(await query(restored.superuser, 'SELECT 1 FROM keys.erasure')).toHaveLength(1);
    await expectWhole(restored.superuser);
    await expect(restore(restored, 'DATA', 'KEYS')).rejects.toThrow(/already holds rows/);
  });

  it('starts no program with the keyring of somebody else', async () => {
    const clone = empty[0];
    if (clone === undefined) throw new Error('Nothing was restored.');
    const keyring = file('other-keyring.json');
    await runCommand({ ...clone.environment, PANOH_KEYRING: keyring }, 'keyring', 'init');
    await expect(startPrograms(clone, { PANOH_KEYRING: keyring })).rejects.toThrow(
      /does not belong to this database. Put back the keyring/,
    );
  });

  function restore(clone: Clone, ...files: string[]): Promise<string> {
    return runCommand(clone.environment, 'restore', ...files.map(file));
  }

  /** As `database prepare` leaves it, in the cluster of the others. */
  async function emptyDatabase(purpose: string): Promise<Clone> {
    const { clone } = running();
    const { server } = await startTestCluster();
    const name = `${clone.name}_${purpose}`;
    const superuser = clone.superuser.replace(clone.name, name);
    const environment = {
      ...clone.environment,
      ...addressesOf(server, name),
      PANOH_DATABASE_URL_SUPERUSER: superuser,
    };
    await query(clone.superuser, `CREATE DATABASE "${name}" OWNER panoh_owner TEMPLATE template0`);
    await query(
      clone.superuser,
      `GRANT CONNECT ON DATABASE "${name}" TO ${server.roles.map((role) => `panoh_${role}`).join(', ')}`,
    );
    const drop = async (): Promise<void> => {
      await query(
        server.addresses['PANOH_DATABASE_URL_SUPERUSER'] ?? '',
        `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`,
      );
    };
    const made = { name, superuser, environment, folder: clone.folder, drop };
    empty.push(made);
    return made;
  }
});

/** All pages of the list. */
async function everyCase(person: Person): Promise<{ id: string }[]> {
  const all: { id: string }[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: { items: { id: string }[]; next: string | null } = good(
      await person.get(`/api/v1/cases${after === '' ? '' : `?after=${after}`}`),
    );
    all.push(...page.items);
    after = page.next;
  }
  return all;
}

/** Table → rows, as the heads of the file say. */
async function countsIn(file: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const { head, content } of readArchive(file)) {
    for await (const _block of content) continue;
    if (typeof head.table === 'string') counts[head.table] = Number(head.count);
  }
  return counts;
}

async function countsOf(clone: Clone, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables)
    counts[table] =
      (await query<{ n: number }>(clone.superuser, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;
  return counts;
}

/** Tables without forced row-level security: a restore lifts it and must put it back. */
async function unforced(clone: Clone): Promise<string[]> {
  const rows = await query<{ name: string }>(
    clone.superuser,
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND NOT relforcerowsecurity
       AND relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'bullmq') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** What somebody would send who knows the format: the closing line fits what comes before it. */
function withHash(text: string): Buffer {
  const body = Buffer.from(text, 'latin1');
  const end = body.lastIndexOf('\n', body.length - 2) + 1;
  const sha256 = createHash('sha256').update(body.subarray(0, end)).digest('hex');
  return gzipSync(Buffer.concat([body.subarray(0, end), Buffer.from(`${JSON.stringify({ sha256 })}\n`)]));
}

/** A KEYS file in good order that holds no key. */
async function emptied(file: string): Promise<Buffer> {
  const text = gunzipSync(await readFile(file)).toString('latin1');
  const lines: string[] = [];
  for await (const { head, content } of readArchive(file)) {
    for await (const _block of content) continue;
    lines.push(JSON.stringify({ ...head, ...(typeof head.table === 'string' && { count: 0 }) }), '0');
  }
  return withHash(`${lines.join('\n')}\n${text.trimEnd().split('\n').at(-1) ?? ''}\n`);
}
