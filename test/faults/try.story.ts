import { useClone } from '../support/postgres';
import { startPrograms } from '../support/programs';
import { askShelters } from './main-job';
import { makeWorld } from './world';
import { query } from './query';
import { setTimeout as pause } from 'node:timers/promises';

it('walks', async () => {
  const t0 = performance.now();
  const programs = await startPrograms(clone());
  console.log('start', performance.now() - t0);
  try {
    const world = await makeWorld(clone(), programs.url);
    const officer = await world.officer.at(programs.url);
    console.log('world', performance.now() - t0);
    const asked = await askShelters(officer, world.shelters.map((s) => s.id));
    console.log('asked', performance.now() - t0, asked);
    const staff = await world.shelters[0].staff.at(programs.url);
    const inbox = await staff.get('/api/v1/inbox');
    console.log(JSON.stringify(inbox.body).slice(0, 600));
    const acc = await staff.post(`/api/v1/referrals/${asked.referralIds[0]}/acceptance`, { bedId: world.shelters[0].beds[0] });
    console.log(acc.status, JSON.stringify(acc.body));
    await pause(2500);
    console.log(JSON.stringify(await query(clone().superuser, 'select type, count(*)::int n, count(done_at)::int done, max(tries) tries, max(fault) fault from panoh.outbox group by 1 order by 1'), null, 0));
    console.log(JSON.stringify(await query(clone().superuser, 'select handler, count(*)::int n from panoh.handled group by 1 order by 1'), null, 0));
    console.log(JSON.stringify(await query(clone().superuser, 'select kind,state,tries,fault, count(*)::int n from panoh.delivery group by 1,2,3,4'), null, 0));
    console.log(programs.log().slice(-3000));
  } finally {
    await programs.stop();
  }
}, 60000);
const clone = useClone();
