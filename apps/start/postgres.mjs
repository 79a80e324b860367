import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, truncateSync, statSync } from 'node:fs';
import path from 'node:path';
import { readJson, writeSecretJson } from './machine/files.mjs';
import { holdersIn } from './machine/holders.mjs';
import { takeLock } from './machine/lock.mjs';
import { postgresUser } from './machine/os-user.mjs';
import { checkout } from './place.mjs';
import { findBinaries } from './postgres/binaries.mjs';
import { ensureCluster, placeForCluster } from './postgres/cluster.mjs';
import { findPostmaster, stopPostmaster } from './postgres/postmaster.mjs';
import { servePostgres } from './postgres/serve.mjs';

const logLimit = 5_000_000;

/**
 * @typedef {object} PostgresOptions
 * @property {string} data folder of the installation; made when missing
 * @property {boolean} [durable] false: faster, and an outage of the machine may cost the data (tests)
 * @property {number} [holder] process on whose behalf the server runs; it may be stopped when no holder lives
 * @property {AbortSignal} [signal]
 */

/**
 * @typedef {object} Postgres
 * @property {number} pid
 * @property {number} port on 127.0.0.1
 * @property {string} password of the superuser `postgres`
 * @property {string} cluster folder of its files
 * @property {boolean} reused whether it ran already
 */

/**
 * Brings up the embedded PostgreSQL of a data folder, or finds it running, and keeps it until `releasePostgres`.
 *
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 */
export async function holdPostgres({ data, durable = true, holder = process.pid, signal }) {
  mkdirSync(path.join(data, 'logs'), { recursive: true });
  const unlock = await takeLock(lockOf(data), { wait: 180_000, signal });
  try {
    const user = postgresUser();
    const facts = factsOf(data) ?? {
      password: randomBytes(24).toString('base64url'),
      ...placeForCluster(data, user),
    };
    const cluster = clusterOf(data, facts);
    const running = findPostmaster(cluster);
    holdersIn(holdersOf(data)).add(holder);
    if (running?.ready) return { ...running, cluster, password: facts.password, reused: true };

    writeSecretJson(factsFile(data), facts);
    const binaries = findBinaries(checkout, user, process.env);
    await ensureCluster({ cluster, password: facts.password, binaries, user, durable, signal });
    if (running) await stopPostmaster(cluster);
    const log = freshLog(data);
    const served = await servePostgres({ cluster, port: facts.port, binaries, user, durable, log, signal });
    writeSecretJson(factsFile(data), { ...facts, port: served.port });
    return { ...served, cluster, password: facts.password, reused: false };
  } finally {
    unlock();
  }
}

/**
 * Lets go; the server is stopped unless another living process holds it.
 *
 * @param {string} data
 * @param {number} [holder]
 * @returns {Promise<boolean>} whether nothing runs any more
 */
export async function releasePostgres(data, holder = process.pid) {
  const facts = factsOf(data);
  if (!facts) return true;
  const unlock = await takeLock(lockOf(data), { wait: 60_000 });
  try {
    const holders = holdersIn(holdersOf(data));
    holders.remove(holder);
    if (holders.living().length > 0) return false;
    await stopPostmaster(clusterOf(data, facts));
    return true;
  } finally {
    unlock();
  }
}

/**
 * @param {string} data
 * @returns {Postgres | undefined} undefined when it does not run
 */
export function statusOfPostgres(data) {
  const facts = factsOf(data);
  const cluster = facts && clusterOf(data, facts);
  const running = cluster && findPostmaster(cluster);
  return running && running.ready
    ? { ...running, cluster, password: facts.password, reused: true }
    : undefined;
}

/** @typedef {{ password: string, port?: number, elsewhere?: string }} Facts elsewhere: the cluster's folder, if not in the data folder */

/** @param {string} data @returns {Facts | undefined} */
function factsOf(data) {
  const facts = readJson(factsFile(data));
  return typeof facts?.password === 'string' ? facts : undefined;
}

/** @param {string} data @param {Facts} facts */
const clusterOf = (data, facts) => facts.elsewhere ?? path.join(data, 'postgres');
/** @param {string} data */
const factsFile = (data) => path.join(data, 'postgres.json');
/** @param {string} data */
const lockOf = (data) => path.join(data, 'postgres.lock');
/** @param {string} data */
const holdersOf = (data) => path.join(data, 'postgres-holders');

/** @param {string} data */
function freshLog(data) {
  const log = path.join(data, 'logs', 'postgres.log');
  if (existsSync(log) && statSync(log).size > logLimit) truncateSync(log);
  return log;
}
