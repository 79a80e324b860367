import { checkTable, type TableDefinition } from './table-definition';

const policy = { mostFilters: 2 };
const wish = (change: Partial<TableDefinition>): TableDefinition => ({
  ...{ measure: 'identified', rows: ['exploitation'], columns: ['year'], filters: [] },
  ...{ from: '2021-01', to: '2025-12', asKnownOn: null },
  ...change,
});
const filter = (dimension: string, ...codes: string[]) => ({ dimension, codes });
const ten = Array.from({ length: 9 }, (_, index) => `dimension-${String(index)}`);

describe('the definition of a table', () => {
  it('names one dimension in the rows and one in the columns', () => {
    const checked = checkTable(wish({ filters: [filter('gender', 'Feminine')] }), policy);
    expect([checked.rows.id, checked.columns?.id, checked.count]).toEqual([
      'exploitation',
      'year',
      'identified',
    ]);
    expect(checkTable(wish({ columns: [] }), policy).columns).toBeUndefined();
  });

  it.each<[string, Partial<TableDefinition>]>([
    ['STATISTICS.NO_ROWS', { rows: [] }],
    ['STATISTICS.NO_ROWS', { rows: [], columns: [] }],
    ['STATISTICS.UNKNOWN_DIMENSION', { rows: ['shoe-size'] }],
    ['STATISTICS.UNKNOWN_DIMENSION', { rows: ['constructor'] }],
    ['STATISTICS.UNKNOWN_DIMENSION', { filters: [filter('name', 'x')] }],
    ['STATISTICS.TOO_MANY_DIMENSIONS', { rows: ten, columns: ['year'] }],
    ['STATISTICS.TOO_MANY_DIMENSIONS', { rows: ['gender', 'year'], columns: [] }],
    ['STATISTICS.DIMENSION_TWICE', { rows: ['year'] }],
    [
      'STATISTICS.TOO_MANY_FILTERS',
      { filters: ['gender', 'region', 'channel'].map((id) => filter(id, 'x')) },
    ],
    ['STATISTICS.EMPTY_FILTER', { filters: [filter('gender')] }],
    ['STATISTICS.PERIOD', { from: '2025-12', to: '2025-11' }],
    ['STATISTICS.PERIOD', { from: '1900-01' }],
    ['STATISTICS.PERIOD', { to: 'soon' }],
    // Years that a calendar here has and one in the database has not.
    ['STATISTICS.PERIOD', { from: '0000-01', to: '0001-01' }],
    ['STATISTICS.DAY', { asKnownOn: '0000-01-01' }],
    ['STATISTICS.DAY', { asKnownOn: '2025-02-30T' }],
  ])('is refused with %s: %j', (code, change) => {
    let refusal: unknown;
    try {
      checkTable(wish(change), policy);
    } catch (fault) {
      refusal = fault;
    }
    expect(refusal).toMatchObject({ code });
  });
});
