import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { isRoot } from './os-user.mjs';
import { codeOf, PlainError } from './plain-error.mjs';

/** Makes what is missing and lets every user pass through it, whatever the umask. @param {string} folder */
export function makeOpenFolder(folder) {
  if (existsSync(folder)) return;
  makeOpenFolder(path.dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o755);
}

/** Everyone may read it and run what is runnable. @param {string} folder */
export function openToOthers(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(at);
    else if (entry.isFile()) chmodSync(at, statSync(at).mode & 0o100 ? 0o755 : 0o644);
  }
}

/**
 * The folder of one installation: closed to others, save that root lets its PostgreSQL pass through.
 *
 * @param {string} folder
 * @returns {string} its real path
 */
export function openDataFolder(folder) {
  try {
    if (!existsSync(folder)) {
      makeOpenFolder(path.dirname(folder));
      mkdirSync(folder);
      chmodSync(folder, isRoot() ? 0o711 : 0o700);
    }
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    mkdirSync(path.join(folder, 'logs'), { recursive: true });
    return realpathSync(folder);
  } catch (error) {
    throw new PlainError(
      `Panoh cannot write in ${folder} (${codeOf(error)}): make it writable for this user, or name another folder in PANOH_DATA.`,
    );
  }
}
