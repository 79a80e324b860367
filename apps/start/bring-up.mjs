import path from 'node:path';
import { claimPlace } from './steps/claim-place.mjs';
import { build, commandsOf } from './steps/cli.mjs';
import { ensureDependencies } from './steps/dependencies.mjs';
import { installDatabase } from './steps/install-database.mjs';
import { waitUntilReady } from './steps/ready.mjs';
import { startPrograms } from './steps/start-programs.mjs';
import { startServers } from './steps/start-servers.mjs';
import { welcome } from './steps/welcome.mjs';

/**
 * @typedef {object} Launch
 * @property {AbortSignal} signal given when Panoh shall stop
 * @property {(() => unknown)[]} undo what to do then; each step adds its own before it begins
 * @property {ReturnType<typeof import('./steps/progress.mjs').progressOn>} step
 * @property {(sentence: string) => void} say
 * @property {(error: Error) => void} fail stops Panoh with this error
 */

/**
 * From nothing, or from what an earlier start left, to a running Panoh. Each step skips what is done.
 *
 * @param {Launch} launch
 */
export async function bringUp(launch) {
  const { signal, step, say } = launch;
  const place = await claimPlace(launch);
  const cache = path.join(place.data, 'npm-cache');
  await step('Installing the packages', (tell) => ensureDependencies(place.root, { cache, signal, tell }));
  await step('Building', () => build(place.root, signal));
  const env = await step('Starting the database', () => startServers(place, launch));
  const accounts = await installDatabase(commandsOf(place.root, env, signal), place, env, step);
  startPrograms(place, env, launch);
  await step('Starting the programs', () => waitUntilReady(place.port, signal));
  say(welcome(place, env, accounts));
}
