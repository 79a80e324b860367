import fc from 'fast-check';
import type { DeclaredTable } from './declared-table';
import { type GridCounts, groupsOf } from './grid';
import { refine } from './refine';
import type { DimensionCodes, Refinement } from './refinement';
import { tabulate } from './tabulate';

/** One version of what is known of a person: valid from a day until before another. */
interface Version {
  readonly codes: Readonly<Record<string, string>>;
  /** Codes of the dimension of which they may have several; null: nothing is known. */
  readonly means: readonly string[] | null;
  readonly from: string;
  readonly to: string;
}

const DAYS = ['2024-01-31', '2024-02-29', '2024-03-31'] as const;
const AFTER = '2024-04-01';
const CODES: Readonly<Record<string, readonly string[]>> = {
  form: ['labour', 'sexual', 'begging', 'other'],
  month: ['2024-01', '2024-02', '2024-03'],
  sex: ['f', 'm', 'not-known'],
};
const MEANS = ['debt', 'force', 'papers'];
const about = (dimension: string): DimensionCodes =>
  dimension === 'means' ? { codes: MEANS, several: true } : { codes: CODES[dimension] ?? [], several: false };

const version: fc.Arbitrary<Version> = fc.record({
  codes: fc.record({
    form: fc.constantFrom(...(CODES.form ?? [])),
    month: fc.constantFrom(...(CODES.month ?? [])),
    sex: fc.constantFrom(...(CODES.sex ?? [])),
  }),
  means: fc.option(fc.subarray(MEANS)),
  from: fc.constantFrom('2023-12-31', ...DAYS),
  to: fc.constantFrom('2024-02-28', '2024-03-30', AFTER),
});

