import path from 'node:path';
import { openDataFolder } from '../machine/folders.mjs';
import { LockHeld, takeLock } from '../machine/lock.mjs';
import { codeOf, PlainError } from '../machine/plain-error.mjs';
import { portState } from '../machine/ports.mjs';
import { placeFrom } from '../place.mjs';
import { programRegister } from '../programs/leftovers.mjs';

/** @typedef {import('../environment.mjs').Place} Place */

/**
 * One launcher per data folder, nothing left of a killed one, and a port to listen on.
 *
 * @param {import('../bring-up.mjs').Launch} launch
 * @returns {Promise<Place>}
 */
export async function claimPlace({ undo, signal, step }) {
  const wanted = placeFrom(process.env);
  const place = { ...wanted, data: openDataFolder(wanted.data) };
  undo.push(await lock(place));
  await step('Ending what an earlier start left behind', () => programRegister(place.data).endLeftovers());
  signal.throwIfAborted();
  await assertPortFree(place.port);
  return place;
}

/** @param {Place} place */
async function lock({ data }) {
  const file = path.join(data, 'start.lock');
  try {
    return await takeLock(file);
  } catch (error) {
    if (error instanceof LockHeld)
      throw new PlainError(
        `Panoh is already running in ${data} (process ${error.pid}): stop it there with Ctrl-C, or start a second one with another PANOH_DATA and PORT.`,
      );
    if (codeOf(error) === 'EACCES')
      throw new PlainError(
        `${file} belongs to another user: start as that user, or name another folder in PANOH_DATA.`,
      );
    throw error;
  }
}

/** @param {number} port */
async function assertPortFree(port) {
  const state = await portState(port);
  if (state === 'taken')
    throw new PlainError(
      `Port ${port} is taken by another program: end that program, or start with another one: PORT=${port + 1} npm start`,
    );
  if (state === 'forbidden')
    throw new PlainError(
      `This user may not listen on port ${port}: choose one above 1024, as in PORT=3000 npm start`,
    );
}
