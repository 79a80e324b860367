import { setTimeout as pause } from 'node:timers/promises';
import { expectAcknowledged } from './acknowledged';
import { expectHandledOnce, settled } from './consequences';
import { note } from './figures';
import { expectWhole } from './invariants';
import { Load } from './load';
import { Random } from './random';
import { useRunning } from './running';

const KILLS = 3;
const HANDS = 4;

describe('an api that is killed while people register', () => {
  const running = useRunning();

  it('loses nothing it has acknowledged, and leaves nothing half-written', async () => {
    const { clone, programs, world } = running();
    const random = new Random();
    const officer = await world.officer.at(programs.url);
    const load = new Load(officer, HANDS);
    for (let kill = 0; kill < KILLS; kill++) {
      await load.goOn(4);
      await pause(random.between(0, 150));
      await programs.api.kill();
      await expectWhole(clone.superuser);
      await programs.api.start();
    }
    const sent = await load.stop();
    await expectAcknowledged(clone.superuser, officer, sent);
    await settled(clone.superuser);
    await expectWhole(clone.superuser);
    const { events, effects } = await expectHandledOnce(clone.superuser);
    expect(sent.length).toBeGreaterThan(4 * KILLS);
    expect(load.repeated).toBeGreaterThan(0);
    note('api killed', {
      ...{ kills: KILLS, registered: sent.length, repeated: load.repeated, events, effects },
      longestGapMs: Math.round(load.longestGap),
    });
  }, 50_000);
});
