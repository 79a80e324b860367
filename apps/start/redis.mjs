import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readJson, writeSecretJson } from './machine/files.mjs';
import { holdersIn } from './machine/holders.mjs';
import { takeLock } from './machine/lock.mjs';
import { freePortLike } from './machine/ports.mjs';
import { findRedis } from './redis/binaries.mjs';
import { endRedis, isRunning, serveRedis } from './redis/serve.mjs';

/**
 * @typedef {object} RedisOptions
 * @property {string} data folder of the installation
 * @property {string} [name] its folder in there; a second name is a second server
 * @property {number} [holder] process on whose behalf it runs
 * @property {AbortSignal} [signal]
 */

/** @typedef {{ url: string, from: string, pid?: number } | { url: null, missing: string }} Redis */

/**
 * A Redis or Valkey: the one of the environment, else one of this machine, else the distribution's packages
 * unpacked into the data folder. Embedded Panoh does not need it; tests and `QUEUE=redis npm start` do.
 *
 * @param {RedisOptions} options
 * @returns {Promise<Redis>} without an address: what to do to get one
 */
export async function holdRedis({ data, name = 'redis', holder = process.pid, signal }) {
  const given = process.env.PANOH_REDIS_URL || process.env.REDIS_URL;
  if (given) return { url: given, from: 'the environment' };
  const folder = path.join(data, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = await takeLock(lockOf(folder), { wait: 300_000, signal });
  try {
    holdersIn(holdersOf(folder)).add(holder);
    const known = readJson(factsFile(folder));
    if (known && (await isRunning(known))) return asAnswer(known);
    const found = await findRedis(data, signal);
    if (found === undefined) return { url: null, missing: howToEnable };
    const password = known?.password ?? randomBytes(18).toString('base64url');
    const port = await freePortLike(known?.port);
    const facts = {
      ...(await serveRedis({ folder, found, port, password, signal })),
      port,
      password,
      from: found.from,
    };
    writeSecretJson(factsFile(folder), facts);
    return asAnswer(facts);
  } finally {
    unlock();
  }
}

/**
 * Lets go; a server is stopped unless another living process holds it.
 *
 * @param {{ data: string, name?: string, holder?: number }} options without a name: of every Redis in the data folder
 * @returns {Promise<boolean>} whether nothing runs any more
 */
export async function releaseRedis({ data, name, holder = process.pid }) {
  const names = name === undefined ? namesIn(data) : [name];
  const stopped = await Promise.all(names.map((one) => release(path.join(data, one), holder)));
  return stopped.every(Boolean);
}

/** @param {string} data */
function namesIn(data) {
  const names = existsSync(data) ? readdirSync(data) : [];
  return names.filter((name) => existsSync(factsFile(path.join(data, name))));
}

/** @param {string} folder @param {number} holder */
async function release(folder, holder) {
  const known = readJson(factsFile(folder));
  if (!known) return true;
  const unlock = await takeLock(lockOf(folder), { wait: 60_000 });
  try {
    const holders = holdersIn(holdersOf(folder));
    holders.remove(holder);
    if (holders.living().length > 0) return false;
    await endRedis(known);
    return true;
  } finally {
    unlock();
  }
}

/** @param {string} data @returns {Promise<string | undefined>} */
export async function addressOfRunningRedis(data) {
  const known = readJson(factsFile(path.join(data, 'redis')));
  return known && (await isRunning(known)) ? addressOf(known) : undefined;
}

const howToEnable =
  'No Redis is at hand: set PANOH_REDIS_URL to one, or install it with "apt-get install redis-server" (or valkey-server), ' +
  'so that redis-server is found on the path.';

/** @param {import('./redis/serve.mjs').RedisFacts} facts */
const addressOf = ({ port, password }) => `redis://:${password}@127.0.0.1:${port}`;
/** @param {import('./redis/serve.mjs').RedisFacts} facts @returns {Redis} */
const asAnswer = (facts) => ({ url: addressOf(facts), from: facts.from, pid: facts.pid });

/** @param {string} folder */
const factsFile = (folder) => path.join(folder, 'redis.json');
/** @param {string} folder */
const lockOf = (folder) => path.join(folder, 'redis.lock');
/** @param {string} folder */
const holdersOf = (folder) => path.join(folder, 'holders');
