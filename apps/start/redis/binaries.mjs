import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { unpackRedis } from './debian-packages.mjs';
import { serverNames } from './server-names.mjs';

/** @typedef {{ program: string, libraries: string | undefined, from: string }} RedisBinaries */

/** BullMQ needs 5.0 and recommends 6.2; from 7 on the append-only file is one that survives a cut. */
const oldestMajor = 7;

/**
 * @param {string} data
 * @param {AbortSignal} [signal]
 * @returns {Promise<RedisBinaries | undefined>}
 */
export async function findRedis(data, signal) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = serverNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = onPath.find((program) => runs(program, undefined));
  if (found) return { program: found, libraries: undefined, from: found };
  const unpacked = await unpackRedis(path.join(data, 'redis-packages'), signal);
  return unpacked && runs(unpacked.program, unpacked.libraries) ? unpacked : undefined;
}

/** @param {string} program @param {string | undefined} libraries */
function runs(program, libraries) {
  if (!existsSync(program)) return false;
  try {
    const env = { PATH: process.env.PATH, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) };
    const told = execFileSync(program, ['--version'], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/v=(\d+)\./.exec(told)?.[1]) >= oldestMajor;
  } catch {
    return false;
  }
}
