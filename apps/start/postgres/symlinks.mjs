import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../machine/plain-error.mjs';

/**
 * The npm format cannot hold symbolic links; the package lists them in a file and makes them after installation,
 * which does not happen under --ignore-scripts. Make what is missing.
 *
 * @param {string} home of the package
 * @returns {boolean} whether all of them are there now
 */
export function hydrateSymlinks(home) {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  let complete = true;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = path.join(home, target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), at);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') complete = false;
    }
  }
  return complete;
}
