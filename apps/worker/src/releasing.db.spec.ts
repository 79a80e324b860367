import { codebooksInForce } from '@panoh/lawbook';
import type { MemberActor } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import {
  askRelease,
  findRelease,
  type FactValues,
  NOTHING_KNOWN,
  recordFact,
  type ReleaseView,
  withdrawRelease,
  workRelease,
} from '@panoh/statistics';
import { randomUUID } from 'node:crypto';
import { useHouse } from '../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../test/support/members';
import { until } from '../../../test/support/until';
import { closeCountingRoomOf } from './counting-room-of';
import { releaseTools } from './releasing';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('a worker that prepares releases', () => {
  const house = useHouse();
  let analyst: MemberActor;
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const moveClock = (days: number): Promise<unknown> =>
    house().worker.database.query(`SELECT panoh.move_clock(make_interval(days => $1))`, [days]);
  const people = (times: number, values: Partial<FactValues>): Promise<void> =>
    worker(async (tx) => {
      const counts = { ...NOTHING_KNOWN.counts, identified: '2025-02-01' };
      for (let index = 0; index < times; index++)
        await recordFact(tx, randomUUID(), { ...NOTHING_KNOWN, counts, jurisdiction: 'UZ', ...values }, {});
    });
  const ask = (from = '2025-01'): Promise<string> =>
    house().api.work.run(analyst, async (tx) => {
      const { policy, groupings } = releaseTools(house().worker);
      const about = {
        ...policy.release,
        groupings,
        books: await codebooksInForce(tx),
        jurisdictions: ['UZ'],
      };
      const tables = [
        { id: 'one', dimensions: [{ dimension: 'majority', grouping: null, codes: null }], filters: [] },
      ];
      const definition = { measure: 'identified', from, to: '2025-12', tables } as const;
      return (
        await askRelease(tx, analyst, { name: 'Adults', preset: null, asKnownOn: null, definition }, about)
      ).releaseId;
    });
  const view = async (id: string): Promise<ReleaseView> => {
    const found = await house().api.work.read(analyst, 'test', (tx) => findRelease(tx, analyst, id));
    if (found === undefined) throw new Error('There is no such release.');
    return found;
  };

  beforeAll(async () => {
    const commission = await makeOrganisation(house().worker.work, { type: 'Commission' });
    analyst = await makeMember(house().worker.work, commission, { role: 'analyst' });
    await people(30, { majority: 'adult' });
    await people(7, { majority: 'minor' });
    await people(25, { majority: null });
    await moveClock(2);
  });
  afterAll(() => closeCountingRoomOf(house().worker));

  it('counts what was known yesterday, and stores no number that it hides', async () => {
    await people(50, { majority: 'adult' });
    const id = await ask();
    expect(await workRelease(releaseTools(house().worker))).toBe(1);
    const ready = await view(id);
    expect(ready).toMatchObject({ state: 'ready', threshold: 10, progress: { stage: null, share: 0 } });
    const [values] = ready.tables.map((table) => table.values);
    expect(values?.[2]).toBeNull();
    expect(values?.filter((value) => value === null)).toHaveLength(2);
    const stored = await worker((tx) =>
      tx.one<{ all: string }>(`SELECT to_jsonb(r)::text AS all FROM statistics.release AS r WHERE id = $1`, [
        id,
      ]),
    );
    expect(stored?.all).not.toMatch(/[ [:,](7|25|32)[,\]}]/);
    expect(await workRelease(releaseTools(house().worker))).toBe(0);
  });

  it('leaves its release to the next one when it is asked to end', async () => {
    const id = await ask('2025-02');
    const room = { countGrid: () => new Promise<never>(() => undefined) };
    const slow = { ...releaseTools(house().worker), room };
    expect(await workRelease(slow, () => false)).toBe(1);
    const [row] = await worker((tx) =>
      tx.sql(`SELECT state, tries, holder FROM statistics.release WHERE id = $1`, [id]),
    );
    expect(row).toEqual({ state: 'waiting', tries: 0, holder: null });
    await house().api.work.run(analyst, (tx) => withdrawRelease(tx, id));
  });

  it('stops within two seconds when the release is withdrawn', async () => {
    const id = await ask();
    const tools = releaseTools(house().worker);
    const slow = { ...tools, room: { countGrid: () => new Promise<never>(() => undefined) } };
    const working = workRelease(slow);
    await until('it is worked on', async () => (await view(id)).state === 'working');
    const began = performance.now();
    await house().api.work.run(analyst, (tx) => withdrawRelease(tx, id));
    await working;
    expect(performance.now() - began).toBeLessThan(2_500);
    expect((await view(id)).state).toBe('withdrawn');
  });

  it('calls what went wrong in itself failed, and goes on with the next', async () => {
    const id = await ask();
    const broken = {
      ...releaseTools(house().worker),
      room: { countGrid: () => Promise.reject(new Error('out of order')) },
    };
    await workRelease(broken);
    expect(await view(id)).toMatchObject({
      state: 'failed',
      refusal: { code: 'RELEASE.FAILED', attack: null, tables: [] },
    });
  });
});
