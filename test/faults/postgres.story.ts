import { OwnCluster } from '../support/own-cluster';
import { type Programs, startPrograms } from '../support/programs';
import { until } from '../support/until';
import { expectAcknowledged } from './acknowledged';
import { expectHandledOnce, settled, watchEffects } from './consequences';
import { note } from './figures';
import { expectWhole } from './invariants';
import { Load } from './load';
import { makeWorld, type World } from './world';

const RESTARTS = 2;
/** A program without its database may say so, but not fill the disk with it. */
const LINES_A_RESTART = 150;

// Machines that run tests are busy; what takes this long will not happen at all.
jest.setTimeout(90_000);

describe('a PostgreSQL that is killed under load and comes back', () => {
  let cluster: OwnCluster;
  let programs: Programs;
  let world: World;

  beforeAll(async () => {
    cluster = await OwnCluster.start();
    await watchEffects(cluster.clone.superuser);
    programs = await startPrograms(cluster.clone);
    world = await makeWorld(cluster.clone, programs.url);
  });

  afterAll(async () => {
    await programs.stop();
    await cluster.remove();
  });

  it('finds both programs alive: they go on by themselves, and no request is lost or has its effect twice', async () => {
    const { superuser } = cluster.clone;
    const pids = [programs.api.pid, programs.worker.pid];
    const officer = await world.officer.at(programs.url);
    const load = new Load(officer, 4);
    let slowest = 0;
    for (let restart = 0; restart < RESTARTS; restart++) {
      await load.goOn(4);
      await cluster.kill();
      const without = await officer.get<{ code: string }>('/api/v1/cases');
      expect([without.status, without.body.code, without.headers.get('retry-after')]).toEqual([
        503,
        'UNAVAILABLE',
        '2',
      ]);
      await cluster.restart();
      const back = performance.now();
      const ready = async (): Promise<boolean> => (await officer.get('/health/ready')).status === 200;
      await until('the api is ready again', ready);
      await load.goOn(1);
      slowest = Math.max(slowest, performance.now() - back);
      await expectWhole(superuser);
    }
    const sent = await load.stop();
    await settled(superuser);
    await expectAcknowledged(superuser, officer, sent);
    await expectWhole(superuser);
    const { events, effects } = await expectHandledOnce(superuser);
    expect([programs.api.pid, programs.worker.pid]).toEqual(pids);
    expect([programs.api.runs, programs.worker.runs]).toEqual([true, true]);
    expect(programs.log()).not.toMatch(/unhandled|uncaught/i);
    const lines = programs.log().split('\n').length;
    expect(lines).toBeLessThan(RESTARTS * LINES_A_RESTART);
    note('PostgreSQL killed', {
      ...{ kills: RESTARTS, registered: sent.length, repeated: load.repeated, events, effects, lines },
      slowestRecoveryMs: Math.round(slowest),
    });
  });
});
