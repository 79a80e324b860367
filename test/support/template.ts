import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { checkout } from './checkout';
import { build, runCommand } from './run-node';
import type { PostgresServer } from './servers';

export interface Template {
  readonly name: string;
  /** The keyring its installation row belongs to. */
  readonly keyring: string;
}

const PREFIX = 'panoh_template_';
const KEPT = 5;
const LOCK = 7_030_001;

/** What `migrate` turns into a database: change one of these and the next run makes a new template. */
const SOURCES: readonly RegExp[] = [
  /^libs\/[^/]+\/src\/data\//,
  /^libs\/(kernel|platform|lawbook|mechanisms)\/src\//,
  /^libs\/directory\/src\/commands\/load-calendars\.ts$/,
  /^apps\/cli\/src\/(commands\/migrate|migrations|law-folder)\.ts$/,
  /^config\/(?!build\/)/,
];

/**
 * The database every clone is made from: all migrations run once per set of migrations. Several processes may
 * ask at once: one makes it, the others wait.
 */
export async function ensureTemplate(server: PostgresServer, data: string): Promise<Template> {
  const name = `${PREFIX}${hashOfSources()}`;
  const keyring = path.join(data, 'keyrings', `${name}.json`);
  const client = new Client({ connectionString: server.addresses['PANOH_DATABASE_URL_SUPERUSER'] });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [
      name,
    ]);
    if (found.rowCount === 0 || !existsSync(keyring)) {
      await make(client, server, name, keyring);
      await dropOld(client, name);
    }
    return { name, keyring };
  } finally {
    await client.end();
  }
}

async function make(client: Client, server: PostgresServer, name: string, keyring: string): Promise<void> {
  const halfMade = `${name}_new`;
  await drop(client, name);
  await drop(client, halfMade);
  await rm(keyring, { force: true });
  await mkdir(path.dirname(keyring), { recursive: true, mode: 0o700 });
  await build('programs');
  const environment = {
    ...addressesOf(server, halfMade),
    PANOH_DATABASE_URL_SUPERUSER: server.addresses['PANOH_DATABASE_URL_SUPERUSER'] ?? '',
    PANOH_KIND: 'test',
    PANOH_KEYRING: keyring,
    PANOH_CONFIG: path.join(checkout, 'config'),
  };
  await runCommand(environment, 'database', 'prepare');
  await runCommand(environment, 'keyring', 'init');
  await runCommand(environment, 'migrate');
  // Only a complete one gets the name, so a run that was cut off leaves nothing that looks like a template.
  await client.query(`ALTER DATABASE "${halfMade}" RENAME TO "${name}"`);
  await client.query(`ALTER DATABASE "${name}" IS_TEMPLATE true ALLOW_CONNECTIONS false`);
}

/** The addresses of all login roles for one database of the server. */
export function addressesOf(server: PostgresServer, database: string): Record<string, string> {
  return Object.fromEntries(
    server.roles.map((role) => {
      const variable = `PANOH_DATABASE_URL_${role.toUpperCase()}`;
      const address = new URL(server.addresses[variable] ?? '');
      address.pathname = `/${database}`;
      return [variable, address.href];
    }),
  );
}

async function dropOld(client: Client, current: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datistemplate AND datname LIKE $1 AND datname <> $2 ORDER BY oid DESC OFFSET $3`,
    [`${PREFIX}%`, current, KEPT],
  );
  for (const { datname } of rows) await drop(client, datname);
}

async function drop(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) return;
  await client.query(`ALTER DATABASE "${name}" IS_TEMPLATE false`);
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(checkout, 'package-lock.json')));
  const files = ['libs', 'apps/cli/src', 'config'].flatMap((folder) =>
    readdirSync(path.join(checkout, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(checkout, path.join(entry.parentPath, entry.name))),
  );
  const wanted = files.filter(
    (file) => !/\.(spec|story)\.ts$/.test(file) && SOURCES.some((one) => one.test(file)),
  );
  for (const file of wanted.sort()) hash.update(file).update(readFileSync(path.join(checkout, file)));
  return hash.digest('hex').slice(0, 12);
}
