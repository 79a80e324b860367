import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from './plain-error.mjs';

/**
 * Tells two processes apart that had the same number one after the other: the moment this one began.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process lives (a zombie does not)
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? linuxIdentity(pid) : portableIdentity(pid);
}

/** @param {number} pid */
function linuxIdentity(pid) {
  try {
    // The name in brackets may itself hold spaces and brackets, so count from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${bootId()}:${fields[19]}`;
  } catch {
    return hiddenButAlive(pid) ? 'hidden' : undefined;
  }
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return 'boot';
  }
}

/** @param {number} pid */
function portableIdentity(pid) {
  try {
    const options = { env: { PATH: process.env.PATH, LC_ALL: 'C' }, stdio: 'pipe' };
    // @ts-expect-error the overload that answers text is chosen by a literal
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      ...options,
      encoding: 'utf8',
    }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.slice(line.indexOf(' ')).trim();
  } catch {
    return undefined;
  }
}

/** Where /proc hides the processes of others, a refused signal still proves that one is there. @param {number} pid */
function hiddenButAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * @typedef {{ pid: number, identity: string }} ProcessMark
 */

/** @param {number} [pid] @returns {ProcessMark} */
export function markOf(pid = process.pid) {
  return { pid, identity: identityOf(pid) ?? 'gone' };
}

/** @param {ProcessMark} mark */
export function isAlive(mark) {
  return identityOf(mark.pid) === mark.identity;
}
