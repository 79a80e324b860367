import { Redis } from 'ioredis';
import { until } from '../support/until';
import { expectAcknowledged } from './acknowledged';
import { expectHandledOnce, settled } from './consequences';
import { note } from './figures';
import { expectWhole } from './invariants';
import { Load } from './load';
import { OwnRedis } from '../support/own-redis';
import { query } from './query';
import { type Running, useRunning } from './running';

const LINES = 200;

/** The queue is lost again and again while people register: nobody notices but the bell. */
async function underLoad(
  { clone, programs, world }: Running,
  losses: readonly (() => Promise<void>)[],
): Promise<Load> {
  const officer = await world.officer.at(programs.url);
  const before = (await query<{ id: string }>(clone.superuser, 'SELECT id FROM cases.case_file')).map(
    ({ id }) => id,
  );
  const load = new Load(officer, 2);
  for (const lose of losses) {
    await load.goOn(3);
    await lose();
    await load.goOn(3);
  }
  const sent = await load.stop();
  await settled(clone.superuser);
  await expectAcknowledged(clone.superuser, officer, sent, before);
  await expectWhole(clone.superuser);
  expect(load.repeated).toBe(0);
  expect(programs.log()).not.toMatch(/unhandled|uncaught/i);
  expect(programs.log().split('\n').length).toBeLessThan(LINES);
  return load;
}

describe('BullMQ on PostgreSQL, its tables emptied in the middle', () => {
  const running = useRunning();
  const empty = async (): Promise<void> => {
    const tables = await query<{ name: string }>(
      running().clone.superuser,
      `SELECT oid::regclass::text AS name FROM pg_class
       WHERE relnamespace = 'bullmq'::regnamespace AND relkind IN ('r', 'p') AND relname !~ 'migration|version'`,
    );
    expect(tables.length).toBeGreaterThan(0);
    await query(running().clone.superuser, `TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
  };

  it('loses no event and no request', async () => {
    const load = await underLoad(running(), [empty, empty]);
    const { events, effects } = await expectHandledOnce(running().clone.superuser);
    note('queue tables emptied', { losses: 2, registered: load.acknowledged.length, events, effects });
  });
});

const redis = OwnRedis.start('faults');
if ('missing' in redis) process.stderr.write(`Skipped: BullMQ on Redis. ${redis.missing}\n`);
const describeWithRedis = 'missing' in redis ? describe.skip : describe;

describeWithRedis('BullMQ on Redis', () => {
  const own = redis as OwnRedis;
  const running = useRunning(async () => {
    await own.kill();
    return { PANOH_REDIS_URL: own.url };
  });
  const connection = (): Redis =>
    new Redis(own.url, { maxRetriesPerRequest: 3 }).on('error', () => undefined);

  afterAll(() => own.stop());

  it('may be down when the programs start: the api writes, the worker polls', async () => {
    await underLoad(running(), [async () => undefined]);
    await expectHandledOnce(running().clone.superuser);
  });

  it('may come, be flushed, be killed and come back in the middle', async () => {
    own.restart();
    const client = connection();
    try {
      const rings = async (): Promise<boolean> => (await client.keys('bull:bell:*')).length > 0;
      const load = await underLoad(running(), [
        () => until('the bell is found again', rings, 15_000).then(() => undefined),
        () => client.flushall().then(() => undefined),
        () => own.kill(),
        async () => own.restart(),
      ]);
      const { events, effects } = await expectHandledOnce(running().clone.superuser);
      note('Redis lost', { losses: 3, registered: load.acknowledged.length, events, effects });
    } finally {
      client.disconnect();
    }
  });

  it('may be dead when the programs are asked to end', async () => {
    await own.kill();
    await running().programs.stop();
  });
});
