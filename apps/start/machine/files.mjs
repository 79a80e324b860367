import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Whole or not at all, also under kill -9: written beside and renamed.
 *
 * @param {string} file
 * @param {unknown} value
 */
export function writeSecretJson(file, value) {
  const beside = `${file}.${process.pid}.${randomBytes(3).toString('hex')}`;
  try {
    writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {any} undefined when it is missing or not JSON
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
