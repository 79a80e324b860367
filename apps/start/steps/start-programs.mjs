import path from 'node:path';
import { environmentFor, secretsOf } from '../environment.mjs';
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
  const inbox = addressOfInbox(data);
  if (inbox !== undefined) programs.unshift({ name: 'mail', words: mailCatcher(root, data, env, inbox) });
  const running = programs.map(({ name, words }) =>
    supervise(
      { name, words, cwd: root, env: environmentFor(env, name), log: path.join(data, 'logs', `${name}.log`) },
      { onStart: register.add, onRestart: say, onGiveUp: fail },
    ),
  );
  undo.push(() => Promise.all(running.map(({ stop }) => stop())));
}

/**
 * Where the demo's mail opens in a browser.
 *
 * @param {string} data
 * @returns {string | undefined} undefined where the caller has a mail server
 */
export function addressOfInbox(data) {
  const port = secretsOf(data)?.ports.inbox;
  return process.env.PANOH_SMTP_URL || port === undefined ? undefined : `http://127.0.0.1:${port}`;
}

/** @param {string} root @param {string} data @param {NodeJS.ProcessEnv} env @param {string} inbox */
function mailCatcher(root, data, env, inbox) {
  const smtp = new URL(env.PANOH_SMTP_URL ?? '').port;
  const ports = ['--port', smtp, '--http-port', new URL(inbox).port];
  return [programFile(root, 'cli'), 'mail-catcher', ...ports, '--dir', path.join(data, 'mail')];
}
