import { audit, type Grid, guardedShapes, type Heading, tabulate, type TableShape } from '@panoh/disclosure';
import { print } from './random-release';
import { HighsSolver } from '@panoh/platform';

/*
 * Cases whose answers others published. Numbers are facts; where they come from:
 * - the table of four by four, its hidden cells and what an attacker knows of them: sdcTable, R/test_problems.R and
 *   tests/testthat/test-simpleheuristic.R (GPL-2 or later);
 * - three by two with two parts published, and two tables with bands that begin elsewhere: Handbook on Statistical
 *   Disclosure Control, second edition, chapters 4 and 5.2 (CC BY-SA 4.0);
 * - five records of three attributes, and how many share which values: Synthetic Data Showcase, docs/dp/README.md,
 *   section 2.1 (MIT). An attribute that is not stated counts in no value.
 * Noise, random rounding and a mean beside a count have theirs in libs/disclosure/src/noise. Rounding to a base in whole
 * tables is nothing that is done here.
 */

const ENDLESS = 1_000_000;
const total = (classes: number): Heading => ({
  id: 'total',
  classes: Array.from({ length: classes }, (_, one) => one),
});
const each = (classes: number): Heading[] =>
  total(classes).classes.map((one) => ({ id: String(one), classes: [one] }));

const crossed = (id: string, rows: readonly Heading[], columns: readonly Heading[]): TableShape => ({
  ...{ id, having: null },
  parts: [
    { axis: 0, headings: rows },
    { axis: 1, headings: columns },
  ],
});

