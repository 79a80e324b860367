import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { statSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';

/** @typedef {{ uid: number, gid: number }} OsUser */

export const isRoot = () => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root lends it an account without rights.
 *
 * @returns {OsUser | undefined} undefined: run as who we are
 */
export function postgresUser() {
  if (!isRoot()) {
    assertNamedUser();
    return undefined;
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid !== undefined && gid !== undefined && uid > 0) return { uid, gid };
  }
  throw new PlainError(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody": create one or start Panoh as an ordinary user.',
  );
}

/** @param {'-u' | '-g'} which @param {string} name */
function numberOf(which, name) {
  try {
    return Number(
      execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }),
    );
  } catch {
    return undefined;
  }
}

function assertNamedUser() {
  try {
    userInfo();
  } catch {
    throw new PlainError(
      `PostgreSQL does not run as user number ${process.getuid?.()}, which has no name on this machine: add it to /etc/passwd or start as another user.`,
    );
  }
}

/**
 * Whether that user can come to this folder (and read in it): every folder on the way must let others through.
 *
 * @param {string} folder absolute
 * @param {OsUser | undefined} user undefined: ourselves, who made it
 */
export function isReachable(folder, user) {
  if (user === undefined) return true;
  for (let at = folder; ; at = path.dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
