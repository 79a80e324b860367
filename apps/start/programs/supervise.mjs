import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PlainError } from '../machine/plain-error.mjs';
import { cappedLog } from './capped-log.mjs';
import { endGroup } from './end-group.mjs';
import { leashed } from './run-once.mjs';

/** Milliseconds before each new try; who dies once more after the last is given up. */
const backOff = [100, 500, 1_000, 2_000, 4_000, 8_000];
/** Who lived this long before it died begins with a clean sheet. */
const settled = 60_000;
const grace = 10_000;

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string[]} words see `leashed`
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} log
 */

/**
 * Keeps a program running: one that dies is started again, a little later each time.
 *
 * @param {Program} program
 * @param {{ onStart: (name: string, pid: number) => void, onRestart: (sentence: string) => void, onGiveUp: (error: Error) => void }} tell
 * @returns {{ stop: () => Promise<void> }}
 */
export function supervise(program, tell) {
  const log = cappedLog(program.log);
  let deaths = 0;
  let stopping = false;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {NodeJS.Timeout | undefined} */
  let nextTry;

  function begin() {
    const began = performance.now();
    const [executable, ...args] = leashed(program.words);
    const started = spawn(executable, args, {
      cwd: program.cwd,
      env: program.env,
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C in a terminal reaches only the launcher, which ends the programs in good order.
      detached: true,
    });
    child = started;
    if (started.pid !== undefined) tell.onStart(program.name, started.pid);
    started.stdout.on('data', log.write);
    started.stderr.on('data', log.write);
    started.stdin.on('error', () => undefined);
    started.once('error', (error) => onDeath(error.message, began));
    started.once('exit', (code, signal) => onDeath(signal ?? `exit ${code}`, began));
  }

  /** @param {string} how @param {number} began */
  function onDeath(how, began) {
    if (stopping) return;
    if (performance.now() - began > settled) deaths = 0;
    const wait = backOff[deaths];
    deaths += 1;
    if (wait === undefined) return tell.onGiveUp(givenUp(program, how));
    tell.onRestart(`${program.name} ended (${how}) and is started again; its log is ${program.log}.`);
    nextTry = setTimeout(begin, wait);
  }

  begin();
  return {
    async stop() {
      stopping = true;
      clearTimeout(nextTry);
      if (child) await endGroup(child, grace);
    },
  };
}

/** @param {Program} program @param {string} how */
function givenUp({ name, log }, how) {
  return new PlainError(`${name} ended again and again (${how}). The end of ${log}:\n${lastLines(log)}`);
}

/** @param {string} file */
export function lastLines(file) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  } catch {
    return '(no log)';
  }
}
