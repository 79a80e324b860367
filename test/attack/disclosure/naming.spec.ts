import { audit, type Grid, type GridCounts, type TableShape } from '@panoh/disclosure';
import { print } from './random-release';
import { HighsSolver } from '@panoh/platform';

const line = (...classes: number[]): { id: string; classes: number[] } => ({
  id: classes.join('+'),
  classes,
});
const shape = (
  id: string,
  ...parts: (readonly [axis: number, ...lines: ReturnType<typeof line>[]])[]
): TableShape => ({
  ...{ id, having: null },
  parts: parts.map(([axis, ...headings]) => ({ axis, headings })),
});
const grid = (...axes: (readonly [string, number])[]): Grid => ({
  axes: axes.map(([id, classes]) => ({ id, classes })),
  several: [],
});
const people = (...numbers: number[]): GridCounts => ({ people: Int32Array.from(numbers), having: [] });

describe('the reason names the attack', () => {
  const solver = new HighsSolver();
  afterAll(() => solver.close());

  /** @param guarded the one box that must stay open, as a shape of one cell */
  async function opened(
    on: Grid,
    counts: GridCounts,
    tables: readonly (readonly [TableShape, ...number[]])[],
    guarded: TableShape,
  ) {
    const published = tables.map(([table, ...hidden]) =>
      print(
        on,
        counts,
        table,
        Array.from({ length: Math.max(0, ...hidden) + 1 }, (_, cell) => hidden.includes(cell)),
      ),
    );
    const release = {
      grid: on,
      counts,
      published,
      guarded: [{ shape: guarded, protections: [{ low: 0, high: 10, why: 'small' as const }] }],
    };
    const { breaches } = await audit(release, solver, { seconds: 20 });
    return breaches.map(({ attack, tables: by, interval }) => ({ attack, by, interval }));
  }

  it('subtraction: one hidden under a total', async () => {
    const table = shape('regions', [0, line(0, 1, 2), line(0), line(1), line(2)]);
    expect(
      await opened(grid(['region', 3]), people(4, 20, 30), [[table, 1]], shape('box', [0, line(0)])),
    ).toEqual([{ attack: 'subtraction', by: [0], interval: [4, 4] }]);
  });

  it('bounds: two hidden under a total of nine', async () => {
    const table = shape('regions', [0, line(0, 1, 2), line(0), line(1), line(2)]);
    expect(
      await opened(grid(['region', 3]), people(4, 5, 30), [[table, 1, 2]], shape('box', [0, line(0)])),
    ).toEqual([{ attack: 'bounds', by: [0], interval: [0, 9] }]);
  });

  it('linked tables: hidden in one, printed in another', async () => {
    const on = grid(['region', 2], ['gender', 2]);
    const counts = people(4, 20, 30, 40);
    const regions = shape('regions', [0, line(0), line(1)]);
    const women = shape('both', [0, line(0, 1)], [1, line(0, 1), line(0), line(1)]);
    const cross = shape('cross', [0, line(0), line(1)], [1, line(0), line(1)]);
    const box = shape('box', [0, line(0)], [1, line(0)]);
    expect(await opened(on, counts, [[women], [regions], [cross, 0, 3]], box)).toEqual([
      { attack: 'linked-tables', by: [1, 2], interval: [4, 4] },
    ]);
  });

  it('filters: everybody, and everybody but a few', async () => {
    const on = grid(['exploitation', 2], ['gender', 2]);
    const all = shape('all', [1, line(0), line(1)]);
    const most = shape('most', [0, line(0)], [1, line(0), line(1)]);
    const unrelated = shape('unrelated', [0, line(0), line(1)]);
    const box = shape('box', [0, line(1)], [1, line(0)]);
    expect(await opened(on, people(20, 30, 3, 40), [[unrelated], [all], [most]], box)).toEqual([
      { attack: 'filters', by: [1, 2], interval: [3, 3] },
    ]);
  });

  it('areas: two ways of putting regions together', async () => {
    const on = grid(['region', 3]);
    const [east, west] = [shape('east', [0, line(0), line(1, 2)]), shape('west', [0, line(0, 1), line(2)])];
    expect(await opened(on, people(20, 3, 30), [[east], [west]], shape('box', [0, line(1)]))).toEqual([
      { attack: 'areas', by: [0, 1], interval: [3, 3] },
    ]);
  });

  it('successive dates: who came between two days of release', async () => {
    // Known on the first day only, on both, on the second only.
    const on = grid(['known', 3]);
    const [first, second] = [shape('first', [0, line(0, 1)]), shape('second', [0, line(1, 2)])];
    expect(await opened(on, people(0, 40, 3), [[first], [second]], shape('box', [0, line(2)]))).toEqual([
      { attack: 'successive-dates', by: [0, 1], interval: [3, 43] },
    ]);
  });

  it('an earlier release that a new one would be safe without', async () => {
    const on = grid(['gender', 2], ['region', 2]);
    const counts = people(4, 20, 30, 40);
    const cross = (id: string): TableShape =>
      shape(id, [0, line(0, 1), line(0), line(1)], [1, line(0, 1), line(0), line(1)]);
    const box = shape('box', [0, line(0)], [1, line(0)]);
    // Everything of the first row and column hidden, in the new one; the earlier one hid too little.
    expect(await opened(on, counts, [[cross('new'), 1, 2, 3, 4, 5, 6, 7, 8]], box)).toEqual([]);
    expect(
      await opened(
        on,
        counts,
        [
          [cross('earlier'), 4],
          [cross('new'), 1, 2, 3, 4, 5, 6, 7, 8],
        ],
        box,
      ),
    ).toEqual([{ attack: 'subtraction', by: [0], interval: [4, 4] }]);
  });
});
