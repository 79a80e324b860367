import { type DeclaredTable, refine, type ReleasedTable } from '@panoh/disclosure';
import { HighsSolver } from '@panoh/platform';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Left } from '../data/preparing-order';
import { CannotLeave } from '../domain/cannot-leave';
import { countGrid } from '../domain/cube/count-grid';
import { FactColumns } from '../domain/cube/fact-columns';
import { dayNumber } from '../domain/cube/months';
import { familyOfTables } from '../domain/family-tables';
import { type FactValues, NOTHING_KNOWN } from '../domain/fact';
import type { LedgerEntry } from '../domain/release-ledger';
import type { ReleaseProgress } from '../domain/release-state';
import { agreesWithPublished, weighFamily } from '../domain/weigh-family';
import { hideAndAttack } from './hide-and-attack';
import { readPolicy } from './read-policy';

const file = path.resolve(__dirname, '../../../../config/disclosure/policy.yaml');
const policy = readPolicy(readFileSync(file, 'utf8'), 'policy.yaml');
const DAY = '2026-02-01';

/** Invented people by sex, month and country: [how many, what is known of them]. */
type People = readonly (readonly [number, Partial<FactValues> & { readonly month: string }])[];
const PEOPLE: People = [
  [40, { gender: 'Feminine', month: '2024-02' }],
  [31, { gender: 'Masculine', month: '2024-03' }],
  [3, { gender: 'Feminine', month: '2024-01' }],
  [25, { gender: 'Feminine', month: '2025-05' }],
  [4, { gender: 'Masculine', month: '2025-06' }],
  [50, { gender: 'Masculine', month: '2025-07' }],
];

function counted(people: People): FactColumns {
  const columns = new FactColumns();
  let last = 0;
  for (const [times, { month, ...known }] of people)
    for (let index = 0; index < times; index++) {
      const factId = new Uint8Array(16);
      new DataView(factId.buffer).setUint32(0, (last += 1));
      const counts = { ...NOTHING_KNOWN.counts, identified: `${month}-01` };
      const values = { ...NOTHING_KNOWN, jurisdiction: 'UZ', ...known, counts };
      columns.put({
        factId,
        imported: false,
        validFrom: dayNumber('2026-01-01'),
        validTo: null,
        values,
        key: last,
      });
    }
  return columns;
}

const months = (from: string, to: string): string[] =>
  [2024, 2025]
    .flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => `${String(year)}-${String(index + 1).padStart(2, '0')}`),
    )
    .filter((month) => month >= from && month <= to);
const TOTAL = { id: 'total', codes: 'all' } as const;
const heading = (code: string) => ({ id: code, codes: [code] });
const byYear = (from = '2024-01') => ({
  ...{ dimension: 'month', several: false },
  headings: [
    TOTAL,
    ...['2024', '2025'].map((year) => ({
      id: year,
      codes: months(from, '2025-12').filter((month) => month.startsWith(year)),
    })),
  ],
});
const byGender = {
  dimension: 'gender',
  several: false,
  headings: [TOTAL, heading('Feminine'), heading('Masculine')],
};
const table = (dimensions: DeclaredTable['dimensions'], from = '2024-01'): DeclaredTable => ({
  ...{ id: 'one', dimensions, knownOn: DAY },
  filters: [{ dimension: 'month', codes: months(from, '2025-12') }],
});

const solver = new HighsSolver();
afterAll(() => solver.close());
const about = new Map([['gender', { codes: ['Feminine', 'Masculine', '_not-known'], several: false }]]);

function matterOf(
  columns: FactColumns,
  fresh: DeclaredTable,
  earlier: readonly ReleasedTable[] = [],
  scope = ['UZ'],
) {
  const entry = { measure: 'identified', organisationId: '', membershipId: '', releasedAt: '' } as const;
  const entries = earlier.map((one): LedgerEntry => ({ ...entry, jurisdictions: ['UZ'], tables: [one] }));
  const { tables, jurisdictions } = familyOfTables(entries, { jurisdictions: scope, tables: [fresh] });
  const refinement = refine(
    tables.map(({ declared }) => declared),
    (dimension) => about.get(dimension),
  );
  const question = {
    layout: refinement,
    count: 'identified',
    jurisdictions,
    filters: [],
    knownOn: DAY,
    period: null,
  } as const;
  const weighing = {
    tables,
    refinement,
    counts: countGrid(columns, question),
    contributions: null,
    measure: 'identified',
    policy,
  } as const;
  return { ...weighing, weighed: weighFamily(weighing) };
}
const hide = (...given: Parameters<typeof matterOf>): Promise<Left> =>
  hideAndAttack(matterOf(...given), solver, () => undefined);