describe('answers that others published', () => {
  const solver = new HighsSolver();
  afterAll(() => solver.close());

  /** What is known of each hidden cell of a table with its totals, row by row. */
  async function known(
    numbers: readonly (readonly number[])[],
    hidden: readonly (readonly [number, number])[],
  ) {
    const [rows, columns] = [numbers.length, numbers[0]?.length ?? 0];
    const grid: Grid = {
      axes: [
        { id: 'rows', classes: rows },
        { id: 'columns', classes: columns },
      ],
      several: [],
    };
    const shape = crossed('table', [total(rows), ...each(rows)], [total(columns), ...each(columns)]);
    const cellAt = (row: number, column: number): number => (row + 1) * (columns + 1) + column + 1;
    const cells = hidden.map(([row, column]) => cellAt(row, column));
    const isHidden = Array.from({ length: (rows + 1) * (columns + 1) }, (_, cell) => cells.includes(cell));
    const counts = { people: Int32Array.from(numbers.flat()), having: [] };
    const protections = isHidden.map((one) =>
      one ? { low: 0, high: ENDLESS, why: 'small' as const } : null,
    );
    const { breaches } = await audit(
      {
        ...{ grid, counts, guarded: [{ shape, protections }] },
        published: [print(grid, counts, shape, isHidden)],
      },
      solver,
      { seconds: 20 },
    );
    return cells.map((cell) => breaches.find(({ place }) => place.cell === cell)?.interval);
  }

  const fourByFour = [
    [30, 47, 64, 89],
    [90, 124, 5, 31],
    [92, 100, 59, 85],
    [800, 991, 651, 685],
  ];
  const hiddenThere = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 2],
    [2, 1],
    [2, 3],
    [3, 1],
    [3, 3],
  ] as const;

  it('sdcTable: two or more hidden in every line, and one of them known to the number', async () => {
    expect(await known(fourByFour, hiddenThere)).toEqual([
      [25, 94],
      [47, 47],
      [0, 69],
      [26, 95],
      [0, 69],
      [0, 185],
      [0, 185],
      [906, 1091],
      [585, 770],
    ]);
  });

  it('sdcTable: with one more cell hidden it is not', async () => {
    expect(await known(fourByFour, [...hiddenThere, [1, 3]])).toEqual([
      [0, 120],
      [0, 78],
      [0, 69],
      [0, 120],
      [0, 69],
      [0, 185],
      [0, 185],
      [875, 1138],
      [538, 801],
      [0, 78],
    ]);
  });

  it('sdcTable: nor with another one, that costs more', async () => {
    expect(await known(fourByFour, [...hiddenThere, [1, 1]])).toEqual([
      [0, 120],
      [0, 141],
      [0, 69],
      [0, 120],
      [0, 69],
      [0, 185],
      [0, 185],
      [906, 1091],
      [585, 770],
      [30, 171],
    ]);
  });

  it('Handbook: what the margins and one line leave possible', async () => {
    const threeByTwo = [
      [5, 2],
      [1, 2],
      [3, 3],
    ];
    const upperTwo = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const;
    expect(await known(threeByTwo, upperTwo)).toEqual([
      [3, 6],
      [1, 4],
      [0, 3],
      [0, 3],
    ]);
  });

  it('Handbook: two tables whose bands begin elsewhere give the ages between', async () => {
    const grid: Grid = {
      axes: [
        { id: 'gender', classes: 2 },
        { id: 'age-band', classes: 3 },
      ],
      several: [],
    };
    // Under 20, 20 to 24, 25 to 39.
    const counts = { people: Int32Array.of(6, 1, 8, 10, 0, 38), having: [] };
    const genders = [
      { id: 'male', classes: [0] },
      { id: 'female', classes: [1] },
    ];
    const tables = [
      crossed('by 20', genders, [
        { id: '<20', classes: [0] },
        { id: '20-39', classes: [1, 2] },
      ]),
      crossed('by 25', genders, [
        { id: '<25', classes: [0, 1] },
        { id: '25-39', classes: [2] },
      ]),
    ];
    const published = tables.map((shape) => print(grid, counts, shape, []));
    expect(published.map(({ values }) => values)).toEqual([
      [6, 9, 10, 38],
      [7, 8, 10, 38],
    ]);
    const guarded = guardedShapes(grid, tables).map((shape) => ({
      shape,
      protections: print(grid, counts, shape, []).values.map((value) =>
        // Each table by itself leaves up to seven possible.
        value === 1 ? { low: 0, high: 5, why: 'small' as const } : null,
      ),
    }));
    const { breaches } = await audit({ grid, counts, published, guarded }, solver, { seconds: 20 });
    expect(breaches).toEqual([
      expect.objectContaining({ interval: [1, 1], attack: 'shifted-bands', tables: [0, 1] }),
    ]);
    const { shape } = guarded[breaches[0]!.place.table]!;
    const lines = shape.parts[1]!.headings;
    expect(lines[breaches[0]!.place.cell % lines.length]?.classes).toEqual([1]);
  });

  it('Synthetic Data Showcase: every combination of up to three values', () => {
    // a1 or a2, b1 or b2, c1 or c2; 2 where it is not stated.
    const records = [
      [0, 0, 0],
      [0, 1, 0],
      [1, 2, 1],
      [1, 1, 0],
      [0, 1, 2],
    ];
    const grid: Grid = { axes: ['A', 'B', 'C'].map((id) => ({ id, classes: 3 })), several: [] };
    const people = new Int32Array(27);
    for (const [a = 0, b = 0, c = 0] of records)
      people[a * 9 + b * 3 + c] = (people[a * 9 + b * 3 + c] ?? 0) + 1;
    const counted = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]].flatMap((axes) => {
      const headings = [0, 1].map((one) => ({ id: String(one + 1), classes: [one] }));
      const shape = { id: axes.join(), parts: axes.map((axis) => ({ axis, headings })), having: null };
      return Array.from(tabulate(grid, { people, having: [] }, shape), (count, cell) => {
        const names = axes.map(
          (axis, at) => `${'abc'[axis] ?? ''}${1 + ((cell >> (axes.length - 1 - at)) & 1)}`,
        );
        return [names.join(), count] as const;
      });
    });
    expect(Object.fromEntries(counted.filter(([, count]) => count > 0))).toEqual({
      ...{ a1: 3, a2: 2, b1: 1, b2: 3, c1: 3, c2: 1 },
      ...{ 'a1,b1': 1, 'a1,b2': 2, 'a1,c1': 2, 'a2,b2': 1, 'a2,c1': 1, 'a2,c2': 1, 'b1,c1': 1, 'b2,c1': 2 },
      ...{ 'a1,b1,c1': 1, 'a1,b2,c1': 1, 'a2,b2,c1': 1 },
    });
  });
});
