import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type Clone, cloneOf } from '../../support/clone';
import { runNode } from '../../support/run-node';
import { type PostgresServer, releasePostgres } from '../../support/servers';
import { ensureTemplate } from '../../support/template';

/** A PostgreSQL of the bench's own, as durable as the product starts it: nothing else runs on it. */
export interface BenchCluster {
  readonly version: string;
  readonly folder: string;
  readonly superuser: string;
  fresh(): Promise<Clone>;
  /** A database with the same rows as another, which nobody may use meanwhile. */
  copyOf(other: Clone): Promise<Clone>;
  remove(): Promise<void>;
}

const CALLERS = '8';

export async function startCluster(): Promise<BenchCluster> {
  const data = await mkdtemp(path.join(tmpdir(), 'panoh-bench-'));
  // Started by root, PostgreSQL runs as another user and must get in.
  await chmod(data, 0o711);
  const server = await holdDurable(data);
  const template = await ensureTemplate(server, data);
  const superuser = server.addresses['PANOH_DATABASE_URL_SUPERUSER'] ?? '';
  const clone = async (from: string, keyring: string): Promise<Clone> => {
    const made = await cloneOf({ server, data, template: { name: from, keyring } });
    return { ...made, environment: { ...made.environment, PANOH_DATABASE_POOL: CALLERS } };
  };
  return {
    version: await answer(superuser, 'SHOW server_version'),
    folder: data,
    superuser,
    fresh: () => clone(template.name, template.keyring),
    copyOf: (other) => clone(other.name, other.environment['PANOH_KEYRING'] ?? ''),
    async remove() {
      await releasePostgres({ data });
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The tests' servers do without fsync; here it is half of what is measured. */
async function holdDurable(data: string): Promise<PostgresServer> {
  const words = ['postgres', 'hold', '--data', data, '--for', String(process.pid)];
  return JSON.parse(await runNode(['apps/start/servers.mjs', ...words])) as PostgresServer;
}

/** The first cell of the first row. */
export async function answer(address: string, text: string): Promise<string> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<string[]>({ text, rowMode: 'array' });
    return rows[0]?.[0] ?? '';
  } finally {
    await client.end();
  }
}
