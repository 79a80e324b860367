import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readJson, writeSecretJson } from './files.mjs';
import { isAlive, markOf } from './process-identity.mjs';

/**
 * Who uses a server together. It is stopped when the last one lets go; whoever was killed does not count.
 * Call these only under the server's lock.
 *
 * @param {string} folder one file per process
 */
export function holdersIn(folder) {
  /** @param {number} pid */
  const fileOf = (pid) => path.join(folder, `${pid}.json`);

  return {
    /** @param {number} pid */
    add(pid) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeSecretJson(fileOf(pid), markOf(pid));
    },

    /** @param {number} pid */
    remove(pid) {
      rmSync(fileOf(pid), { force: true });
    },

    /** @returns {number[]} the living ones; files of the dead are swept */
    living() {
      const files = readdirOrNothing(folder).filter((name) => /^\d+\.json$/.test(name));
      return files.flatMap((name) => {
        const mark = readJson(path.join(folder, name));
        if (mark && isAlive(mark)) return [mark.pid];
        rmSync(path.join(folder, name), { force: true });
        return [];
      });
    },
  };
}

/** @param {string} folder */
function readdirOrNothing(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
