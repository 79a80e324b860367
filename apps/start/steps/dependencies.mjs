import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { readJson } from '../machine/files.mjs';
import { takeLock } from '../machine/lock.mjs';
import { PlainError } from '../machine/plain-error.mjs';
import { run } from '../programs/run-once.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */

/**
 * Installs the packages of package-lock.json unless they are there. Two starts in one checkout take turns.
 *
 * @param {string} root
 * @param {{ cache: string, signal?: AbortSignal, tell?: (detail: string) => void }} options cache: for who has no home
 */
export async function ensureDependencies(root, { cache, signal, tell = () => undefined }) {
  if (areInstalled(root)) return;
  tell('perhaps after another start that is at it');
  const mine = createHash('sha256').update(`${root} ${process.getuid?.()}`).digest('hex').slice(0, 16);
  const unlock = await takeLock(path.join(tmpdir(), `panoh-install-${mine}.lock`), {
    wait: 1_800_000,
    signal,
  });
  try {
    if (!areInstalled(root)) await install(root, { cache, signal, tell });
  } finally {
    unlock();
  }
}

/** @param {string} root @param {{ cache: string, signal?: AbortSignal, tell: (detail: string) => void }} options */
async function install(root, { cache, signal, tell }) {
  const wanted = Object.entries(packagesIn(path.join(root, 'package-lock.json'))).filter(isTopLevelHere);
  const isUnpacked = (/** @type {string} */ name) => existsSync(path.join(root, name, 'package.json'));
  const count = () =>
    tell(`${wanted.filter(([name]) => isUnpacked(name)).length} of ${wanted.length} packages`);
  const counter = setInterval(count, 1_000);
  // "--include=dev": under NODE_ENV=production npm would leave out what the tests need and install again each time.
  const words = [...npm(), 'ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const env = { ...process.env, npm_config_update_notifier: 'false', npm_config_progress: 'false' };
  if (!homeIsWritable())
    Object.assign(env, { npm_config_cache: cache, npm_config_logs_dir: path.join(cache, 'logs') });
  try {
    const { code, output } = await run(words, { cwd: root, env, signal });
    if (code !== 0)
      throw new PlainError(
        `The packages could not be installed (npm ci, exit ${code}). It said:\n${output.trim()}`,
      );
  } finally {
    clearInterval(counter);
  }
  writeFileSync(stampFile(root), stampOf(root));
}

/**
 * The npm that runs us, else the one on the path. Its own environment is kept: it may hold the user's registry.
 *
 * @returns {string[]}
 */
function npm() {
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.c?js$/.test(running) && existsSync(running)) return [process.execPath, running];
  return ['npm'];
}

/** A stamp of ours, or npm's own record of what it installed, says the same as the lock file. @param {string} root */
export function areInstalled(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  if (readText(stampFile(root)) === stampOf(root)) return true;
  const there = packagesIn(record);
  return Object.entries(packagesIn(path.join(root, 'package-lock.json'))).every(
    ([name, wanted]) => wanted.optional || wanted.link || there[name]?.version === wanted.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} by path: node_modules/pg
 */
function packagesIn(file) {
  const entries = Object.entries(readJson(file)?.packages ?? {});
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('node_modules/')));
}

/** @param {string} root */
const stampFile = (root) => path.join(root, 'node_modules', '.panoh-installed');

/** @param {string} root */
function stampOf(root) {
  const lock = readText(path.join(root, 'package-lock.json')) ?? '';
  return createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex');
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Whether this machine gets the package, and not below another one: enough to see how far npm is.
 *
 * @param {[string, LockedPackage]} entry
 */
function isTopLevelHere([name, { os = [process.platform], cpu = [process.arch], libc = [] }]) {
  const fits = os.includes(process.platform) && cpu.includes(process.arch) && !libc.includes('musl');
  return fits && name.lastIndexOf('node_modules/') === 0;
}

/** npm keeps its cache below the home folder. */
function homeIsWritable() {
  try {
    mkdirSync(path.join(homedir(), '.npm'), { recursive: true });
    accessSync(path.join(homedir(), '.npm'), constants.W_OK);
    return homedir() !== '';
  } catch {
    return false;
  }
}
