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
import { isPossible } from '../../../../test/attack/disclosure/possible';
import { HighsSolver } from '../../../../test/attack/disclosure/solver';
import type { Grid, GridCounts } from '../tables/grid';
import type { TableShape } from '../tables/published-table';
import { protect } from './protect';
import type { Hiding, Publication } from './protected';

const few = (length: number) =>
  fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(4)), {
    minLength: length,
    maxLength: length,
  });

/** To the best that can be proved, or content with what was found first. */
const closeEnough = fc.constantFrom(0.2, 1);

describe('what is left after protecting', () => {
  const solver = new HighsSolver();
  afterAll(() => solver.close());

  const hidingOf = async (publication: Publication, enough: number): Promise<Hiding> => {
    const found = await protect(publication, solver, { seconds: 60, closeEnough: enough });
    if (found.kind === 'impossible')
      throw new Error(`${found.because}: ${found.place.shape.id} ${found.place.cell}`);
    return found;
  };

  const families: readonly { readonly sizes: readonly number[]; readonly shapes: readonly TableShape[] }[] = [
    { sizes: [3, 3], shapes: [tableOf('two directions', withTotal(0, 3), withTotal(1, 3))] },
    { sizes: [2, 2, 2], shapes: [tableOf('three', withTotal(0, 2), withTotal(1, 2), withTotal(2, 2))] },
    { sizes: [4, 2], shapes: [tableOf('levels', withTotal(0, 4, [0, 1]), withTotal(1, 2))] },
    {
      sizes: [2, 3, 2],
      shapes: [
        tableOf('linked', withTotal(0, 2), withTotal(1, 3)),
        tableOf('to it', withTotal(1, 3), withTotal(2, 2)),
      ],
    },
    {
      sizes: [4, 2],
      shapes: [
        tableOf('bands', { axis: 0, headings: headingsOf([0], [1, 2, 3]) }, withTotal(1, 2)),
        tableOf('shifted bands', { axis: 0, headings: headingsOf([0, 1], [2, 3]) }, withTotal(1, 2)),
      ],
    },
  ];
  const finest = (grid: Grid): TableShape =>
    tableOf('finest', ...grid.axes.map(({ classes }, axis) => withTotal(axis, classes)));

  it('keeps every small count possible between nobody and the threshold', async () => {
    const random = fc.constantFrom(...families).chain(({ sizes, shapes }) =>
      fc
        .record({
          people: few(sizes.reduce((all, size) => all * size, 1)),
          zeros: fc.boolean(),
          guards: fc.boolean(),
        })
        .map(({ people, zeros, guards }) => {
          const grid = gridOf(...sizes);
          const counts = { people: Int32Array.from(people), having: [] };
          return publicationOf(grid, counts, shapes, { zeros, guarded: guards ? [finest(grid)] : [] });
        }),
    );
    await fc.assert(
      fc.asyncProperty(random, closeEnough, async (publication, enough) => {
        const found = await hidingOf(publication, enough);
        expect(knownTooWell(publication, found.hidden)).toEqual([]);
        expect(found.hidden.flatMap((cells) => [...cells]).filter((one) => one === 1)).toHaveLength(
          found.cost.cells,
        );
        expect(found.atLeast).toBeLessThanOrEqual(found.cost.cells);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps it where people may have several codes', async () => {
    const grid: Grid = {
      axes: [
        { id: 'area', classes: 2 },
        { id: 'means:stated', classes: 2 },
      ],
      several: [{ id: 'means', codes: 2, stated: 1, any: 0, crossed: [0, 1] }],
    };
    const shapes: TableShape[] = [
      tableOf('people', withTotal(0, 2), withTotal(1, 2)),
      { id: 'codes', parts: [withTotal(0, 2)], having: { several: 0, codes: [0, 1] } },
    ];
    const codesOf = fc.array(fc.constantFrom([1, 0], [0, 1], [1, 1]), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(few(4), codesOf, closeEnough, async (people, codes, enough) => {
        const having = new Int32Array(8);
        let next = 0;
        for (const area of [0, 1])
          for (let person = 0; person < (people[2 * area] ?? 0); person += 1) {
            const own = codes[next++ % codes.length] ?? [1, 1];
            for (const code of [0, 1])
              having[4 * area + code] = (having[4 * area + code] ?? 0) + (own[code] ?? 0);
          }
        const counts: GridCounts = { people: Int32Array.from(people), having: [having] };
        const publication = publicationOf(grid, counts, shapes);
        const found = await hidingOf(publication, enough);
        expect(knownTooWell(publication, found.hidden)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps it beside what was published before, or says what that fixes', async () => {
    const grid = gridOf(3, 2, 2);
    const first = [tableOf('first', { axis: 0, headings: headingsOf([0], [1, 2]) }, withTotal(1, 2))];
    const second = [
      tableOf('second', { axis: 0, headings: headingsOf([0, 1], [2]) }, withTotal(1, 2)),
      tableOf('third', withTotal(0, 3), withTotal(2, 2)),
    ];
    const bands = tableOf('between', withTotal(0, 3), withTotal(1, 2));
    await fc.assert(
      fc.asyncProperty(few(12), closeEnough, async (people, enough) => {
        const counts = { people: Int32Array.from(people), having: [] };
        const before = publicationOf(grid, counts, first);
        const earlier = printed(before, (await hidingOf(before, enough)).hidden);
        const publication = publicationOf(grid, counts, second, { earlier, guarded: [bands] });
        const found = await protect(publication, solver, { seconds: 60, closeEnough: enough });
        if (found.kind === 'protected') {
          expect(knownTooWell(publication, found.hidden)).toEqual([]);
          return;
        }
        // Even with nothing new to read.
        const { shape, cell } = found.place;
        const ranges = [
          [0, 0],
          [3, Infinity],
        ] as const;
        expect(found.because).toBe('earlier-release');
        expect(
          ranges.every(([from, to]) => isPossible(grid, counts, earlier, { shape, cell, from, to })),
        ).toBe(false);
      }),
      { numRuns: 12 },
    );
  });
});
