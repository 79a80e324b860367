import { codeOf } from '../machine/plain-error.mjs';

/**
 * Asks a child and everything it started to end, and ends them by force when they do not.
 * The child must have been started with `detached`, so that its number is also its group's.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} grace milliseconds
 * @returns {Promise<void>} when it is gone
 */
export async function endGroup(child, grace) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const group = child.pid;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(group, 'SIGTERM');
  const force = setTimeout(() => signalGroup(group, 'SIGKILL'), grace);
  await gone;
  clearTimeout(force);
  // What it left behind in its group.
  signalGroup(group, 'SIGKILL');
}

/**
 * @param {number} group
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH' && codeOf(error) !== 'EPERM') throw error;
  }
}
