import { ensureSecrets, environmentOf, keepSecrets, superuserAddress } from '../environment.mjs';
import { PlainError } from '../machine/plain-error.mjs';
import { freePortLike } from '../machine/ports.mjs';
import { holdPostgres, releasePostgres } from '../postgres.mjs';
import { guardPostgres } from '../programs/guard-postgres.mjs';
import { holdRedis, releaseRedis } from '../redis.mjs';

/** @typedef {import('../bring-up.mjs').Launch} Launch */

/**
 * The embedded PostgreSQL, or the caller's. BullMQ's queue lives in it too, or, with QUEUE=redis, in a Redis.
 *
 * @param {import('../environment.mjs').Place} place
 * @param {Launch} launch
 * @returns {Promise<NodeJS.ProcessEnv>} of the whole installation
 */
export async function startServers(place, launch) {
  const known = await ensureSecrets(place.data);
  const smtp = await freePortLike(known.ports.smtp);
  const inbox = await freePortLike(known.ports.inbox);
  const secrets = { ...known, ports: { smtp, inbox, api: place.port } };
  keepSecrets(place.data, secrets);
  const given = process.env.PANOH_DATABASE_URL_OWNER || process.env.PANOH_DATABASE_URL_SUPERUSER;
  const superuser = given ? undefined : superuserAddress(await startPostgres(place.data, launch));
  const env = environmentOf(place, secrets, superuser, process.env);
  if (process.env.QUEUE !== 'redis' || env.PANOH_REDIS_URL) return env;
  return { ...env, PANOH_REDIS_URL: await startRedis(place.data, launch) };
}

/** @param {string} data @param {Launch} launch */
async function startPostgres(data, { undo, signal, say, fail }) {
  undo.push(() => releasePostgres(data));
  const server = await holdPostgres({ data, signal });
  if (!server.cluster.startsWith(data))
    say(
      `The database's files are in ${server.cluster}: the user that PostgreSQL runs as cannot come into ${data}.`,
    );
  const guard = guardPostgres(data, { signal, onRestart: say }).catch(fail);
  undo.push(() => guard);
  return server;
}

/** @param {string} data @param {Launch} launch */
async function startRedis(data, { undo, signal }) {
  undo.push(() => releaseRedis({ data }));
  const redis = await holdRedis({ data, signal });
  if (redis.url === null) throw new PlainError(redis.missing);
  return redis.url;
}
