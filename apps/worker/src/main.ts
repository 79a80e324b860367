import 'reflect-metadata';
import { OrganisationEntity } from '@panoh/directory';
import { BELL, Database, describeFault, openHouse, readConfig } from '@panoh/platform';
import { closeCountingRoomOf } from './counting-room-of';
import { releasingRounds } from './releasing';
import { Rounds } from './rounds';
import { upkeepRounds } from './upkeep';
import { databaseRounds, outsideRounds, sealingRounds } from './work-of';

const POLL_MS = 1_000;
const HOUR_MS = 3_600_000;

async function main(): Promise<void> {
  const house = await openHouse(readConfig(), 'worker', [OrganisationEntity]);
  const inside = new Rounds(databaseRounds(house), house.logger, POLL_MS);
  const outside = new Rounds(outsideRounds(house), house.logger, POLL_MS);
  const sealer = await Database.open(house.config.databaseUrl('sealer'), { size: 2, name: 'sealer' });
  const seals = new Rounds(sealingRounds(house, sealer), house.logger, POLL_MS);
  const releases = new Rounds(releasingRounds(house), house.logger, POLL_MS);
  const upkeep = new Rounds(upkeepRounds(house), house.logger, HOUR_MS);
  const bell = async (): Promise<void> => {
    await inside.wake();
    void outside.wake();
    void releases.wake();
  };
  house.queues.worker(BELL, bell, { concurrency: 1 });

  const stop = async (): Promise<void> => {
    await Promise.all([inside, outside, seals, releases, upkeep].map((rounds) => rounds.stop()));
    await closeCountingRoomOf(house);
    await sealer.close();
    await house.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  house.logger.info('the worker works');
  await bell();
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : JSON.stringify(describeFault(fault))}\n`);
  process.exit(1);
});
