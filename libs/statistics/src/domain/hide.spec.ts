import { type CountTable, hideSmall } from './hide';
import type { Cell } from './hide-in-lines';

const rules = { threshold: 10, variance: 4 };

/** Totals are added up as they would be of people who have one code each. */
function tableOf(cells: number[][]): CountTable {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const columns = cells[0]?.map((_, column) => sum(cells.map((row) => row[column] ?? 0))) ?? [];
  return { cells, rowTotals: cells.map(sum), columnTotals: columns, total: sum(cells.flat()) };
}
const shown = ({ value, why }: Cell): number | string =>
  value ?? (why === 'below-threshold' ? 'few' : 'back');
const look = (cells: number[][]) => {
  const { cells: inside, rowTotals, columnTotals, total } = hideSmall(tableOf(cells), rules);
  return [
    ...inside.map((row, index) => [...row, ...rowTotals.slice(index, index + 1)].map(shown)),
    [...columnTotals, total].map(shown),
  ];
};

describe('hiding on the screen', () => {
  it('leaves what is large, and zero, as it is', () => {
    expect(
      look([
        [10, 0],
        [25, 40],
      ]),
    ).toEqual([
      [10, 0, 10],
      [25, 40, 65],
      [35, 40, 75],
    ]);
  });

  it('hides one to nine, and never gives the number away', () => {
    const { cells } = hideSmall(tableOf([[1, 9, 10]]), rules);
    expect(cells[0]).toEqual([
      { value: null, hidden: true, why: 'below-threshold' },
      { value: null, hidden: true, why: 'below-threshold' },
      { value: 10, hidden: false, why: null },
    ]);
  });

  it('hides the totals that would give back a single hidden cell, up to the whole', () => {
    expect(
      look([
        [3, 40],
        [50, 60],
      ]),
    ).toEqual([
      ['few', 40, 'back'],
      [50, 60, 110],
      ['back', 100, 'back'],
    ]);
  });

  it('leaves a total that two hidden cells share', () => {
    expect(
      look([
        [6, 7, 40],
        [4, 8, 50],
      ]),
    ).toEqual([
      ['few', 'few', 40, 53],
      ['few', 'few', 50, 62],
      [10, 15, 90, 115],
    ]);
  });

  it('hides a total whose hidden parts are together too few, or can only be one way', () => {
    expect(look([[2, 3, 40]])[0]).toEqual(['few', 'few', 40, 'back']);
    expect(look([[9, 9, 40]])[0]).toEqual(['few', 'few', 40, 'back']);
    expect(look([[...Array.from({ length: 12 }, () => 1), 40]])[0]?.at(-1)).toBe('back');
  });

  it('does not tell, by hiding a total, that all parts are as large or as small as they can be', () => {
    expect(look([[9, 9, 40]])).toEqual(look([[9, 8, 40]]));
    const ones = Array.from({ length: 12 }, () => 1);
    expect(look([[...ones, 40]])).toEqual(look([[...ones.with(0, 2), 40]]));
  });

  it('leaves a total whose line has so much noise that subtraction says nothing', () => {
    const filled = (cells: number): number[] => [3, ...Array.from({ length: cells }, () => 40)];
    // With its total 6 numbers with noise: 2 · √(6 · 4) is below the threshold, of 7 it is not.
    expect(look([filled(5)])[0]?.at(-1)).toBe('back');
    expect(look([filled(6)])[0]?.at(-1)).toBe(243);
    // Zeros are mostly true: they add no noise.
    expect(look([[...filled(5), 0, 0, 0, 0]])[0]?.at(-1)).toBe('back');
  });

  it('gives back nothing by one subtraction in any row or column, whatever the counts', () => {
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 300; round++) {
      const [height, width] = [1 + next(5), 1 + next(5)];
      const cells = Array.from({ length: height }, () =>
        Array.from({ length: width }, () => (next(3) === 0 ? next(60) : next(14))),
      );
      const rows = look(cells);
      const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
      for (const line of [...rows, ...columns]) {
        const hidden = line.filter((mark) => typeof mark === 'string');
        expect(hidden.length).not.toBe(1);
      }
    }
  });

  it('hides everything of a table in which there are too few', () => {
    expect(look([[3], [4]])).toEqual([
      ['few', 'few'],
      ['few', 'few'],
      ['few', 'few'],
    ]);
  });
});
