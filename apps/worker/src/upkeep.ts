import type { SystemActor } from '@panoh/kernel';
import { forgetOldTidings } from '@panoh/notifications';
import { forgetOldKeys, type House } from '@panoh/platform';
import { checkCube } from './check-cube';
import { recountFacts } from './recount-facts';
import type { Round } from './rounds';

const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'upkeep' };
const HOURS_BETWEEN_RECOUNTS = 24;

/** What nobody waits for, once an hour: old keys and tidings are forgotten, and once a day facts are counted anew, and what is kept of them in memory. */
export function upkeepRounds(house: House): readonly Round[] {
  let hour = 0;
  return [
    { name: 'idempotency', run: () => house.work.run(ACTOR, (tx) => forgetOldKeys(tx)) },
    { name: 'tidings', run: () => house.work.run(ACTOR, (tx) => forgetOldTidings(tx)) },
    {
      name: 'recount',
      run: async () => {
        hour += 1;
        if (hour % HOURS_BETWEEN_RECOUNTS !== 1) return;
        const { cases, corrected } = await recountFacts(house);
        if (corrected > 0)
          house.logger.warn({ cases, corrected }, 'facts differed from their cases and were corrected');
        await checkCube(house);
      },
    },
  ];
}
