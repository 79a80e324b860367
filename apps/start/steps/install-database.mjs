import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeSecretJson } from '../machine/files.mjs';

/**
 * Roles, keyring, tables and the demo's cases: each command does nothing where its work is done already.
 *
 * @param {ReturnType<typeof import('./cli.mjs').commandsOf>} command
 * @param {import('../environment.mjs').Place} place
 * @param {NodeJS.ProcessEnv} env
 * @param {ReturnType<typeof import('./progress.mjs').progressOn>} step
 * @returns {Promise<import('./welcome.mjs').DemoAccount[] | undefined>} the demo's accounts
 */
export async function installDatabase(command, place, env, step) {
  if (env.PANOH_DATABASE_URL_SUPERUSER)
    await step('Preparing the database', () => command('Preparing the database', 'database', 'prepare'));
  if (env.PANOH_KEYRING && !existsSync(env.PANOH_KEYRING))
    await step('Making the keyring', () => command('Making the keyring', 'keyring', 'init'));
  await step('Creating the tables', () => command('Creating the tables', 'migrate'));
  if (env.PANOH_KIND !== 'demo') return undefined;
  const told = await step('Inventing the demo', () => command('Seeding the demo', 'seed', 'demo'));
  return keepAccounts(path.join(place.data, 'accounts.json'), told);
}

/**
 * @param {string} file
 * @param {string} told JSON, as the command printed it
 */
function keepAccounts(file, told) {
  const accounts = JSON.parse(told);
  writeSecretJson(file, accounts);
  return accounts;
}
