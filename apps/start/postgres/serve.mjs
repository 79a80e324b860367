import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../machine/plain-error.mjs';
import { freePort, freePortLike } from '../machine/ports.mjs';
import { pause, poll } from '../machine/pause.mjs';
import { postgresEnvironment } from './run-as.mjs';
import { findPostmaster, removeStalePidFile } from './postmaster.mjs';

/** A server that was killed is replayed first; with much to replay this takes a while. */
const startWithin = 120_000;

/**
 * @typedef {{ cluster: string, binaries: import('./binaries.mjs').Binaries, user: import('../machine/os-user.mjs').OsUser | undefined,
 *   durable: boolean, log: string, port: number | undefined, signal?: AbortSignal }} ServeOptions
 */

/**
 * Starts the server of a cluster and waits until it answers. It lives on when we end: whoever starts next finds it.
 *
 * @param {ServeOptions} options port: the one of last time
 * @returns {Promise<import('./postmaster.mjs').Postmaster>}
 */
export async function servePostgres(options) {
  let port = await freePortLike(options.port);
  const end = performance.now() + startWithin;
  for (;;) {
    removeStalePidFile(options.cluster);
    const outcome = await attempt(options, port);
    if (typeof outcome !== 'string') return outcome;
    if (/Address already in use/.test(outcome)) port = await freePort();
    // The processes of a server that was killed need a moment to notice.
    else if (!/still in use|lock file "postmaster.pid"/.test(outcome)) throw notStarted(options, outcome);
    if (performance.now() > end) throw notStarted(options, outcome);
    await pause(200, options.signal);
  }
}

/**
 * @param {ServeOptions} options
 * @param {number} port
 * @returns {Promise<import('./postmaster.mjs').Postmaster | string>} what its log says when it did not start
 */
async function attempt({ cluster, binaries, user, durable, log, signal }, port) {
  const descriptor = openSync(log, 'a', 0o600);
  const before = statSync(log).size;
  const words = ['-D', cluster, ...settings(port, durable).flatMap((setting) => ['-c', setting])];
  const child = spawn(path.join(binaries.folder, 'postgres'), words, {
    ...user,
    cwd: '/',
    env: postgresEnvironment(),
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  child.unref();
  /** @type {string | undefined} */
  let failure;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (failure ??= readFileSync(log, 'utf8').slice(before)));
  const ready = await poll(
    () => {
      if (failure !== undefined) return failure;
      const found = findPostmaster(cluster);
      return found?.pid === child.pid && found?.ready ? found : undefined;
    },
    { within: startWithin, every: 10, signal },
  );
  child.removeAllListeners('exit');
  return ready ?? `it did not become ready within ${startWithin / 1000} s`;
}

/** @param {number} port @param {boolean} durable */
function settings(port, durable) {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // Each queue and worker of BullMQ's PostgreSQL backend opens a pool and a listening connection of its own.
    'max_connections=200',
    `fsync=${durable ? 'on' : 'off'}`,
    'timezone=UTC',
    'log_timezone=UTC',
    // Statements and the details of errors hold values, and values of a case do not belong in a log.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
  ];
}

/** @param {ServeOptions} options @param {string} said */
function notStarted(options, said) {
  const lines = said.trim().split('\n');
  const line = lines.findLast((text) => /FATAL|PANIC|ERROR/.test(text)) ?? lines.at(-1);
  return new PlainError(
    `PostgreSQL did not start: ${line || 'it said nothing'} (all of it is in ${options.log}).`,
  );
}
