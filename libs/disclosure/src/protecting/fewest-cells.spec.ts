import fc from 'fast-check';
import {
  gridOf,
  headingsOf,
  knownTooWell,
  printed,
  publicationOf,
  tableOf,
  withTotal,
} from '../../../../test/attack/disclosure/kept';
import { HighsSolver } from '../../../../test/attack/disclosure/solver';
import type { Protection } from '../rules/protection';
import { cellsOf, type TableShape } from '../tables/published-table';
import { tabulate } from '../tables/tabulate';
import { protect } from './protect';
import type { Hiding, Publication } from './protected';

/** The fewest cells whose hiding is enough, found by trying every set of them. */
function fewestByTrying(publication: Publication): number {
  const must = publication.protections.flat().map((protection) => protection !== null);
  const free = must.flatMap((isHidden, cell) => (isHidden ? [] : [cell]));
  const isEnough = (more: ReadonlySet<number>): boolean => {
    let first = 0;
    const hidden = publication.shapes.map((shape) => {
      const start = first;
      first += cellsOf(shape);
      return Uint8Array.from({ length: cellsOf(shape) }, (_, cell) =>
        must[start + cell] === true || more.has(start + cell) ? 1 : 0,
      );
    });
    return knownTooWell(publication, hidden).length === 0;
  };
  const choose = (count: number, from: number, chosen: readonly number[]): boolean =>
    count === 0
      ? isEnough(new Set(chosen))
      : free.slice(from).some((cell, step) => choose(count - 1, from + step + 1, [...chosen, cell]));
  const more = Array.from(free, (_, count) => count).find((count) => choose(count, 0, []));
  return must.length - free.length + (more ?? free.length);
}

