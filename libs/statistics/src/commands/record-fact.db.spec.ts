import { randomUUID } from 'node:crypto';
import { useHouse } from '../../../../test/support/house';
import { type FactValues, NOTHING_KNOWN } from '../domain/fact';
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

  it('is read by the statistics role and nobody signed in', async () => {
    await expect(house().api.database.query('SELECT * FROM statistics.fact')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