const whyNot = (left: Promise<Left>) =>
  left.then(
    () => undefined,
    (fault: unknown) => (fault instanceof CannotLeave ? fault.refusal : fault),
  );

describe('tables that are to be published', () => {
  it('hide what is small and as little else as keeps it hidden, and tell how far they are', async () => {
    const told: ReleaseProgress[] = [];
    const matter = matterOf(counted(PEOPLE), table([byGender, byYear()]));
    const { values, cost } = await hideAndAttack(matter, solver, (progress) => told.push(progress));
    expect(values).toEqual([[153, 74, 79, 68, 43, 25, 85, 31, 54]]);
    expect(cost).toMatchObject({ cells: 9, hiddenCells: 0, hiddenPeople: 0, gap: 0 });
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['hiding', 'checking']));
    const few = counted([
      [12, { gender: 'Feminine', month: '2024-02' }],
      [3, { gender: 'Masculine', month: '2024-02' }],
      [40, { gender: 'Masculine', month: '2025-02' }],
      [30, { gender: 'Feminine', month: '2025-02' }],
    ]);
    const left = await hide(few, table([byGender, byYear()]));
    expect(left.values[0]?.[7]).toBeNull();
    expect(left.cost.hiddenCells).toBeGreaterThan(3);
    expect(left.cost.hiddenPeople % 10).toBe(0);
    expect(left.values[0]?.[0]).toBe(85);
  });

  it('are nothing but noughts where nobody is counted', async () => {
    const { values, cost } = await hide(counted([]), table([byGender, byYear()]));
    expect(values).toEqual([Array.from({ length: 9 }, () => 0)]);
    expect(cost.hiddenCells).toBe(0);
  });

  it('do not leave where every number would have to be hidden', async () => {
    const few = counted([[5, { gender: 'Feminine', month: '2024-02' }]]);
    expect(await whyNot(hide(few, table([])))).toEqual({
      code: 'RELEASE.ALL_HIDDEN',
      attack: null,
      tables: [],
    });
  });

  const published: ReleasedTable = { ...table([byYear()]), id: 'years', values: [153, 74, 79] };

  it('keep back what differs by a few people from what was published, and name the attack where nothing is left', async () => {
    const shifted = await hide(counted(PEOPLE), table([byYear('2024-02')], '2024-02'), [published]);
    expect(shifted.values).toEqual([[null, null, 79]]);
    const only = await whyNot(hide(counted(PEOPLE), table([], '2024-02'), [published]));
    expect(only).toMatchObject({
      code: 'RELEASE.ALL_HIDDEN',
      attack: 'filters',
      tables: [
        { place: 1, table: 'years' },
        { place: null, table: 'one' },
      ],
    });
  });

  it('keep back what another set of countries would give away', async () => {
    const people: People = [...PEOPLE, [2, { jurisdiction: 'KZ', gender: 'Feminine', month: '2024-05' }]];
    const both = await whyNot(
      hide(counted(people), table([]), [{ ...table([]), id: 'home', values: [153] }], ['KZ', 'UZ']),
    );
    expect(both).toMatchObject({
      code: 'RELEASE.ALL_HIDDEN',
      tables: [{ place: 1, table: 'home' }, { place: null }],
    });
  });

  it('are not weighed against numbers that cannot be counted any more', () => {
    const agrees = (values: (number | null)[]): boolean => {
      const matter = matterOf(counted(PEOPLE), table([byGender]), [{ ...published, values }]);
      return agreesWithPublished(matter, matter.weighed);
    };
    expect([agrees([153, 74, 79]), agrees([153, null, null]), agrees([153, 73, 79])]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