const someOf = (codes: readonly string[]) => fc.subarray([...codes], { minLength: 1 });
const plainDimension = fc.constantFrom('form', 'month', 'sex').chain((dimension) =>
  fc.record({
    dimension: fc.constant(dimension),
    headings: fc.array(
      fc.record({
        id: fc.string(),
        codes: fc.oneof(fc.constant('all' as const), someOf(CODES[dimension] ?? [])),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    several: fc.constant(false),
  }),
);
const meansHeadings = fc.subarray(['total', '_none', '_not-known', ...MEANS], { minLength: 1 });
const meansDimension = meansHeadings.map((ids) => ({
  dimension: 'means',
  headings: ids.map((id) => ({ id, codes: id === 'total' ? ('all' as const) : [id] })),
  several: true,
}));
const filter = fc.oneof(
  fc
    .constantFrom('form', 'month', 'sex')
    .chain((dimension) =>
      fc.record({ dimension: fc.constant(dimension), codes: someOf(CODES[dimension] ?? []) }),
    ),
  fc
    .constantFrom(['debt'], ['force'], ['_none'], ['_none', '_not-known'])
    .map((codes) => ({ dimension: 'means', codes })),
);
const table: fc.Arbitrary<DeclaredTable> = fc
  .record({
    id: fc.string(),
    dimensions: fc.uniqueArray(fc.oneof(plainDimension, meansDimension), {
      maxLength: 3,
      selector: ({ dimension }) => dimension,
    }),
    filters: fc.array(filter, { maxLength: 2 }),
    knownOn: fc.constantFrom(...DAYS),
  })
  .map((one) => {
    const asked = one.dimensions.some(({ dimension }) => dimension === 'means');
    const firstOfMeans = one.filters.findIndex(({ dimension }) => dimension === 'means');
    const fits = one.filters.filter(
      ({ dimension }, place) => dimension !== 'means' || (!asked && place === firstOfMeans),
    );
    return { ...one, filters: fits };
  });

function has({ codes, means }: Version, dimension: string, wanted: readonly string[] | 'all'): boolean {
  if (wanted === 'all') return true;
  if (dimension !== 'means') return wanted.includes(codes[dimension] ?? '');
  const own = means === null ? ['_not-known'] : means.length === 0 ? ['_none'] : means;
  return wanted.some((code) => own.includes(code));
}

/** As one would count by hand: each cell by looking at everybody. */
function countedByHand(
  { dimensions, filters, knownOn }: DeclaredTable,
  people: readonly Version[],
): number[] {
  const inTable = people.filter(
    (one) =>
      one.from <= knownOn &&
      knownOn < one.to &&
      filters.every(({ dimension, codes }) => has(one, dimension, codes)),
  );
  return dimensions
    .reduce(
      (cells, { dimension, headings }) =>
        cells.flatMap((cell) =>
          headings.map(({ codes }) => cell.filter((one) => has(one, dimension, codes))),
        ),
      [inTable],
    )
    .map((cell) => cell.length);
}

function gridCounts({ grid, axes, several }: Refinement, people: readonly Version[]): GridCounts {
  const counted = new Int32Array(
    groupsOf(
      grid,
      grid.axes.map((_, place) => place),
    ),
  );
  const having = grid.several.map(({ crossed, codes }) => new Int32Array(groupsOf(grid, crossed) * codes));
  for (const one of people) {
    const classes = axes.map((axis): number | null | undefined => {
      switch (axis.kind) {
        case 'codes':
          return axis.classes.get(one.codes[axis.dimension] ?? '') ?? axis.others;
        case 'stated':
          return one.means === null ? axis.notKnown : one.means.length === 0 ? axis.none : axis.any;
        case 'known': {
          const valid = axis.days.flatMap((day, place) => (one.from <= day && day < one.to ? [place] : []));
          const run = axis.runs.findIndex(({ first, last }) => first === valid[0] && last === valid.at(-1));
          return run < 0 ? null : run;
        }
      }
    });
    if (classes.some((found) => found == null)) continue;
    const numberIn = (places: readonly number[]): number =>
      places.reduce((sum, place) => sum * (grid.axes[place]?.classes ?? 0) + (classes[place] ?? 0), 0);
    const add = (to: Int32Array | undefined, place: number): void => {
      if (to) to[place] = (to[place] ?? 0) + 1;
    };
    add(counted, numberIn(grid.axes.map((_, place) => place)));
    for (const [place, { crossed, codes }] of grid.several.entries()) {
      const meaning = several[place];
      const own = new Set(
        (one.means ?? []).map((code) => meaning?.classes.get(code) ?? meaning?.others ?? -1),
      );
      for (const code of own) add(having[place], numberIn(crossed) * codes + code);
    }
  }
  return { people: counted, having };
}

function published(
  tables: readonly DeclaredTable[],
  refinement: Refinement,
  people: readonly Version[],
): number[][] {
  const counts = gridCounts(refinement, people);
  const values = refinement.shapes.map((shape) => tabulate(refinement.grid, counts, shape));
  return tables.map((_, place) =>
    refinement.placesOf(place).map(({ shape, cell }) => values[shape]?.[cell] ?? Number.NaN),
  );
}

describe('tables on their common grid', () => {
  it('hold what counting by hand holds, whatever the tables', () => {
    fc.assert(
      fc.property(
        fc.array(table, { minLength: 1, maxLength: 4 }),
        fc.array(version, { maxLength: 60 }),
        fc.boolean(),
        (tables, people, codesKnown) => {
          const refinement = refine(
            tables,
            codesKnown
              ? about
              : (name) => (name === 'means' ? { codes: [...MEANS, 'more'], several: true } : undefined),
          );
          expect(published(tables, refinement, people)).toEqual(
            tables.map((one) => countedByHand(one, people)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  const plain = (headings: Readonly<Record<string, readonly string[] | 'all'>>): DeclaredTable => ({
    id: 'one',
    dimensions: [
      {
        dimension: 'form',
        headings: Object.entries(headings).map(([id, codes]) => ({ id, codes })),
        several: false,
      },
    ],
    filters: [],
    knownOn: DAYS[0],
  });

  it('keep together what no table tells apart', () => {
    const { grid } = refine(
      [plain({ total: 'all', work: ['labour', 'begging'], sexual: ['sexual'] })],
      about,
    );
    expect(grid.axes).toEqual([
      { id: 'form', classes: 3 },
      { id: 'known', classes: 1 },
    ]);
  });

  it('think nobody possible beside the codes that there are', () => {
    const tables = [plain({ total: 'all', labour: ['labour'] })];
    const whole: DimensionCodes = { codes: ['labour'], several: false };
    expect(refine(tables, () => whole).grid.axes[0]?.classes).toBe(1);
    expect(refine(tables).grid.axes[0]?.classes).toBe(2);
  });

  it('are the same grid in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 2, maxLength: 4 }), (tables) => {
        expect(refine(tables.toReversed(), about).grid).toEqual(refine(tables, about).grid);
      }),
      { numRuns: 50 },
    );
  });

  it('have a class for every run of days of release', () => {
    const tables = DAYS.map((knownOn) => ({ ...plain({ total: 'all' }), knownOn }));
    const { grid, shapes } = refine(tables, about);
    expect(grid.axes.at(-1)).toEqual({ id: 'known', classes: 6 });
    expect(shapes[1]?.parts.at(-1)?.headings[0]?.classes).toEqual([1, 2, 3, 4]);
  });
});
