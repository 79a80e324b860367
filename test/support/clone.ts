import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { checkout } from './checkout';
import type { PostgresServer } from './servers';
import { addressesOf, type Template } from './template';

/** Everything needed to make databases: where the server is, and from what. */
export interface Cluster {
  readonly server: PostgresServer;
  readonly template: Template;
  readonly data: string;
}

/** A database of its own for one test file, made in some ten milliseconds. */
export interface Clone {
  readonly name: string;
  /** As a program reads it: addresses of all login roles, keyring, kind; hand it to `readConfig`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of the superuser, for looking at what no role may see. */
  readonly superuser: string;
  /** For files of this clone; removed with it. */
  readonly folder: string;
  drop(): Promise<void>;
}

export async function cloneOf({ server, template, data }: Cluster): Promise<Clone> {
  const name = `clone_${String(process.pid)}_${randomBytes(4).toString('hex')}`;
  const folder = path.join(data, 'clones', name);
  const admin = server.addresses['PANOH_DATABASE_URL_SUPERUSER'] ?? '';
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keyring = path.join(folder, 'keyring.json');
  await copyFile(template.keyring, keyring);
  await execute(admin, [
    `CREATE DATABASE "${name}" TEMPLATE "${template.name}" OWNER panoh_owner`,
    // Rights on the database itself are not copied with it.
    `REVOKE CONNECT, TEMPORARY ON DATABASE "${name}" FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE "${name}" TO ${server.roles.map((role) => `panoh_${role}`).join(', ')}`,
  ]);
  return {
    name,
    folder,
    superuser: withDatabase(admin, name),
    environment: {
      ...addressesOf(server, name),
      PANOH_KIND: 'test',
      PANOH_KEYRING: keyring,
      PANOH_DATA: folder,
      PANOH_CONFIG: path.join(checkout, 'config'),
      PANOH_DATABASE_POOL: '5',
    },
    async drop() {
      await execute(admin, [`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What test processes left that were killed. */
export async function dropOrphans({ server, data }: Cluster): Promise<void> {
  const admin = server.addresses['PANOH_DATABASE_URL_SUPERUSER'] ?? '';
  const names = await execute(admin, [`SELECT datname FROM pg_database WHERE datname LIKE 'clone\\_%'`]);
  for (const name of names.filter((clone) => !lives(Number(clone.split('_')[1])))) {
    await execute(admin, [`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`]);
    await rm(path.join(data, 'clones', name), { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function withDatabase(address: string, database: string): string {
  const other = new URL(address);
  other.pathname = `/${database}`;
  return other.href;
}

/** @returns the first column of the last statement's rows */
async function execute(address: string, statements: readonly string[]): Promise<string[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    let names: string[] = [];
    for (const statement of statements) {
      const { rows } = await client.query<string[]>({ text: statement, rowMode: 'array' });
      names = rows.map(([name]) => name ?? '');
    }
    return names;
  } finally {
    await client.end();
  }
}
