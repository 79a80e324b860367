import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isReachable } from '../machine/os-user.mjs';
import { makeOpenFolder } from '../machine/folders.mjs';
import { PlainError } from '../machine/plain-error.mjs';
import { runAs } from './run-as.mjs';

/** @typedef {import('../machine/os-user.mjs').OsUser} OsUser */

/**
 * The cluster's files lie in the data folder, or, when root's PostgreSQL cannot come there, among the machine's
 * own data.
 *
 * @param {string} data
 * @param {OsUser | undefined} user
 * @returns {{ elsewhere?: string }}
 */
export function placeForCluster(data, user) {
  if (isReachable(data, user)) return {};
  return { elsewhere: path.join('/var/lib/panoh', randomBytes(6).toString('hex'), 'postgres') };
}

/**
 * Made beside and renamed: a start that was killed half-way leaves nothing that looks like a cluster.
 *
 * @param {{ cluster: string, binaries: import('./binaries.mjs').Binaries, user: OsUser | undefined, password: string,
 *   durable: boolean, signal?: AbortSignal }} options
 */
export async function ensureCluster({ cluster, binaries, user, password, durable, signal }) {
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return assertSameMajor(cluster, binaries);
  // Open on the way, closed at the leaf: PostgreSQL insists on the second and needs the first.
  makeOpenFolder(path.dirname(cluster));
  await sweepHalfMade(cluster);
  const beside = mkdtempSync(`${cluster}.new-`);
  const passwordFile = `${beside}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) {
    chownSync(beside, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    await initialise(beside, passwordFile, { binaries, user, durable, signal });
    chmodSync(beside, 0o700);
    renameSync(beside, cluster);
  } finally {
    await sweepHalfMade(cluster);
  }
}

/** An initdb whose launcher was killed may still be writing: what cannot be removed now goes at the next start. */
async function sweepHalfMade(/** @type {string} */ cluster) {
  const folder = path.dirname(cluster);
  const halfMade = readdirSync(folder).filter((name) => name.startsWith(`${path.basename(cluster)}.new-`));
  const removing = halfMade.map((name) =>
    rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 }),
  );
  await Promise.allSettled(removing);
}

/**
 * @param {string} folder
 * @param {string} passwordFile
 * @param {{ binaries: import('./binaries.mjs').Binaries, user: OsUser | undefined, durable: boolean, signal?: AbortSignal }} options
 */
async function initialise(folder, passwordFile, { binaries, user, durable, signal }) {
  // The same order of words on every machine and after every upgrade of its libraries.
  const builtin = ['--locale-provider=builtin', '--locale=C.UTF-8'];
  const choices = binaries.major >= 17 ? [builtin] : [['--locale=C.UTF-8'], ['--locale=C']];
  const always = ['-U', 'postgres', '-A', 'scram-sha-256', '--encoding=UTF8', `--pwfile=${passwordFile}`];
  const speed = durable ? [] : ['--no-sync'];
  let said = '';
  for (const locale of choices) {
    const words = [path.join(binaries.folder, 'initdb'), '-D', folder, ...always, ...locale, ...speed];
    const { code, output } = await runAs(user, words, signal);
    if (code === 0) return;
    said = output;
  }
  throw new PlainError(`PostgreSQL could not make its files in ${folder}: ${lastLine(said)}`);
}

/** @param {string} text */
const lastLine = (text) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => /error|fatal|could not/i.test(line)) ?? text.trim();

/** @param {string} cluster @param {import('./binaries.mjs').Binaries} binaries */
function assertSameMajor(cluster, binaries) {
  const made = Number(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'));
  if (made === binaries.major) return;
  throw new PlainError(
    `The database in ${cluster} was made by PostgreSQL ${made}, but the one found here is ${binaries.major}: set PG_BIN to a PostgreSQL ${made}, or start with another PANOH_DATA.`,
  );
}
