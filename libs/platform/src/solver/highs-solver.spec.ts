import type { Worker } from 'node:worker_threads';
import { HighsSolver } from './highs-solver';
import type { Programme } from './programme';

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);
const places = (...values: number[]): Int32Array => Int32Array.from(values);

/** Rows as they would be written down: one number for each column. */
function programme(asked: {
  readonly cost: readonly number[];
  readonly rows: readonly { readonly at: readonly number[]; readonly from?: number; readonly to?: number }[];
  readonly upper?: number;
  readonly whole?: boolean;
}): Programme {
  const { cost, rows, upper = Infinity, whole = false } = asked;
  return {
    cost: numbers(...cost),
    columnLower: new Float64Array(cost.length),
    columnUpper: new Float64Array(cost.length).fill(upper),
    ...(whole ? { whole: new Uint8Array(cost.length).fill(1) } : {}),
    rowLower: numbers(...rows.map(({ from = -Infinity }) => from)),
    rowUpper: numbers(...rows.map(({ to = Infinity }) => to)),
    starts: places(...rows.map((_, row) => row * cost.length), rows.length * cost.length),
    indices: places(...rows.flatMap(({ at }) => at.map((_, column) => column))),
    values: numbers(...rows.flatMap(({ at }) => at)),
  };
}

/** 30 chairs' worth against 50 tables' worth, of 40 hours and 50 boards. */
const workshop = programme({
  cost: [30, 50],
  rows: [
    { at: [1, 2], to: 40 },
    { at: [2, 1], to: 50 },
  ],
});

/** Half a market split: hours would not be enough to prove its best. */
function endless(columns: number): Programme {
  let seed = 7;
  const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % 100;
  const rows = Array.from({ length: 5 }, () => {
    const at = Array.from({ length: columns }, random);
    return [...at, Math.floor(at.reduce((sum, one) => sum + one, 0) / 2)];
  });
  const slack = (row: number, sign: number): number[] =>
    rows.flatMap((_, one) => (one === row ? [sign, -sign] : [0, 0]));
  return {
    ...programme({
      cost: [...Array.from({ length: columns }, () => 0), ...rows.flatMap(() => [1, 1])],
      rows: rows.map((row, place) => ({
        at: [...row.slice(0, columns), ...slack(place, 1)],
        from: row[columns] ?? 0,
        to: row[columns] ?? 0,
      })),
    }),
    columnUpper: numbers(...Array.from({ length: columns }, () => 1), ...rows.flatMap(() => [1e4, 1e4])),
    whole: new Uint8Array(columns + 10).fill(1, 0, columns),
  };
}

