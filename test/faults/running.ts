import type { Clone } from '../support/clone';
import { templateClone } from '../support/postgres';
import { type Programs, startPrograms } from '../support/programs';
import { watchEffects } from './consequences';
import { makeWorld, type World } from './world';

// Machines that run tests are busy; what takes this long will not happen at all. It holds for the file that imports this.
jest.setTimeout(90_000);

export interface Running {
  readonly clone: Clone;
  readonly programs: Programs;
  readonly world: World;
}

/**
 * Api and worker with people to use them, for the tests of one file; effects are watched from the first event.
 * @param more variables asked for when the programs start: PANOH_REDIS_URL …
 * @param options watched: false leaves the database as it is, where a backup must know every table
 */
export function useRunning(
  more: () => Promise<Record<string, string>> = async () => ({}),
  { watched = true }: { watched?: boolean } = {},
): () => Running {
  let clone: Clone | undefined;
  let running: Running | undefined;
  beforeAll(async () => {
    clone = await templateClone();
    if (watched) await watchEffects(clone.superuser);
    const programs = await startPrograms(clone, await more());
    running = { clone, programs, world: await makeWorld(clone, programs.url) };
  });
  afterAll(async () => {
    await running?.programs.stop();
    await clone?.drop();
  });
  return () => {
    if (running === undefined) throw new Error('The programs run only while the tests of their file run.');
    return running;
  };
}
