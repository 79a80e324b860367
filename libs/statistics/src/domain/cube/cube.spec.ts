import { type DeclaredTable, refine, tabulate } from '@panoh/disclosure';
import { randomFact, randomNumbers } from '../../../../../test/support/random-facts';
import { DIMENSION_IDS, type DimensionId, findDimension, NOT_KNOWN } from '../dimension';
import { NOTHING_KNOWN } from '../fact';
import { largestContributions } from './contribution';
import { countCross } from './count-cross';
import { countGrid } from './count-grid';
import { countHeld } from './count-held';
import { FactColumns, type FactVersion } from './fact-columns';
import { dayNumber } from './months';
import { statedCodes } from './steps';

type Random = () => number;
const DAYS = ['2024-03-01', '2024-06-01', '2024-09-01'];
const CUT_BY: readonly DimensionId[] = [
  'gender',
  'age-band',
  'month',
  'exploitation',
  'means-of-control',
  'citizenship',
];
const pick = <One>(random: Random, all: readonly One[]): One => all[Math.floor(random() * all.length)]!;
const some = <One>(random: Random, all: readonly One[]): One[] => all.filter(() => random() < 0.5);

/** Some people, many of them known in several versions one after another, and some not any more. */
function someVersions(random: Random, people: number): FactVersion[] {
  return Array.from({ length: people }, (): FactVersion[] => {
    const factId = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
    const key = Math.floor(random() * 2 ** 32);
    const days = DAYS.map((day) => dayNumber(day) + Math.floor(random() * 5) - 2).filter(
      () => random() < 0.5,
    );
    const starts = [dayNumber('2024-01-01'), ...days];
    return starts.map((validFrom, place) => {
      const validTo = starts[place + 1] ?? (random() < 0.1 ? validFrom + 40 : null);
      return { factId, imported: random() < 0.05, validFrom, validTo, values: randomFact(random), key };
    });
  }).flat();
}

function filled(versions: readonly FactVersion[]): FactColumns {
  const columns = new FactColumns();
  for (const version of versions) columns.put(version);
  return columns;
}

/** The codes of one version in one dimension, told from its values and by nothing of the cube. */
function codesIn({ values }: FactVersion, id: DimensionId): readonly string[] {
  const { held } = findDimension(id)!;
  switch (held.kind) {
    case 'month':
      return values.counts.identified === null ? [] : [held.codeOf(values.counts.identified.slice(0, 7))];
    case 'code':
      return [values[held.column] ?? NOT_KNOWN];
    case 'list':
      return statedCodes(values[held.column]);
  }
}

const SCOPE = { count: 'identified', jurisdictions: ['UZ'] } as const;
function isCounted(version: FactVersion, day: string, from = '0001-01', to = '9999-12'): boolean {
  const { values, validFrom, validTo } = version;
  const month = values.counts.identified?.slice(0, 7);
  return (
    month !== undefined &&
    month >= from &&
    month <= to &&
    (values.jurisdiction === null || values.jurisdiction === 'UZ') &&
    validFrom <= dayNumber(day) &&
    (validTo === null || validTo > dayNumber(day))
  );
}

function someTable(random: Random, id: string, versions: readonly FactVersion[]): DeclaredTable {
  const several = pick(random, ['exploitation', 'means-of-control'] as const);
  const ids = CUT_BY.filter(
    (dimension) => random() < 0.5 && (dimension === several || !findDimension(dimension)!.several),
  );
  const codesOf = (dimension: DimensionId): string[] => [
    ...new Set(versions.flatMap((one) => codesIn(one, dimension))),
  ];
  const dimensions = ids.slice(0, 3).map((dimension) => {
    const codes = codesOf(dimension);
    const isSeveral = findDimension(dimension)!.several;
    const single = some(random, codes).map((code) => ({ id: code, codes: [code] }));
    const group = { id: 'group', codes: some(random, codes) };
    return {
      dimension,
      headings: [{ id: 'total', codes: 'all' as const }, ...single, ...(isSeveral ? [] : [group])],
      several: isSeveral,
    };
  });
  const filters = (['country-of-exploitation', 'gender'] as const)
    .filter(() => random() < 0.3)
    .map((dimension) => ({ dimension, codes: some(random, codesOf(dimension)) }));
  return { id, dimensions, filters, knownOn: pick(random, DAYS) };
}

