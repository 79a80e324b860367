import { perturbationTable } from '@panoh/disclosure';
import type { CountTable } from './hide';
import { type CountedLines, screenTable } from './screen-table';

const RULES = { variance: 4, largestDeviation: 7, smallestPublished: 3 };
const policy = { threshold: 10, mostCells: 2000, noise: RULES };
const noise = perturbationTable(RULES);
const FLOATING = { rows: false, columns: false };

interface Person {
  readonly key: number;
  readonly codes: Readonly<Record<string, string>>;
}

/** Keyed as the cube keys its records: one number a person, whatever is asked. */
function people(secret: number, size = 600): Person[] {
  let state = secret;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  const pick = (place: number, codes: readonly string[]): string =>
    codes[(place * 7 + (place >> 3)) % codes.length] ?? '';
  return Array.from({ length: size }, (_, place) => ({
    key: next(),
    codes: {
      sex: pick(place, ['f', 'm']),
      form: pick(place >> 1, ['labour', 'sexual', 'begging']),
      country: pick(place >> 2, ['UZ', 'KZ', 'TJ', 'KG', 'TM']),
      year: pick(place >> 3, ['2024', '2025', '2026']),
    },
  }));
}

/** Counts as the cube does, one dimension against another, and adds keys up beside. */
function count(all: readonly Person[], row: string, column: string | null): CountedLines {
  const codesOf = (dimension: string): string[] =>
    [...new Set(all.map(({ codes }) => codes[dimension] ?? ''))].sort();
  const rows = codesOf(row);
  const columns = column === null ? [] : codesOf(column);
  const table = (of: (some: readonly Person[]) => number): CountTable => {
    const those = (r: string | null, c: string | null): number =>
      of(
        all.filter(
          ({ codes }) => (r === null || codes[row] === r) && (c === null || codes[column ?? ''] === c),
        ),
      );
    return {
      cells: rows.map((r) => columns.map((c) => those(r, c))),
      rowTotals: rows.map((r) => those(r, null)),
      columnTotals: columns.map((c) => those(null, c)),
      total: those(null, null),
    };
  };
  return {
    ...{ rows, columns, ...table((some) => some.length) },
    keys: table((some) => some.reduce((sum, { key }) => (sum + key) >>> 0, 0)),
  };
}

const show = (all: readonly Person[], row: string, column: string | null = null) =>
  screenTable(count(all, row, column), { policy, noise, stays: FLOATING });
const cellOf = (table: ReturnType<typeof show>, row: string, column: string) =>
  table.cells[table.rows.indexOf(row)]?.[table.columns.indexOf(column)];

describe('a table on the screen', () => {
  const all = people(42);
  const labour = all.filter(({ codes }) => codes['form'] === 'labour');

  it('has the same number for the same people by whatever way they are asked', () => {
    const women = labour.filter(({ codes }) => codes['sex'] === 'f');
    const across = cellOf(show(all, 'sex', 'form'), 'f', 'labour');
    const turned = cellOf(show(all, 'form', 'sex'), 'labour', 'f');
    const filtered = show(labour, 'sex').rowTotals[show(labour, 'sex').rows.indexOf('f')];
    const asTotal = show(women, 'country').total;
    expect(across?.value).toEqual(expect.any(Number));
    expect([turned, filtered, asTotal]).toEqual([across, across, across]);
  });

  it('is no sharper for being asked in many tables', () => {
    const totals = ['sex', 'form', 'country', 'year'].flatMap((row) =>
      ['sex', 'form', 'country', 'year'].flatMap((column) =>
        row === column ? [] : show(all, row, column).total.value,
      ),
    );
    expect(new Set(totals).size).toBe(1);
  });

  it('has other noise in another installation, and does not differ by more than it says', () => {
    const values = Array.from(
      { length: 12 },
      (_, secret) => show(people(secret + 1), 'sex').rowTotals[0]?.value ?? 0,
    );
    expect(new Set(values).size).toBeGreaterThan(2);
    const truth = count(all, 'sex', null).rowTotals[0] ?? 0;
    for (const value of values) expect(Math.abs(value - truth)).toBeLessThanOrEqual(7);
  });

  it('is right on average', () => {
    const off = Array.from(
      { length: 300 },
      (_, secret) => show(people(secret * 7919 + 1, 120), 'sex').total.value ?? 0,
    );
    const mean = off.reduce((sum, one) => sum + one, 0) / off.length - 120;
    expect(Math.abs(mean)).toBeLessThan(0.5);
  });

  it('gives totals a noise of their own: the parts need not add up', () => {
    const apart = [1, 2, 3, 4, 5].filter((secret) => {
      const table = show(people(secret), 'form');
      return table.rowTotals.reduce((sum, { value }) => sum + (value ?? 0), 0) !== table.total.value;
    });
    expect(apart.length).toBeGreaterThan(0);
  });

  it('hides what is small with its noise, and says nothing of what noise has made of nobody', () => {
    const few = (times: number): CountedLines => {
      const counts = { cells: [], rowTotals: [times, 40], columnTotals: [], total: times + 40 };
      // A key of 1 is the lowest: of one person nobody is left, of forty two or three less.
      const keys = { cells: [], rowTotals: [1, 1], columnTotals: [], total: 1 };
      return { rows: ['few', 'many'], columns: [], ...counts, keys };
    };
    const of = (times: number) => screenTable(few(times), { policy, noise, stays: FLOATING });
    expect(of(1).rows).toEqual(['many']);
    expect([of(1).rowTotals, of(1).rows]).toEqual([of(0).rowTotals, of(0).rows]);
    expect(of(12).rowTotals[0]).toMatchObject({ hidden: true, why: 'below-threshold' });
    const steps = screenTable(few(0), { policy, noise, stays: { rows: true, columns: false } });
    expect(steps.rows).toEqual(['few', 'many']);
  });

  it('tells shares of those of whom it is stated, from what is shown', () => {
    const keys = { cells: [], rowTotals: [9e8, 3e9, 5e8], columnTotals: [], total: 4e9 };
    const counts = { cells: [], rowTotals: [60, 40, 50], columnTotals: [], total: 150 };
    const table = screenTable(
      { rows: ['a', 'b', '_not-known'], columns: [], ...counts, keys },
      { policy, noise, stays: FLOATING },
    );
    const [a = 0, b = 0, notKnown = 0] = table.rowTotals.map(({ value }) => value ?? 0);
    const stated = (table.total.value ?? 0) - notKnown;
    expect(table.rowShares).toEqual([a / stated, b / stated, null]);
    expect(stated).not.toBe(100);
    const hidden = screenTable(
      { rows: ['a', '_not-known'], columns: [], ...counts, rowTotals: [60, 4], keys },
      { policy, noise, stays: FLOATING },
    );
    expect(hidden.rowShares).toEqual([null, null]);
  });

  it('is refused with more cells than the policy allows', () => {
    const narrow = { ...policy, mostCells: 5 };
    expect(() => screenTable(count(all, 'form', 'sex'), { policy: narrow, noise, stays: FLOATING })).toThrow(
      'more than 5 cells',
    );
  });
});
