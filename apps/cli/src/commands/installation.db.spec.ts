import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '@panoh/platform';
import { Client, escapeIdentifier } from 'pg';
import { useClone } from '../../../../test/support/postgres';
import { backupCommand } from './backup';
import { moveClock } from './clock';
import { keyringInit } from './keyring-init';
import { migrateCommand } from './migrate';
import { restoreCommand } from './restore';
import { seedDemo } from './seed-demo';

const clone = useClone();
const made: string[] = [];

async function asSuperuser(database: string, ...statements: string[]): Promise<object[]> {
  const address = new URL(clone().superuser);
  address.pathname = `/${database}`;
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    let rows: object[] = [];
    for (const statement of statements) rows = (await client.query<object>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** As `database prepare` leaves it. */
async function emptyDatabase(
  purpose: string,
): Promise<{ name: string; environment: Record<string, string> }> {
  const name = `${clone().name}_${purpose}`;
  await asSuperuser(
    'postgres',
    `CREATE DATABASE ${escapeIdentifier(name)} OWNER panoh_owner TEMPLATE template0`,
  );
  made.push(name);
  const environment = Object.entries(clone().environment).map(([variable, value]) => [
    variable,
    variable.startsWith('PANOH_DATABASE_URL_') ? value.replace(clone().name, name) : value,
  ]);
  return { name, environment: Object.fromEntries(environment) as Record<string, string> };
}

const file = (name: string): string => path.join(clone().folder, name);
const tablesOf = (name: string): Promise<object[]> =>
  asSuperuser(name, `SELECT 1 FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`);

beforeEach(() => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  for (const name of made)
    await asSuperuser('postgres', `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
});

const migrate = (environment: Record<string, string>): Promise<void> =>
  migrateCommand.run([], readConfig(environment));

describe('an installation', () => {
  it('is made once by two that migrate an empty database at once', async () => {
    const { name, environment } = await emptyDatabase('both');
    const results = await Promise.allSettled([
      migrate(environment),
      migrate(environment),
      migrate(environment),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    for (const [table, rows] of [
      ['panoh.installation', 1],
      ['lawbook.mechanism', 3],
      ['directory.calendar', 6],
    ] as const)
      expect(await asSuperuser(name, `SELECT 1 FROM ${table}`)).toHaveLength(rows);
  }, 60_000);
});

describe('a demo', () => {
  it('is refused on a database that nobody said may hold one, and nothing is made', async () => {
    const { name, environment } = await emptyDatabase('unsaid');
    await expect(migrate({ ...environment, PANOH_KIND: 'demo' })).rejects.toThrow(/Set PANOH_DEMO=1/);
    expect(await tablesOf(name)).toEqual([]);
  });

  it('is refused beside the tables of somebody else', async () => {
    const { name, environment } = await emptyDatabase('occupied');
    await asSuperuser(name, 'CREATE TABLE public.ledger (id integer)');
    const demo = { ...environment, PANOH_KIND: 'demo', PANOH_DEMO: '1' };
    await expect(migrate(demo)).rejects.toThrow(/needs an empty database/);
    expect(await tablesOf(name)).toHaveLength(1);
  });

  it('stays one for ever: no program, no migration and no backup makes it real', async () => {
    const { environment } = await emptyDatabase('demo');
    const keyring = file('elsewhere/keyring.json');
    const demo = { ...environment, PANOH_KIND: 'demo', PANOH_DEMO: '1', PANOH_KEYRING: keyring };
    await keyringInit.run([], readConfig(demo));
    await migrate(demo);
    // The second time it need not be said again.
    await migrate({ ...demo, PANOH_DEMO: '' });
    const real = { ...demo, PANOH_KIND: 'real', PANOH_DATA: file('data') };
    await expect(migrate(real)).rejects.toThrow(/installed as demo and stays so/);
    await backupCommand.run([file('D'), file('K')], readConfig(demo));
    const { environment: target } = await emptyDatabase('target');
    const asReal = readConfig({
      ...target,
      PANOH_KIND: 'real',
      PANOH_KEYRING: keyring,
      PANOH_DATA: file('data'),
    });
    await expect(restoreCommand.run([file('D'), file('K')], asReal)).rejects.toThrow(
      /installed as demo and stays so/,
    );
    const unsaid = readConfig({
      ...target,
      PANOH_KIND: 'demo',
      PANOH_KEYRING: clone().environment.PANOH_KEYRING,
    });
    await expect(restoreCommand.run([file('D'), file('K')], unsaid)).rejects.toThrow(
      /The keyring .* does not belong/,
    );
  }, 60_000);
});

describe('a real installation', () => {
  it('keeps its keyring outside its data directory, also behind a link', async () => {
    const { name, environment } = await emptyDatabase('keyring');
    const real = { ...environment, PANOH_KIND: 'real', PANOH_DATA: file('data') };
    const inside = { ...real, PANOH_KEYRING: file('data/keys/keyring.json') };
    await expect(keyringInit.run([], readConfig(inside))).rejects.toThrow(/outside .*data/);
    expect(existsSync(file('data/keys'))).toBe(false);
    mkdirSync(file('data'));
    symlinkSync(file('data'), file('link'));
    const behind = { ...real, PANOH_KEYRING: file('link/keyring.json') };
    await expect(keyringInit.run([], readConfig(behind))).rejects.toThrow(/outside .*data/);
    // The clone's own keyring lies in its folder.
    await expect(migrate({ ...real, PANOH_DATA: clone().folder })).rejects.toThrow(/outside/);
    expect(await tablesOf(name)).toEqual([]);
  });

  it('holds no demo account and has no clock but that of the world', async () => {
    const { environment, name } = await emptyDatabase('real');
    const real = { ...environment, PANOH_KIND: 'real', PANOH_DATA: file('data') };
    // The consent texts that come with Panoh are examples: a real one is refused until lawyers have read theirs.
    await expect(migrate(real)).rejects.toThrow(/no reviewed consent text/);
    await expect(seedDemo.run([], readConfig(real))).rejects.toThrow(/never holds demo accounts/);
    await expect(seedDemo.run([], readConfig({ ...real, PANOH_KIND: 'demo' }))).rejects.toThrow(
      /installed as real and stays so/,
    );
    await expect(moveClock.run(['+1h'], readConfig(real))).rejects.toThrow(/real installation/);
    await expect(asSuperuser(name, `SELECT panoh.move_clock(interval '1 hour')`)).rejects.toMatchObject({
      constraint: 'installation_real_clock',
    });
  }, 60_000);
});