/** Who is in each cell of a table, one by one. */
function peopleIn(table: DeclaredTable, versions: readonly FactVersion[]): FactVersion[][] {
  const fit = (version: FactVersion, dimension: string, codes: readonly string[] | 'all'): boolean =>
    codes === 'all' || codesIn(version, dimension as DimensionId).some((code) => codes.includes(code));
  const everybody = versions.filter(
    (version) =>
      isCounted(version, table.knownOn) &&
      table.filters.every(({ dimension, codes }) => fit(version, dimension, codes)),
  );
  return table.dimensions.reduce<FactVersion[][]>(
    (cells, { dimension, headings }) =>
      cells.flatMap((cell) =>
        headings.map(({ codes }) => cell.filter((version) => fit(version, dimension, codes))),
      ),
    [everybody],
  );
}

describe('counts on a grid', () => {
  it('are, in every cell of every table, the people who belong there, with their keys and contributors', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const random = randomNumbers(seed);
      const versions = someVersions(random, 40);
      const tables = ['one', 'two', 'three'].map((id) => someTable(random, id, versions));
      const layout = refine(tables);
      const columns = filled(versions);
      const question = {
        ...SCOPE,
        period: null,
        filters: [],
        layout,
        knownOn: '',
        keys: true,
        contributions: true,
      };
      const counted = countGrid(columns, question);
      const keys = {
        people: new Int32Array(counted.keys!.people.buffer),
        having: counted.keys!.having.map(({ buffer }) => new Int32Array(buffer)),
      };
      for (const [place, table] of tables.entries()) {
        const cells = peopleIn(table, versions);
        const numbers = (
          of: (shape: (typeof layout.shapes)[number]) => Int32Array,
        ): (number | undefined)[] => {
          const values = layout.shapes.map(of);
          return layout.placesOf(place).map(({ shape, cell }) => values[shape]?.[cell]);
        };
        expect(numbers((shape) => tabulate(layout.grid, counted, shape))).toEqual(
          cells.map(({ length }) => length),
        );
        expect(numbers((shape) => tabulate(layout.grid, keys, shape))).toEqual(
          cells.map((cell) => cell.reduce((sum, { key }) => (sum + key) | 0, 0)),
        );
        expect(numbers((shape) => largestContributions(layout.grid, counted.contributions!, shape))).toEqual(
          cells.map(largestOf),
        );
      }
    }
  });
});

it('count whoever has other codes than those named once, however many they are', () => {
  const lists = [
    ['ForcedLabour'],
    ['ForcedLabour', 'ForcedBegging', 'Servitude'],
    ['ForcedBegging', 'Servitude'],
    [],
  ];
  const columns = new FactColumns();
  for (const [place, exploitation] of [...lists, null].entries())
    columns.put({
      ...{ factId: Uint8Array.from({ length: 16 }, () => place), imported: true, key: 0 },
      ...{ validFrom: 0, validTo: null, values: { ...NOTHING_KNOWN, exploitation } },
    });
  const heading = { id: 'labour', codes: ['ForcedLabour'] };
  const dimensions = [{ dimension: 'exploitation', headings: [heading], several: true }];
  const layout = refine([{ id: 'one', dimensions, filters: [], knownOn: DAYS[0]! }]);
  const [several] = layout.several;
  const { people, having } = countGrid(columns, {
    ...{ count: 'imported', period: null, jurisdictions: [], filters: [], layout, knownOn: '' },
  });
  expect([...people]).toEqual([3, 1, 1]);
  const [labour, others] = [several!.classes.get('ForcedLabour')!, several!.others!];
  expect([having[0]![labour], having[0]![others]]).toEqual([2, 2]);
});

