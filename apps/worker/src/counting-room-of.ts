import type { SystemActor } from '@panoh/kernel';
import type { House } from '@panoh/platform';
import { CountingRoom } from '@panoh/statistics';

const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'counting' };
const rooms = new WeakMap<Pick<House, 'work'>, CountingRoom>();

/** The one room of this program in which facts are counted: whoever counts in it shares what it has in memory. */
export function countingRoomOf(house: Pick<House, 'work' | 'keyring'>): CountingRoom {
  const present = rooms.get(house);
  if (present !== undefined) return present;
  const room = new CountingRoom({
    read: (query) => house.work.read(ACTOR, 'statistics', query),
    secret: house.keyring.secretFor('cell-key'),
  });
  rooms.set(house, room);
  return room;
}

export async function closeCountingRoomOf(house: Pick<House, 'work'>): Promise<void> {
  await rooms.get(house)?.close();
  rooms.delete(house);
}
