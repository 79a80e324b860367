import type { Groupings } from './grouping';
import { groupLines } from './group-lines';
import { checkTable, type TableDefinition } from './table-definition';

const groupings: Groupings = {
  of: (dimension) =>
    dimension === 'age-band'
      ? [{ id: 'child-adult', keep: [], groups: [{ id: 'child', codes: ['0-5', '6-13'] }], rest: 'adult' }]
      : [],
  usual: () => undefined,
};
const wish: TableDefinition = {
  ...{ measure: 'identified', rows: ['age-band'], columns: ['month'], filters: [], asKnownOn: null },
  ...{ from: '2025-01', to: '2025-06' },
};
const checked = (asked: TableDefinition['groupings']) =>
  checkTable({ ...wish, ...(asked && { groupings: asked }) }, { mostFilters: 4, groupings });

const counts = {
  cells: [
    [1, 2],
    [4, 8],
    [16, 32],
    [64, 128],
  ],
  rowTotals: [3, 12, 48, 192],
  columnTotals: [85, 170],
  total: 255,
};
const doubled = (numbers: readonly number[]): number[] => numbers.map((one) => 2 * one);
const counted = {
  ...{ rows: ['0-5', '18-24', '6-13', '_not-known'], columns: ['2025-03', '2025-04'], ...counts },
  keys: {
    cells: counts.cells.map(doubled),
    rowTotals: doubled(counts.rowTotals),
    columnTotals: [170, 340],
    total: 510,
  },
};

describe('lines of several codes', () => {
  it('are as they were counted where nobody asks for groups', () => {
    expect(groupLines(counted, checked(undefined))).toEqual(counted);
  });

  it('hold the people and the keys of all their codes', () => {
    const grouped = groupLines(counted, checked([{ dimension: 'age-band', grouping: 'child-adult' }]));
    expect(grouped).toEqual({
      ...{ rows: ['child', 'adult', '_not-known'], columns: counted.columns },
      cells: [
        [17, 34],
        [4, 8],
        [64, 128],
      ],
      ...{ rowTotals: [51, 12, 192], columnTotals: [85, 170], total: 255 },
      keys: {
        cells: [
          [34, 68],
          [8, 16],
          [128, 256],
        ],
        ...{ rowTotals: [102, 24, 384], columnTotals: [170, 340], total: 510 },
      },
    });
  });

  it('put months together to quarters', () => {
    const grouped = groupLines(counted, checked([{ dimension: 'month', grouping: 'quarter' }]));
    expect([grouped.columns, grouped.columnTotals, grouped.cells[2]]).toEqual([
      ['2025-Q1', '2025-Q2'],
      [85, 170],
      [16, 32],
    ]);
  });

  it.each([
    [{ dimension: 'age-band', grouping: 'by-height' }],
    [{ dimension: 'gender', grouping: 'child-adult' }],
    [{ dimension: 'month', grouping: 'week' }],
    [{ dimension: 'shoe-size', grouping: 'quarter' }],
  ])('are refused where there is no such grouping: %j', (one) => {
    let refusal: unknown;
    try {
      checked([one]);
    } catch (fault) {
      refusal = fault;
    }
    expect(refusal).toMatchObject({ code: 'STATISTICS.UNKNOWN_GROUPING' });
  });
});
