import { cpSync, lstatSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../machine/files.mjs';
import { openToOthers } from '../machine/folders.mjs';
import { hydrateSymlinks } from './symlinks.mjs';

/**
 * The package lies where the user that will run it cannot come (root's home), or where we cannot complete it:
 * use a copy in a place open to everyone.
 *
 * @param {string} home of the package
 * @returns {string} the folder that holds bin, lib and share
 */
export function copyForOthers(home) {
  const version = readJson(path.join(home, 'package.json'))?.version ?? 'unknown';
  const mine = `${process.platform}-${process.arch}-${process.getuid?.() ?? 0}`;
  const place = path.join('/var/tmp', `panoh-postgres-${version}-${mine}`);
  if (!isOurs(place)) makeCopy(home, place);
  return path.join(place, 'native');
}

/** In a folder where anyone may write, a copy made by somebody else must not be run. @param {string} place */
function isOurs(place) {
  try {
    const { uid, mode } = lstatSync(place);
    return uid === process.getuid?.() && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}

/** @param {string} home @param {string} place */
function makeCopy(home, place) {
  const beside = mkdtempSync(`${place}-`);
  cpSync(path.join(home, 'native'), path.join(beside, 'copy', 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  hydrateSymlinks(path.join(beside, 'copy'));
  openToOthers(path.join(beside, 'copy'));
  try {
    renameSync(path.join(beside, 'copy'), place);
  } catch (error) {
    // Another start was faster.
    if (!isOurs(place)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
