import type { SystemActor } from '@panoh/kernel';
import type { House } from '@panoh/platform';
import { type CountingRoom, recountCube } from '@panoh/statistics';
import { countingRoomOf } from './counting-room-of';

const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'recount' };

/**
 * Counts in memory and counts by SQL must agree to the digit. Where they do not, nobody may go on counting in what is
 * in memory: it is loaded anew.
 * @returns whether they agree; undefined where facts changed too often to tell
 */
export async function checkCube(
  house: Pick<House, 'work' | 'keyring' | 'logger'>,
  room: CountingRoom = countingRoomOf(house),
): Promise<boolean | undefined> {
  const recount = await house.work.read(ACTOR, 'statistics', (tx) => recountCube(tx, room));
  if (recount === undefined) {
    house.logger.warn({}, 'facts changed too often to recount what is kept of them in memory');
    return undefined;
  }
  if (recount.differing.length === 0) return true;
  house.logger.error(recount, 'counts in memory differ from the facts; they are loaded anew');
  await room.forget();
  return false;
}
