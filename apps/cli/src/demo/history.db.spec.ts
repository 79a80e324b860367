import { useHouse } from '../../../../test/support/house';
import { inventedHistory, seedHistory } from './history';

describe('the invented history', () => {
  const house = useHouse();

  it('is the same on every machine, and large enough to count', () => {
    const history = inventedHistory();
    expect(history).toEqual(inventedHistory());
    expect(history.length).toBeGreaterThan(2000);
    const months = history.flatMap(({ counts }) => Object.values(counts) as (string | null)[]);
    expect(months.filter((month) => month !== null && month > '2025-12-01')).toEqual([]);
  });

  it('is taken in once', async () => {
    const { work } = house().worker;
    const count = () =>
      work.read({ kind: 'system', program: 'cli', cause: 'test' }, 'test', (tx) =>
        tx.one<{ facts: number }>(
          `SELECT count(*)::int AS facts FROM statistics.fact WHERE source = 'demo-history'`,
        ),
      );
    await seedHistory(work);
    await seedHistory(work);
    expect(await count()).toEqual({ facts: inventedHistory().length });
  });
});
