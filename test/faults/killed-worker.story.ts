import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from '../support/program';
import { workerProgram } from '../support/programs';
import { expectAcknowledged } from './acknowledged';
import { expectHandledOnce, settled } from './consequences';
import { note } from './figures';
import { expectWhole } from './invariants';
import { Load } from './load';
import { askShelters } from './main-job';
import { query } from './query';
import { Random } from './random';
import { useRunning } from './running';

const KILLS = 3;
const BACKLOG = 150;

describe('workers that are killed while they work', () => {
  const running = useRunning();

  it('two of them handle every event once, in the order of its case', async () => {
    const { clone, programs, world } = running();
    const random = new Random();
    const waiting = async (): Promise<number> =>
      (
        await query<{ n: number }>(
          clone.superuser,
          `SELECT count(*)::int AS n FROM panoh.outbox WHERE done_at IS NULL`,
        )
      )[0]?.n ?? 0;

    await programs.worker.kill();
    const officer = await world.officer.at(programs.url);
    const asked = await askShelters(
      officer,
      world.shelters.map(({ id }) => id),
    );
    const load = new Load(officer, 4);
    while ((await waiting()) < BACKLOG) await pause(50);

    const second = workerProgram(clone);
    const workers: readonly Program[] = [programs.worker, second];
    try {
      await Promise.all(workers.map((worker) => worker.start()));
      let cutShort = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        await pause(random.between(0, 400));
        const victim = workers[random.between(0, 1)] ?? second;
        if ((await waiting()) > 0) cutShort += 1;
        await victim.kill();
        await expectWhole(clone.superuser);
        if (kill === 0) await load.stop();
        await victim.start();
      }
      await settled(clone.superuser);
      const { events, effects } = await expectHandledOnce(clone.superuser);
      await expectWhole(clone.superuser);
      const sent = await load.stop();
      await expectAcknowledged(clone.superuser, officer, sent, [asked.caseId]);
      expect(events).toBeGreaterThan(BACKLOG);
      note('workers killed', { kills: KILLS, cutShort, events, effects });
    } finally {
      await second.kill();
    }
  }, 50_000);
});
