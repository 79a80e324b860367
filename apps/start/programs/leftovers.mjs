import path from 'node:path';
import { readJson, writeSecretJson } from '../machine/files.mjs';
import { poll } from '../machine/pause.mjs';
import { isAlive, markOf } from '../machine/process-identity.mjs';
import { signalGroup } from './end-group.mjs';

/** @typedef {import('../machine/process-identity.mjs').ProcessMark} ProcessMark */

/**
 * Which programs run for this data folder, written down so that the next start can end what a killed start left.
 *
 * @param {string} data
 */
export function programRegister(data) {
  const file = path.join(data, 'programs.json');
  /** @type {Record<string, ProcessMark>} */
  const running = {};
  return {
    /** @param {string} name @param {number} pid */
    add(name, pid) {
      running[name] = markOf(pid);
      writeSecretJson(file, running);
    },

    /** Ends what the last start left behind: by their lifeline most have ended already. */
    async endLeftovers() {
      const left = Object.values(/** @type {Record<string, ProcessMark>} */ (readJson(file) ?? {}));
      for (const [signal, within] of /** @type {[NodeJS.Signals, number][]} */ ([
        ['SIGTERM', 5_000],
        ['SIGKILL', 5_000],
      ])) {
        const alive = left.filter(isAlive);
        for (const { pid } of alive) signalGroup(pid, signal);
        if (await poll(() => !left.some(isAlive) || undefined, { within })) return;
      }
    },
  };
}
