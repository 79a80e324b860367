import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../programs/run-once.mjs';
import { serverNames } from './server-names.mjs';

/**
 * Unpacks the distribution's Redis or Valkey with the libraries it lacks here, without root and without
 * installing anything: only into this folder.
 *
 * @param {string} folder
 * @param {AbortSignal} [signal]
 * @returns {Promise<import('./binaries.mjs').RedisBinaries | undefined>} undefined where there is no apt, or it has none
 */
export async function unpackRedis(folder, signal) {
  const known = unpackedIn(folder);
  if (known) return known;
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb'))
    return undefined;
  const work = `${folder}.new`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(path.join(work, 'state', 'lists', 'partial'), { recursive: true });
  mkdirSync(path.join(work, 'cache', 'archives', 'partial'), { recursive: true });
  mkdirSync(path.join(work, 'tree'));
  try {
    // The machine's own package lists may be missing or old: fetch private ones where they do not serve.
    const served =
      (await unpackWith(machineLists(work), work, signal)) ||
      (await unpackWith(privateLists(work), work, signal, true));
    if (!served) return undefined;
    rmSync(folder, { recursive: true, force: true });
    renameSync(path.join(work, 'tree'), folder);
    return unpackedIn(folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** No lock of the machine is taken, no package is marked as installed. @param {string} work */
const machineLists = (work) => [
  `-oDir::Cache=${path.join(work, 'cache')}`,
  '-oDebug::NoLocking=1',
  '-oAPT::Sandbox::User=',
];

/** @param {string} work */
const privateLists = (work) => [
  ...machineLists(work),
  `-oDir::State::lists=${path.join(work, 'state', 'lists')}`,
];

/**
 * @param {string[]} options of apt
 * @param {string} work
 * @param {AbortSignal} [signal]
 * @param {boolean} [update]
 */
async function unpackWith(options, work, signal, update = false) {
  const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {...string} words */
  const apt = (...words) =>
    run(['apt-get', ...options, '-qq', ...words], { cwd: path.join(work, 'cache', 'archives'), env, signal });
  if (update) await apt('update');
  for (const name of serverNames) {
    const plan = await apt('install', '--simulate', '--no-install-recommends', name);
    const packages = [...plan.stdout.matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);
    if (plan.code !== 0 || packages.length === 0) continue;
    if ((await apt('download', ...packages)).code !== 0) continue;
    return unpackAll(path.join(work, 'cache', 'archives'), path.join(work, 'tree'), signal);
  }
  return false;
}

/** @param {string} from @param {string} to @param {AbortSignal} [signal] */
async function unpackAll(from, to, signal) {
  for (const file of readdirSync(from).filter((name) => name.endsWith('.deb'))) {
    const { code } = await run(['dpkg-deb', '-x', path.join(from, file), to], { signal });
    if (code !== 0) return false;
  }
  return unpackedIn(to) !== undefined;
}

/** @param {string} folder @returns {import('./binaries.mjs').RedisBinaries | undefined} */
function unpackedIn(folder) {
  const program = serverNames
    .map((name) => path.join(folder, 'usr', 'bin', name))
    .find((file) => existsSync(file));
  if (!program) return undefined;
  const home = path.join(folder, 'usr', 'lib');
  const libraries = existsSync(home)
    ? readdirSync(home)
        .filter((name) => name.includes('linux-gnu'))
        .map((name) => path.join(home, name))
    : [];
  return { program, libraries: libraries.join(':') || undefined, from: "the distribution's packages" };
}
