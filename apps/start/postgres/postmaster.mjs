import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeOf, PlainError } from '../machine/plain-error.mjs';
import { poll } from '../machine/pause.mjs';
import { identityOf } from '../machine/process-identity.mjs';

/** @typedef {{ pid: number, port: number, ready: boolean }} Postmaster */

/**
 * What PostgreSQL says of itself in its pid file, when that process lives and is this cluster's server.
 *
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
export function findPostmaster(cluster) {
  const lines = pidFileOf(cluster);
  const pid = Number(lines?.[0]);
  if (lines === undefined || !servesCluster(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * A pid file whose number now belongs to somebody else would keep PostgreSQL from starting for ever.
 *
 * @param {string} cluster
 */
export function removeStalePidFile(cluster) {
  const lines = pidFileOf(cluster);
  if (lines && !servesCluster(Number(lines[0]), cluster))
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** @param {string} cluster */
function pidFileOf(cluster) {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {number} pid @param {string} cluster */
function servesCluster(pid, cluster) {
  if (identityOf(pid) === undefined) return false;
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      cluster,
    );
  } catch {
    // Hidden from us: believe the pid file rather than start a second server.
    return true;
  }
}

/**
 * Ends the server: politely, then at once, then by force.
 *
 * @param {string} cluster
 */
export async function stopPostmaster(cluster) {
  const running = findPostmaster(cluster);
  if (!running) return;
  /** @type {[NodeJS.Signals, number][]} fast shutdown closes the connections; immediate skips the checkpoint */
  const ways = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, within] of ways) {
    sendSignal(running.pid, signal);
    const gone = await poll(() => findPostmaster(cluster)?.pid !== running.pid || undefined, {
      within,
      every: 10,
    });
    if (gone) return;
  }
  throw new PlainError(`PostgreSQL (process ${running.pid}) does not end: end it by hand, then start again.`);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
