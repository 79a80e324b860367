import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../machine/plain-error.mjs';
import { endGroup } from './end-group.mjs';

/** Loaded into a Node program of ours: it ends when the launcher is gone. */
const lifeline = ['--import', new URL('./lifeline.mjs', import.meta.url).href];
/** Goes before any other program, for the same reason. */
const leash = fileURLToPath(new URL('./leash.mjs', import.meta.url));

/**
 * The command line of a program that must not outlive us, even when we are killed by kill -9.
 * Its standard input must be a pipe that we hold.
 *
 * @param {string[]} words a program and its arguments; a path ending in .js or .mjs is run by this Node
 * @returns {[string, ...string[]]}
 */
export function leashed(words) {
  if (/\.m?js$/.test(words[0])) return [process.execPath, ...lifeline, ...words];
  return [process.execPath, leash, ...words];
}

/**
 * Runs a program to its end.
 *
 * @param {string[]} words see `leashed`
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>} output: what it wrote to either stream
 */
export async function run(words, { cwd, env, signal, onOutput } = {}) {
  signal?.throwIfAborted();
  const [program, ...args] = leashed(words);
  const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const onAbort = () => void endGroup(child, 3_000);
  signal?.addEventListener('abort', onAbort, { once: true });
  let stdout = '';
  let output = '';
  const keep = (/** @type {string} */ text) => {
    output = (output + text).slice(-65_536);
    onOutput?.(text);
  };
  child.stdout.setEncoding('utf8').on('data', (text) => ((stdout += text), keep(text)));
  child.stderr.setEncoding('utf8').on('data', keep);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exit) => resolve(exit ?? 1));
    });
    signal?.throwIfAborted();
    return { code, stdout, output };
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/**
 * Like `run`, for programs that must succeed.
 *
 * @param {string} doing for the sentence: "Creating the tables"
 * @param {string[]} words
 * @param {Parameters<typeof run>[1]} [options]
 * @returns {Promise<string>} its standard output
 */
export async function runOrFail(doing, words, options) {
  const { code, stdout, output } = await run(words, options);
  if (code === 0) return stdout;
  const last = output.trim().split('\n').slice(-15).join('\n');
  throw new PlainError(`${doing} failed (exit ${code}).${last === '' ? '' : ` It said:\n${last}`}`);
}
