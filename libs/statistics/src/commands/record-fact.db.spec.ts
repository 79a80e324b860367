import { randomUUID } from 'node:crypto';
import { useHouse } from '../../../../test/support/house';
import { type FactValues, NOTHING_KNOWN } from '../domain/fact';
import { endFact } from './end-fact';
import { recordFact } from './record-fact';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('a fact', () => {
  const house = useHouse();
  const say = (factId: string, values: Partial<FactValues>): Promise<void> =>
    house().worker.work.run(SYSTEM, (tx) =>
      recordFact(tx, factId, { ...NOTHING_KNOWN, ...values }, { gender: 'identification' }),
    );
  const rows = (factId: string): Promise<{ gender: string | null; days: number | null }[]> =>
    house().worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql(
        `SELECT gender, (valid_to - valid_from) AS days FROM statistics.fact WHERE fact_id = $1 ORDER BY valid_from`,
        [factId],
      ),
    );
  const movedBy = (days: number): Promise<unknown> =>
    house().worker.database.query(`SELECT panoh.move_clock(make_interval(days => $1))`, [days]);
  afterEach(() => movedBy(0));

  it('is one row a day, and each row ends where the next begins', async () => {
    const id = randomUUID();
    await say(id, { gender: 'Feminine' });
    await say(id, { gender: 'Masculine' });
    expect(await rows(id)).toEqual([{ gender: 'Masculine', days: null }]);
    await movedBy(3);
    await say(id, { gender: 'NonConforming', exploitation: ['ForcedLabour'] });
    expect(await rows(id)).toEqual([
      { gender: 'Masculine', days: 3 },
      { gender: 'NonConforming', days: null },
    ]);
  });

  it('changes nothing when the same is said again, on another day too', async () => {
    const id = randomUUID();
    await say(id, { gender: 'Feminine', exploitation: [] });
    await movedBy(5);
    await say(id, { gender: 'Feminine', exploitation: [] });
    expect(await rows(id)).toEqual([{ gender: 'Feminine', days: null }]);
  });

  it('can be said anew after the clock of a demo was set back', async () => {
    const id = randomUUID();
    await say(id, { gender: 'Feminine' });
    await movedBy(3);
    await say(id, { gender: 'Masculine' });
    await movedBy(9);
    await say(id, { gender: 'NonConforming' });
    await movedBy(5);
    await say(id, { gender: 'Other' });
    expect(await rows(id)).toEqual([
      { gender: 'Feminine', days: 3 },
      { gender: 'Masculine', days: 2 },
      { gender: 'Other', days: null },
    ]);
    await movedBy(1);
    await say(id, { gender: 'Other' });
    await say(id, { gender: 'Feminine' });
    expect(await rows(id)).toEqual([
      { gender: 'Feminine', days: 1 },
      { gender: 'Feminine', days: null },
    ]);
    await movedBy(0);
    await say(id, { gender: 'Other' });
    expect(await rows(id)).toEqual([{ gender: 'Other', days: null }]);
  });

  it('counts nobody any more once it is ended, and what was known before stays', async () => {
    const [old, young] = [randomUUID(), randomUUID()];
    await say(old, { gender: 'Feminine' });
    await movedBy(2);
    await say(young, { gender: 'Feminine' });
    const end = (factId: string): Promise<void> =>
      house().worker.work.run(SYSTEM, (tx) => endFact(tx, factId));
    for (const id of [old, old, young]) await end(id);
    expect(await rows(old)).toEqual([{ gender: 'Feminine', days: 2 }]);
    expect(await rows(young)).toEqual([]);
  });

  it('is read by the statistics role and nobody signed in', async () => {
    await expect(house().api.database.query('SELECT * FROM statistics.fact')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
