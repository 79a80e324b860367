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

describe('kill -9 at any moment', () => {
  const running = useRunning();
  const superuser = (): string => running().clone.superuser;
  const cases = async (): Promise<string[]> =>
    (await query<{ id: string }>(superuser(), 'SELECT id FROM cases.case_file')).map(({ id }) => id);
  const waiting = async (): Promise<number> => {
    const [row] = await query<{ n: number }>(
      superuser(),
      `SELECT count(*)::int AS n FROM panoh.outbox WHERE done_at IS NULL`,
    );
    return row?.n ?? 0;
  };

  it('of the api while people register: nothing acknowledged is lost, nothing is half-written', async () => {
    const { programs, world } = running();
    const random = new Random();
    const officer = await world.officer.at(programs.url);
    const load = new Load(officer, 4);
    for (let kill = 0; kill < KILLS; kill++) {
      await load.goOn(4);
      await pause(random.between(0, 150));
      await programs.api.kill();
      await expectWhole(superuser());
      await programs.api.start();
    }
    const sent = await load.stop();
    await expectAcknowledged(superuser(), officer, sent);
    await settled(superuser());
    await expectWhole(superuser());
    const { events, effects } = await expectHandledOnce(superuser());
    expect(load.repeated).toBeGreaterThan(0);
    note('api killed', {
      ...{ kills: KILLS, registered: sent.length, repeated: load.repeated, events, effects },
      longestGapMs: Math.round(load.longestGap),
    });
  });

  it('of two workers with much to do: every event is handled once, in the order of its case', async () => {
    const { clone, programs, world } = running();
    const random = new Random();
    await programs.worker.kill();
    const officer = await world.officer.at(programs.url);
    await askShelters(
      officer,
      world.shelters.map(({ id }) => id),
    );
    const before = await cases();
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
        await expectWhole(superuser());
        if (kill === 0) await load.stop();
        await victim.start();
      }
      await settled(superuser());
      const { events, effects } = await expectHandledOnce(superuser());
      await expectWhole(superuser());
      const sent = await load.stop();
      await expectAcknowledged(superuser(), officer, sent, before);
      note('workers killed', { kills: KILLS, cutShort, events, effects });
    } finally {
      await second.kill();
    }
  });
});
