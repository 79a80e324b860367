import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { environmentFor } from '../environment.mjs';
import { programRegister } from '../programs/leftovers.mjs';
import { supervise } from '../programs/supervise.mjs';
import { programFile } from './cli.mjs';

/**
 * The api, the worker and, unless the caller has a mail server, one that keeps the demo's mail on this machine.
 *
 * @param {import('../environment.mjs').Place} place
 * @param {NodeJS.ProcessEnv} env
 * @param {import('../bring-up.mjs').Launch} launch
 */
export function startPrograms({ root, data }, env, { undo, say, fail, signal }) {
  signal.throwIfAborted();
  const register = programRegister(data);
  /** @type {{ name: 'api' | 'worker' | 'mail', words: string[] }[]} */
  const programs = [
    { name: 'worker', words: [programFile(root, 'worker')] },
    { name: 'api', words: [programFile(root, 'api')] },
  ];
  if (!process.env.PANOH_SMTP_URL && canCatchMail(root))
    programs.unshift({ name: 'mail', words: mailCatcher(root, data, env) });
  const running = programs.map(({ name, words }) =>
    supervise(
      { name, words, cwd: root, env: environmentFor(env, name), log: path.join(data, 'logs', `${name}.log`) },
      { onStart: register.add, onRestart: say, onGiveUp: fail },
    ),
  );
  undo.push(() => Promise.all(running.map(({ stop }) => stop())));
}

/** @param {string} root */
const canCatchMail = (root) => existsSync(path.join(root, 'dist/apps/cli/src/commands/mail-catcher.js'));

/** @param {string} root @param {string} data @param {NodeJS.ProcessEnv} env */
function mailCatcher(root, data, env) {
  const folder = path.join(data, 'mail');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { port } = new URL(env.PANOH_SMTP_URL ?? '');
  return [programFile(root, 'cli'), 'mail-catcher', '--port', port, '--dir', folder];
}
