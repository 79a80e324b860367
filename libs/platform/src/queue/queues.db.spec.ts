import { OwnRedis } from '../../../../test/support/own-redis';
import { useClone } from '../../../../test/support/postgres';
import { until } from '../../../../test/support/until';
import { readConfig } from '../config/config';
import { Bell } from './bell';
import { BELL, openQueues, type Queues } from './queues';

/** The same promises on both backends; the truth lies in the outbox either way. */
function promises(address: Readonly<Record<string, string>>, stop: () => void): void {
  const clone = useClone();
  let queues: Queues;
  let rings = 0;

  beforeAll(() => {
    queues = openQueues(readConfig({ ...clone().environment, ...address }));
    queues.worker(BELL, () => Promise.resolve(void (rings += 1)), { concurrency: 1 });
  });
  afterAll(async () => {
    await queues.close();
    stop();
  });

  it('reaches a worker of another connection', async () => {
    const silent: unknown[] = [];
    new Bell(queues, (fault) => silent.push(fault)).ring();
    await until('the bell was heard', () => rings > 0);
    expect(silent).toEqual([]);
  });

  it('is one ring when many commits ring at once', async () => {
    const quiet = () =>
      queues
        .queue(BELL)
        .getJobCountByTypes('waiting', 'active')
        .then((jobs) => jobs === 0);
    await until('all is quiet', quiet);
    const before = rings;
    const bell = new Bell(queues);
    for (let commit = 0; commit < 200; commit++) bell.ring();
    await until('the bell was heard', () => rings > before);
    await until('all is quiet', quiet);
    expect(rings - before).toBe(1);
  });
}

describe('the bell on PostgreSQL', () => promises({}, () => undefined));

const redis = OwnRedis.start('bell');
if ('missing' in redis) {
  process.stderr.write(`Skipped: the bell on Redis. ${redis.missing}\n`);
  describe.skip('the bell on Redis', () => promises({}, () => undefined));
} else describe('the bell on Redis', () => promises({ PANOH_REDIS_URL: redis.url }, () => redis.stop()));
