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
  const outbox = { name: 'outbox', run: () => untilEmpty(batch) };
  const sweeps = SWEEPS.map((sweep) => ({ name: sweep.name, run: () => untilEmpty(() => runSweep(house, sweep)) }));
  return [outbox, ...sweeps, outbox];
}

/** Work on the outside, in a line of its own: a mail server that is slow or dead holds up nothing else. */
export function outsideRounds(house: House): readonly Round[] {
  const carriers = carriersOf(house);
  return [
    { name: 'deliveries', run: () => workDeliveries(house.work, carriers, house.logger, DELIVERIES_A_ROUND) },
  ];
}

/** Sealing the audit, under a login of its own. */
export function sealingRounds(house: House, sealer: Database): readonly Round[] {
  return [{ name: 'sealing', run: sealing(house, sealer) }];
}

async function untilEmpty(batch: () => Promise<number>): Promise<void> {
  for (let taken = 0; taken < BATCHES_A_ROUND; taken++) if ((await batch()) === 0) return;
}
