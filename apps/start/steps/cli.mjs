import path from 'node:path';
import { runOrFail } from '../programs/run-once.mjs';

/** @param {string} root @param {'api' | 'worker' | 'cli'} program */
export const programFile = (root, program) => path.join(root, 'dist', 'apps', program, 'src', 'main.js');

/** @param {string} root @param {AbortSignal} [signal] */
export async function build(root, signal) {
  const words = [path.join(root, 'config', 'build', 'build.mjs')];
  await runOrFail('Building', words, { cwd: root, env: process.env, signal });
}

/**
 * The operator's commands, with the environment of one installation.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 */
export function commandsOf(root, env, signal) {
  /** @param {string} doing @param {...string} words @returns {Promise<string>} its standard output */
  return (doing, ...words) =>
    runOrFail(doing, [programFile(root, 'cli'), ...words], { cwd: root, env, signal });
}