describe('the solver', () => {
  let solver: HighsSolver;
  beforeAll(() => (solver = new HighsSolver()));
  afterAll(() => solver.close());

  it('finds the best of a linear programme, and what it would pay for more of each row', async () => {
    const model = await solver.open(workshop);
    const { status, objective, bound, x, rowDual, columnDual } = await model.solve({
      maximise: true,
      seconds: 5,
    });
    expect(status).toBe('optimal');
    expect([objective, bound]).toEqual([expect.closeTo(1100, 6), expect.closeTo(1100, 6)]);
    expect([...x]).toEqual([expect.closeTo(20, 6), expect.closeTo(10, 6)]);
    // What a column brings is what its rows would pay for it, and its own price besides.
    const paid = [0, 1].map(
      (column) =>
        [0, 1].reduce((sum, row) => sum + (rowDual[row] ?? 0) * (workshop.values[row * 2 + column] ?? 0), 0) +
        (columnDual[column] ?? 0),
    );
    expect(paid).toEqual([expect.closeTo(30, 6), expect.closeTo(50, 6)]);
  });

  it('keeps what is not changed between questions', async () => {
    const model = await solver.open(workshop);
    const cost = { columns: places(0), values: numbers(1) };
    const ask = async (question: object): Promise<number> =>
      (await model.solve({ maximise: true, seconds: 5, ...question })).objective;
    expect(await ask({ cost })).toBeCloseTo(25);
    const bounds = { columns: places(1), lower: numbers(10), upper: numbers(15) };
    expect(await ask({ bounds })).toBeCloseTo(20);
    const addRows = {
      lower: numbers(-Infinity),
      upper: numbers(12),
      starts: places(0, 1),
      indices: places(0),
      values: numbers(1),
    };
    expect(await ask({ addRows })).toBeCloseTo(12);
    expect(await ask({ maximise: false })).toBeCloseTo(0);
    expect(await ask({ cost: { columns: places(0, 1), values: numbers(30, 50) } })).toBeCloseTo(
      30 * 12 + 50 * 14,
    );
  });

  it('gives whole numbers where they must be whole', async () => {
    const model = await solver.open(
      programme({
        cost: [5, 4, 3],
        rows: [
          { at: [2, 3, 1], to: 5 },
          { at: [4, 1, 2], to: 11 },
          { at: [3, 4, 2], to: 8 },
        ],
        whole: true,
      }),
    );
    const { status, objective, bound, x } = await model.solve({ maximise: true, seconds: 5 });
    expect({ status, objective, bound, x: [...x] }).toEqual({
      status: 'optimal',
      objective: 13,
      bound: 13,
      x: [2, 0, 1],
    });
  });

  it('says what cannot be, and what has no end', async () => {
    const cannot = await solver.open(programme({ cost: [1, 1], rows: [{ at: [1, 1], to: -1 }] }));
    expect((await cannot.solve({ maximise: false, seconds: 5 })).status).toBe('infeasible');
    const endlessly = await solver.open(programme({ cost: [1, 1], rows: [{ at: [1, -1], to: 3 }] }));
    expect((await endlessly.solve({ maximise: true, seconds: 5 })).status).toBe('unbounded');
    expect((await endlessly.solve({ maximise: false, seconds: 5 })).status).toBe('optimal');
  });

  it('says what is wrong with a programme, and goes on', async () => {
    await expect(solver.open({ ...workshop, indices: places(0, 1, 0, 9) })).rejects.toThrow(
      'The solver could not do it',
    );
    const model = await solver.open(workshop);
    await model.close();
    await expect(model.solve({ maximise: true, seconds: 1 })).rejects.toThrow('this programme is closed');
  });

  it('leaves the event loop alone, and keeps to its time', async () => {
    const model = await solver.open(endless(50));
    const began = performance.now();
    let last = began;
    let longest = 0;
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const { status, objective, bound, x } = await model.solve({ maximise: false, seconds: 0.5 });
    clearInterval(ticking);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(longest).toBeLessThan(250);
    expect(status).toBe('feasible');
    expect(bound).toBeLessThan(objective);
    expect(x).toHaveLength(60);
  });

  it('begins with the solution it is given', async () => {
    const model = await solver.open(endless(50));
    const { x, objective } = await model.solve({ maximise: false, seconds: 0.4 });
    const again = await solver.open(endless(50));
    const warm = await again.solve({ maximise: false, seconds: 0.05, start: x });
    expect(warm.objective).toBeLessThanOrEqual(objective);
  });

  it('tells those who wait when it is closed', async () => {
    const own = new HighsSolver();
    const model = await own.open(endless(50));
    const waiting = model.solve({ maximise: false, seconds: 20 });
    await Promise.all([expect(waiting).rejects.toThrow('The solver was closed.'), own.close()]);
    await expect(own.open(workshop)).rejects.toThrow('The solver is closed.');
  });

  it('starts anew after its thread died', async () => {
    const own = new HighsSolver();
    const model = await own.open(endless(50));
    const waiting = model.solve({ maximise: false, seconds: 20 });
    const { thread } = own as unknown as { readonly thread: Worker };
    await Promise.all([
      expect(waiting).rejects.toThrow('The solver’s thread has ended.'),
      thread.terminate(),
    ]);
    await expect(model.solve({ maximise: true, seconds: 1 })).rejects.toThrow('thread has ended');
    const next = await own.open(workshop);
    expect((await next.solve({ maximise: true, seconds: 5 })).objective).toBeCloseTo(1100);
    await own.close();
  });
});
