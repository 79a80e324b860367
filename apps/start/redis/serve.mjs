import { spawn } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { codeOf, PlainError } from '../machine/plain-error.mjs';
import { poll } from '../machine/pause.mjs';
import { isAlive, markOf } from '../machine/process-identity.mjs';

/** @typedef {{ pid: number, identity: string, port: number, password: string, from: string }} RedisFacts */

const startWithin = 30_000;

/**
 * @param {{ folder: string, found: import('./binaries.mjs').RedisBinaries, port: number, password: string, signal?: AbortSignal }} options
 * @returns {Promise<import('../machine/process-identity.mjs').ProcessMark>}
 */
export async function serveRedis({ folder, found, port, password, signal }) {
  const configuration = path.join(folder, 'redis.conf');
  writeFileSync(configuration, configurationOf(folder, port, password), { mode: 0o600 });
  const log = path.join(folder, 'redis.log');
  const descriptor = openSync(log, 'w', 0o600);
  const child = spawn(found.program, [configuration], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...(found.libraries ? { LD_LIBRARY_PATH: found.libraries } : {}) },
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  child.unref();
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  const outcome = await poll(
    async () => (ended ? 'ended' : (await answers(port, password)) ? 'ready' : undefined),
    {
      within: startWithin,
      every: 20,
      signal,
    },
  );
  if (outcome !== 'ready' || child.pid === undefined)
    throw new PlainError(`Redis did not start: see ${log}.`);
  return markOf(child.pid);
}

/** The queue must survive a kill (append-only file) and never lose a job for lack of memory (noeviction). */
function configurationOf(
  /** @type {string} */ folder,
  /** @type {number} */ port,
  /** @type {string} */ password,
) {
  return [
    `port ${port}`,
    'bind 127.0.0.1',
    'protected-mode yes',
    `requirepass ${password}`,
    `dir "${folder.replaceAll('"', '\\"')}"`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
    '',
  ].join('\n');
}

/** @param {number} port @param {string} password @returns {Promise<boolean>} */
function answers(port, password) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const finish = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    let text = '';
    socket.setEncoding('utf8').setTimeout(2_000, () => finish(false));
    socket.once('error', () => finish(false)).once('close', () => finish(false));
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('+PONG')) finish(true);
      else if (text.includes('-')) finish(false);
    });
    socket.write(`AUTH ${password}\r\nPING\r\n`);
  });
}

/** @param {RedisFacts} facts */
export const isRunning = async (facts) => isAlive(facts) && answers(facts.port, facts.password);

/** @param {RedisFacts} facts */
export async function endRedis(facts) {
  for (const [signal, within] of /** @type {[NodeJS.Signals, number][]} */ ([
    ['SIGTERM', 10_000],
    ['SIGKILL', 5_000],
  ])) {
    if (!isAlive(facts)) return;
    try {
      process.kill(facts.pid, signal);
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error;
    }
    if (await poll(() => !isAlive(facts) || undefined, { within })) return;
  }
}
