import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './plain-error.mjs';
import { pause } from './pause.mjs';
import { isAlive, markOf } from './process-identity.mjs';

/** Somebody who lives holds the lock. */
export class LockHeld extends Error {
  /** @param {number} pid @param {string} file */
  constructor(pid, file) {
    super(`process ${pid} holds ${file}`);
    this.pid = pid;
  }
}

const halfWritten = 2_000;

/**
 * One holder at a time. The lock of a process that was killed is taken over: the file names its number and the
 * moment it began, so a number given out again is not taken for the old holder.
 *
 * @param {string} file
 * @param {{ wait?: number, signal?: AbortSignal }} [options] how many milliseconds to wait for a living holder
 * @returns {Promise<() => void>} gives it back
 */
export async function takeLock(file, { wait = 0, signal } = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const text = JSON.stringify(markOf());
  const end = performance.now() + wait;
  for (;;) {
    if (create(file, text)) return () => giveBack(file, text);
    const held = holderOf(file);
    if (held?.stale) removeStale(file, held.text);
    else if (held && performance.now() >= end) throw new LockHeld(held.pid, file);
    if (!held?.stale) await pause(wait > 0 ? 40 : 10, signal);
  }
}

/** @param {string} file @param {string} text */
function create(file, text) {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {{ pid: number, text: string, stale: boolean } | undefined} undefined: gone meanwhile, look again
 */
function holderOf(file) {
  try {
    const text = readFileSync(file, 'utf8');
    const mark = parse(text);
    if (mark) return { pid: mark.pid, text, stale: !isAlive(mark) };
    // Empty: its writer is between creating and writing, or was killed there.
    return { pid: 0, text, stale: Date.now() - statSync(file).mtimeMs > halfWritten };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} text @returns {import('./process-identity.mjs').ProcessMark | undefined} */
function parse(text) {
  try {
    const mark = JSON.parse(text);
    return Number.isInteger(mark.pid) ? mark : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Two may see the same dead holder: the slower one must not throw away the lock the faster one has just made.
 *
 * @param {string} file
 * @param {string} seen
 */
function removeStale(file, seen) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = readFileSync(aside, 'utf8');
  if (taken !== seen) create(file, taken);
  rmSync(aside, { force: true });
}

/** @param {string} file @param {string} text */
function giveBack(file, text) {
  try {
    if (readFileSync(file, 'utf8') === text) rmSync(file, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
