// node apps/start/servers.mjs <postgres|redis> <hold|release|status> --data DIR --for PID [--fast] [--name redis-2]
// Tests bring up the same servers as `npm start` through this; the answer is one line of JSON.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { databaseRoles, ensureSecrets, roleAddresses, superuserAddress } from './environment.mjs';
import { textOf } from './machine/plain-error.mjs';
import { holdPostgres, releasePostgres, statusOfPostgres } from './postgres.mjs';
import { holdRedis, releaseRedis } from './redis.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    for: { type: 'string' },
    name: { type: 'string' },
    fast: { type: 'boolean', default: false },
  },
});
const data = path.resolve(values.data ?? '.panoh');
const holder = values.for === undefined ? process.ppid : Number(values.for);

const actions = {
  'postgres hold': async () => withAddresses(await holdPostgres({ data, holder, durable: !values.fast })),
  'postgres release': async () => ({ stopped: await releasePostgres(data, holder) }),
  'postgres status': async () => {
    const server = statusOfPostgres(data);
    return server === undefined ? null : withAddresses(server);
  },
  'redis hold': () => holdRedis({ data, holder, name: values.name }),
  'redis release': async () => ({ stopped: await releaseRedis({ data, holder, name: values.name }) }),
};

/** @param {import('./postgres.mjs').Postgres} server */
async function withAddresses(server) {
  const { passwords } = await ensureSecrets(data);
  return { ...server, roles: databaseRoles, addresses: roleAddresses(superuserAddress(server), passwords) };
}

const action = actions[/** @type {keyof typeof actions} */ (positionals.join(' '))];
try {
  if (!action) throw new Error(`Say one of: ${Object.keys(actions).join(', ')}.`);
  console.log(JSON.stringify(await action()));
} catch (error) {
  console.error(textOf(error));
  process.exitCode = 1;
}