describe('the choice of hidden cells', () => {
  const solver = new HighsSolver();
  afterAll(() => solver.close());

  const hidingOf = async (publication: Publication): Promise<Hiding> => {
    const found = await protect(publication, solver, { seconds: 60 });
    if (found.kind === 'impossible') throw new Error(found.because);
    return found;
  };
  const square = [tableOf('table', withTotal(0, 3), withTotal(1, 2))];
  const grid = gridOf(3, 2);
  const people = fc.array(fc.constantFrom(0, 1, 2, 3, 4, 6), { minLength: 6, maxLength: 6 });

  it('is the smallest there is, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (numbers) => {
        const publication = publicationOf(grid, { people: Int32Array.from(numbers), having: [] }, square);
        const found = await hidingOf(publication);
        const fewest = fewestByTrying(publication);
        expect([found.cost.cells, found.atLeast, found.gap]).toEqual([fewest, fewest, 0]);
      }),
      { numRuns: 10 },
    );
  });

  it('is the same for the same tables', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (numbers) => {
        const publication = publicationOf(grid, { people: Int32Array.from(numbers), having: [] }, square);
        const [one, other] = [await hidingOf(publication), await hidingOf(publication)];
        expect(other.hidden).toEqual(one.hidden);
      }),
      { numRuns: 5 },
    );
  });

  // sdcTools/sdcTable, tests/testthat/test-simpleheuristic.R: every line has two hidden cells or none, and still
  // rows w and x less columns a and c give w|b.
  it('does not leave a count to be found from four lines, and hides the cheapest cell against it', async () => {
    const rows = ['w', 'x', 'y', 'z'];
    const counts = {
      people: Int32Array.of(30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685),
      having: [],
    };
    const marked = ['w|a', 'w|b', 'w|c', 'x|a', 'x|c', 'y|b', 'y|d', 'z|b', 'z|d'];
    const shape = tableOf('sdctable', withTotal(0, 4), withTotal(1, 4));
    const names = ['', ...rows].flatMap((row) =>
      ['', 'a', 'b', 'c', 'd'].map((column) => `${row}|${column}`),
    );
    const values = tabulate(gridOf(4, 4), counts, shape);
    const protections = names.map((name, cell): Protection | null =>
      marked.includes(name)
        ? { low: Math.max(0, (values[cell] ?? 0) - 5), high: (values[cell] ?? 0) + 5, why: 'small' }
        : null,
    );
    const publication = {
      grid: gridOf(4, 4),
      counts,
      earlier: [],
      shapes: [shape],
      protections: [protections],
      guarded: [],
    };
    const found = await hidingOf(publication);
    const hidden = names.filter((_, cell) => found.hidden[0]?.[cell] === 1);
    expect(hidden.toSorted()).toEqual([...marked, 'x|d'].toSorted());
    expect([found.cost.cells, found.gap]).toEqual([10, 0]);
  });

  // Handbook on Statistical Disclosure Control, 2nd edition, chapter 4: totals 7, 3, 6 and 9, 7, last row 3 and 3.
  it('knows how far a count is known from an earlier release', async () => {
    const counts = { people: Int32Array.of(5, 2, 1, 2, 3, 3), having: [] };
    const shape = tableOf('handbook', withTotal(0, 3), withTotal(1, 2));
    const values = Array.from(tabulate(grid, counts, shape), (value, cell) =>
      [4, 5, 7, 8].includes(cell) ? null : value,
    );
    const intervals: Readonly<Record<number, readonly [number, number]>> = {
      4: [3, 6],
      5: [1, 4],
      7: [0, 3],
      8: [0, 3],
    };
    const asked = (cell: number, low: number, high: number): Publication => ({
      ...{ grid, counts, shapes: [], protections: [] },
      earlier: [{ shape, values }],
      guarded: [
        { shape, protections: values.map((_, at) => (at === cell ? { low, high, why: 'small' } : null)) },
      ],
    });
    for (const [cell, [low, high]] of Object.entries(intervals)) {
      const just = await protect(asked(Number(cell), low, high), solver, { seconds: 20 });
      expect(just.kind).toBe('protected');
      for (const [lower, higher] of [
        [low, high + 1],
        ...(low > 0 ? [[low - 1, high] as const] : []),
      ] as const) {
        const more = await protect(asked(Number(cell), lower, higher), solver, { seconds: 20 });
        expect(more).toMatchObject({
          kind: 'impossible',
          because: 'earlier-release',
          place: { cell: Number(cell) },
        });
      }
    }
  });

  // The same handbook, chapter 5.2: bands to 19 and to 24 of the same people differ by one man of 20 to 24.
  it('hides in new bands what the difference from published ones would tell', async () => {
    const bands = gridOf(2, 3);
    const counts = { people: Int32Array.of(6, 1, 8, 10, 0, 38), having: [] };
    const sex: TableShape['parts'][number] = { axis: 0, headings: headingsOf([0], [1]) };
    const published = tableOf('to 19', sex, { axis: 1, headings: headingsOf([0], [1, 2]) });
    const next = tableOf('to 24', sex, { axis: 1, headings: headingsOf([0, 1], [2]) });
    const earlier = [{ shape: published, values: [...tabulate(bands, counts, published)] }];
    const between = tableOf('20 to 24', sex, { axis: 1, headings: headingsOf([1]) });
    const publication = publicationOf(bands, counts, [next], { earlier, guarded: [between] });
    const naive = publication.protections.map((own) => Uint8Array.from(own, (one) => (one === null ? 0 : 1)));
    expect(knownTooWell(publication, naive)).toEqual(['20 to 24 0']);
    const found = await hidingOf(publication);
    expect([...(found.hidden[0] ?? [])]).toEqual([1, 1, 0, 0]);
    expect(knownTooWell(publication, found.hidden)).toEqual([]);
    expect(printed(publication, found.hidden)).toHaveLength(2);
  });

  it('says which count of an earlier release cannot be kept any more', async () => {
    const counts = { people: Int32Array.of(1, 5, 5, 5, 5, 5), having: [] };
    const shape = tableOf('all told', withTotal(0, 3), withTotal(1, 2));
    const earlier = [{ shape, values: [...tabulate(grid, counts, shape)] }];
    const publication = publicationOf(grid, counts, square, { earlier });
    const found = await protect(publication, solver, { seconds: 20 });
    expect(found).toMatchObject({
      kind: 'impossible',
      because: 'earlier-release',
      place: { shape: square[0], cell: 4 },
    });
  });

  it('stops when nobody wants it any more, and says how far it is', async () => {
    const wide = gridOf(5, 5, 4);
    const counts = { people: Int32Array.from({ length: 100 }, (_, at) => (at * 7919) % 23), having: [] };
    const shape = tableOf('wide', withTotal(0, 5), withTotal(1, 5), withTotal(2, 4));
    const publication = publicationOf(wide, counts, [shape]);
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number): void => {
      shares.push(share);
      if (shares.length === 2) stop.abort(new Error('not wanted'));
    };
    const working = protect(publication, solver, { seconds: 60, onProgress, abort: stop.signal });
    await expect(working).rejects.toThrow('not wanted');
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBeGreaterThan(0);
  });
});
