import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CodeAxis } from '@panoh/disclosure';
import { readCtdc } from '../ctdc';
import { type DimensionId, NONE_OF_THEM, NOT_KNOWN } from '../dimension';
import { countCross } from './count-cross';
import { countGrid } from './count-grid';
import { FactColumns } from './fact-columns';
import { sharesOf } from './shares';

/**
 * Counts the global k-anonymised dataset of the Counter-Trafficking Data Collaborative, which is not ours to ship, in the
 * cube and straight from the cells of the file.
 */
const file = path.resolve(__dirname, '../../../../../../shared/data/ctdc/CTDC_global_kanon_20210715.csv.gz');

type Cells = Readonly<Record<string, string>>;
const SCOPE = {
  count: 'imported',
  period: null,
  jurisdictions: [],
  filters: [],
  knownOn: '2026-01-01',
} as const;

const GENDER: Cells = {
  ...{ Female: 'Feminine', Male: 'Masculine', 'Transgender/NonConforming': 'NonConforming' },
};
/** What the file says of one dimension in its own columns, in our codes; written apart from what the import does. */
const CODE_IN: Readonly<Partial<Record<DimensionId, (cells: Cells) => string>>> = {
  year: (cells) => cells['yearOfRegistration'] ?? '',
  gender: (cells) => GENDER[cells['gender'] ?? ''] ?? '',
  'age-band': (cells) => (cells['ageBroad'] ?? '').split('--').join('-'),
  majority: (cells) => (cells['majorityStatus'] ?? '').toLowerCase(),
  citizenship: (cells) => cells['citizenship'] ?? '',
  'country-of-exploitation': (cells) => cells['CountryOfExploitation'] ?? '',
};
const FORMS = {
  ...{ isForcedLabour: 'ForcedLabour', isSexualExploit: 'SexualExploitation', isOtherExploit: 'Other' },
  ...{ isForcedMarriage: 'ForcedMarriage', isSlaveryAndPractices: 'Servitude' },
};
const ALL_FORMS = [...Object.keys(FORMS), 'isForcedMilitary', 'isOrganRemoval'];
const STATED = ['ForcedLabour', 'SexualExploitation', 'Other'];

function formsIn(cells: Cells): string[] {
  if (ALL_FORMS.every((column) => cells[column] === '')) return [NOT_KNOWN];
  const forms = Object.entries(FORMS).flatMap(([column, code]) => (cells[column] === '1' ? code : []));
  return forms.length === 0 ? [NONE_OF_THEM] : forms;
}

/** How often each comes, and nothing else. */
function tallied(keys: Iterable<string>): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const key of keys) tally[key] = (tally[key] ?? 0) + 1;
  return tally;
}

/** Cells of this file hold no quotes and no commas: what reads it here is as unlike the import as can be. */
function readRows(): Cells[] {
  const text = gunzipSync(readFileSync(file))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (text.includes('"')) throw new Error('The dataset has quoted cells now.');
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells: Record<string, string> = {};
    for (const [place, cell] of line.split(',').entries()) cells[names[place] ?? ''] = cell;
    return cells;
  });
}

describe('the real dataset in the cube', () => {
  const rows = readRows();
  const columns = new FactColumns();
  for (const [place, row] of rows.entries()) {
    const reading = readCtdc(row);
    if (!('values' in reading)) throw new Error(reading.reason);
    const factId = new Uint8Array(16);
    new DataView(factId.buffer).setUint32(0, place);
    columns.put({ factId, imported: true, validFrom: 0, validTo: null, values: reading.values, key: 0 });
  }
  const says = (id: DimensionId, cells: Cells): string => CODE_IN[id]?.(cells) || NOT_KNOWN;
  const ids = Object.keys(CODE_IN) as DimensionId[];

  it.each(ids)('has by %s what the file has, and by form of exploitation', (id) => {
    const {
      rows: codes,
      columns: forms,
      counts,
    } = countCross(columns, { ...SCOPE, rows: id, columns: 'exploitation' });
    const line = (code: string, place: number) => [code, counts.rowTotals[place] ?? 0] as const;
    expect(Object.fromEntries(codes.map(line))).toEqual(tallied(rows.map((cells) => says(id, cells))));
    const cells = codes.flatMap((code, row) =>
      forms.map((form, column) => [`${code}|${form}`, counts.cells[row]?.[column] ?? 0] as const),
    );
    expect(Object.fromEntries(cells.filter(([, people]) => people > 0))).toEqual(
      tallied(rows.flatMap((row) => formsIn(row).map((form) => `${says(id, row)}|${form}`))),
    );
    expect(counts.total).toBe(97_750);
  });

  it('gives the shares of the codebook: of the records with any value in the group', () => {
    const { rows: codes, counts } = countCross(columns, {
      ...{ ...SCOPE, rows: 'exploitation', columns: null },
      filters: [{ dimension: 'exploitation', codes: STATED }],
    });
    const { stated, shares } = sharesOf(
      STATED.map((code) => counts.rowTotals[codes.indexOf(code)] ?? null),
      counts.total,
    );
    expect(stated).toBe(71_220);
    expect(shares.map((share) => (100 * (share ?? 0)).toFixed(2))).toEqual(['28.05', '64.00', '9.98']);
  });

  it('has 1,172 groups of five quasi-identifiers, the smallest of eleven people', () => {
    const by = ['year', 'gender', 'age-band', 'citizenship', 'country-of-exploitation'] as const;
    const axes = by.map((dimension): CodeAxis => {
      const codes = [...new Set(rows.map((cells) => says(dimension, cells)))];
      return {
        kind: 'codes',
        dimension,
        classes: new Map(codes.map((code, place) => [code, place])),
        others: null,
      };
    });
    const grid = {
      axes: axes.map(({ dimension, classes }) => ({ id: dimension, classes: classes.size })),
      several: [],
    };
    const { people } = countGrid(columns, { ...SCOPE, layout: { grid, axes, several: [] } });
    const groups = people.filter((count) => count > 0);
    expect([groups.length, groups.reduce((least, count) => Math.min(least, count))]).toEqual([1_172, 11]);
    const ofFile = tallied(rows.map((cells) => by.map((id) => says(id, cells)).join('|')));
    expect([...groups].sort((one, other) => one - other)).toEqual(
      Object.values(ofFile).sort((one, other) => one - other),
    );
  });
});