describe('counts of one dimension against another', () => {
  const random = randomNumbers(99);
  const versions = someVersions(random, 120);
  const columns = filled(versions);
  const question = { ...SCOPE, filters: [], period: { from: '2022-06', to: '2024-10' }, knownOn: DAYS[1]! };
  const counted = (from = question.period.from, to = question.period.to): FactVersion[] =>
    versions.filter((version) => isCounted(version, question.knownOn, from, to));
  const some: readonly DimensionId[] = ['year', 'month', 'gender', 'region', 'exploitation', 'clock-result'];
  const pairs = DIMENSION_IDS.flatMap((rows, place) =>
    [null, ...some, DIMENSION_IDS[Math.max(0, place - 1)]!].map((across) => [rows, across] as const),
  ).filter(([rows, across]) => rows !== across);

  it('hold for every pair of dimensions, also where a person has several codes of both', () => {
    for (const [rows, across] of pairs) {
      const cross = countCross(columns, { ...question, rows, columns: across });
      const people = counted();
      const codes = new Map(people.map((version) => [version, across && new Set(codesIn(version, across))]));
      const inColumn = (code: string) => (version: FactVersion) => codes.get(version)?.has(code) ?? true;
      const keyOf = (some: readonly FactVersion[]): number =>
        some.reduce((sum, { key }) => (sum + key) >>> 0, 0);
      for (const [row, code] of cross.rows.entries()) {
        const inRow = people.filter((version) => codesIn(version, rows).includes(code));
        expect([cross.counts.rowTotals[row], cross.keys.rowTotals[row]]).toEqual([
          inRow.length,
          keyOf(inRow),
        ]);
        const cells = cross.columns.map((other) => inRow.filter(inColumn(other)));
        expect(cross.counts.cells[row]).toEqual(cells.map(({ length }) => length));
        expect(cross.keys.cells[row]).toEqual(cells.map(keyOf));
      }
      expect(cross.counts.columnTotals).toEqual(
        cross.columns.map((other) => people.filter(inColumn(other)).length),
      );
      expect([cross.counts.total, cross.keys.total]).toEqual([people.length, keyOf(people)]);
    }
  });

  it('are of those who fit all filters, and any code of each', () => {
    const filters = [
      { dimension: 'exploitation', codes: ['ForcedBegging', 'SexualExploitation'] },
      { dimension: 'gender', codes: ['Feminine', NOT_KNOWN] },
      { dimension: 'year', codes: ['2023', '2024'] },
    ] as const;
    const people = counted().filter((version) =>
      filters.every(({ dimension, codes }) =>
        codesIn(version, dimension).some((code) => (codes as readonly string[]).includes(code)),
      ),
    );
    expect(people.length).toBeGreaterThan(5);
    const cross = countCross(columns, { ...question, rows: 'majority', columns: null, filters });
    expect(cross.counts.total).toBe(people.length);
  });

  it('count whoever was imported apart, by year, and by none where nobody knows it', () => {
    const some = new FactColumns();
    for (const [place, year] of [2019, 2019, 2020, null].entries())
      some.put({
        ...{ factId: Uint8Array.from({ length: 16 }, () => place), imported: true, key: 0 },
        ...{ validFrom: 0, validTo: null, values: { ...NOTHING_KNOWN, year } },
      });
    const count = (period: { from: string; to: string } | null, rows: 'year' | 'month' = 'year') => {
      const { rows: codes, counts } = countCross(some, {
        ...question,
        count: 'imported',
        period,
        rows,
        columns: null,
      });
      return Object.fromEntries(codes.map((code, place) => [code, counts.rowTotals[place]]));
    };
    expect(count(null)).toEqual({ '2019': 2, '2020': 1, [NOT_KNOWN]: 1 });
    expect(count({ from: '2019-01', to: '2019-12' })).toMatchObject({ '2019': 2, '2020': 0, [NOT_KNOWN]: 0 });
    expect(countCross(some, { ...question, rows: 'year', columns: null }).counts.total).toBe(0);
  });

  it('tell of how many people something is known, and from when to when they came', () => {
    const people = versions.filter((version) =>
      isCounted({ ...version, values: { ...version.values, counts: ALL_COUNTED } }, question.knownOn),
    );
    const held = countHeld(columns, question);
    for (const id of DIMENSION_IDS)
      if (findDimension(id)!.held.kind !== 'month')
        expect([id, held.people[id]]).toEqual([
          id,
          people.filter((version) => !codesIn(version, id).includes(NOT_KNOWN)).length,
        ]);
    const months = people
      .flatMap(({ values }) =>
        Object.values<string | null>({ ...values.counts }).flatMap((month) => month ?? []),
      )
      .sort();
    expect(held.months).toEqual({ from: months.at(0)?.slice(0, 7), to: months.at(-1)?.slice(0, 7) });
  });
});

const ALL_COUNTED = { ...NOTHING_KNOWN.counts, identified: '2024-01-01' };

function largestOf(cell: readonly FactVersion[]): number {
  const each = new Map<string, number>();
  for (const { values } of cell)
    if (values.contributor !== null) each.set(values.contributor, (each.get(values.contributor) ?? 0) + 1);
  return Math.max(0, ...each.values());
}
