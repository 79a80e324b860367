import { useHouse } from '../../../../test/support/house';
import { inventedHistory, seedHistory } from './history';
import { seedEarlierHistory } from './seed-earlier-history';

const SYSTEM = { kind: 'system', program: 'cli', cause: 'test' } as const;

describe('the invented history', () => {
  const house = useHouse();

  it('is the same on every machine, and large enough to count', () => {
    const history = inventedHistory();
    expect(history).toEqual(inventedHistory());
    expect(history.length).toBeGreaterThan(2000);
    const months = history.flatMap(({ counts }) => Object.values(counts) as (string | null)[]);
    expect(months.filter((month) => month !== null && month > '2025-12-01')).toEqual([]);
  });

  it('goes on to the last month that is over, without what would come after it', () => {
    const long = inventedHistory('2026-08');
    const short = inventedHistory();
    expect(long.slice(0, short.length)).toEqual(short);
    const months = long
      .slice(short.length)
      .map(({ counts }) => (Object.values(counts) as (string | null)[]).filter((month) => month !== null));
    const signalled = new Set(months.map(([first]) => first));
    expect([...signalled].sort()).toEqual(
      Array.from({ length: 8 }, (_, month) => `2026-0${String(month + 1)}-01`),
    );
    expect(months.flat().filter((month) => month > '2026-08-01')).toEqual([]);
    expect(inventedHistory('2024-01')).toEqual(short);
  });

  it('is taken in once', async () => {
    const { work } = house().worker;
    const count = () =>
      work.read(SYSTEM, 'test', (tx) =>
        tx.one<{ facts: number }>(
          `SELECT count(*)::int AS facts FROM statistics.fact WHERE source = 'demo-history'`,
        ),
      );
    await seedEarlierHistory(house().worker);
    await seedEarlierHistory(house().worker);
    await seedHistory(work);
    const { facts = 0 } = (await count()) ?? {};
    expect(facts).toBeGreaterThanOrEqual(inventedHistory().length);
    await seedHistory(work);
    expect(await count()).toEqual({ facts });
  });

  it('was known weeks ago, so that it can be published today, and the clock is right again', async () => {
    const [known] = await house().worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql(`SELECT (panoh.now()::date - max(valid_from)) AS days, (SELECT clock_offset = '0' FROM panoh.installation) AS right
              FROM statistics.fact WHERE source = 'demo-history'`),
    );
    expect(known).toEqual({ days: 60, right: true });
  });
});
