import { consumeOutbox, type Database, type House, workDeliveries } from '@panoh/platform';
import { carriersOf } from './carriers';
import type { Round } from './rounds';
import { sealing } from './sealing';
import { runSweep, SWEEPS } from './sweeps';
import { handlersIn, whenOf } from './when';

const BATCHES_A_ROUND = 20;
const DELIVERIES_A_ROUND = 50;

/**
 * Work inside the database: the consequences of what people did, then what time has made due, then its
 * consequences. A clock that was stopped in time while no worker ran must not be called passed.
 */
export function databaseRounds(house: House): readonly Round[] {
  const handlersOf = handlersIn(whenOf(house));
  const batch = (): Promise<number> => consumeOutbox(house.work, handlersOf, house.logger);
  const outbox: Round = { name: 'outbox', run: (goesOn) => untilEmpty(goesOn, BATCHES_A_ROUND, batch) };
  const sweeps = SWEEPS.map((sweep): Round => ({
    name: sweep.name,
    run: (goesOn) => untilEmpty(goesOn, BATCHES_A_ROUND, () => runSweep(house, sweep)),
  }));
  return [outbox, ...sweeps, outbox];
}

/** Work on the outside, in a line of its own: a mail server that is slow or dead holds up nothing else. */
export function outsideRounds(house: House): readonly Round[] {
  const carriers = carriersOf(house);
  // One by one: a slow mail server must not keep a program that is asked to end.
  const next = (): Promise<number> => workDeliveries(house.work, carriers, house.logger, 1);
  return [{ name: 'deliveries', run: (goesOn) => untilEmpty(goesOn, DELIVERIES_A_ROUND, next) }];
}

/** Sealing the audit, under a login of its own. */
export function sealingRounds(house: House, sealer: Database): readonly Round[] {
  return [{ name: 'sealing', run: sealing(house, sealer) }];
}

async function untilEmpty(goesOn: () => boolean, most: number, work: () => Promise<number>): Promise<void> {
  for (let taken = 0; taken < most && goesOn(); taken++) if ((await work()) === 0) return;
}
