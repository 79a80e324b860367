import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codebook, codebooks, DomainError } from '@panoh/kernel';
import { readConfigFolder } from '@panoh/platform';
import { parse } from 'yaml';
import { readGroupings } from '../commands/read-groupings';
import { readPresets } from '../commands/read-presets';
import { coarserBands, refuseTooManyCells } from './coarser-bands';
import { cellsIn, type Declaring, declareTables } from './declare-tables';
import { coarser, type ReleaseDefinition } from './release-definition';

const config = path.resolve(__dirname, '../../../../config');
const groupings = readGroupings(
  readFileSync(path.join(config, 'disclosure/groupings.yaml'), 'utf8'),
  'groupings.yaml',
);
const files = readConfigFolder(path.join(config, 'codebooks')).filter(({ file }) => !file.includes('/'));
const about: Declaring = {
  books: codebooks(files.map(({ text }) => codebook(parse(text)))),
  ...{ groupings, jurisdictions: ['UZ'], mostDimensions: 5 },
};
const DAY = '2026-03-24';

const ask = (...dimensions: (string | [string, string])[]): ReleaseDefinition => ({
  ...{ measure: 'identified', from: '2024-02', to: '2025-03' },
  tables: [
    {
      ...{ id: 'one', filters: [] },
      dimensions: dimensions.map((one) =>
        typeof one === 'string'
          ? { dimension: one, grouping: null, codes: null }
          : { dimension: one[0], grouping: one[1], codes: null },
      ),
    },
  ],
});
const lines = (asked: ReleaseDefinition): string[][] =>
  declareTables(asked, about, DAY).flatMap(({ dimensions }) =>
    dimensions.map(({ headings }) => headings.map(({ id }) => id)),
  );
function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (fault) {
    return fault instanceof DomainError ? fault.code : String(fault);
  }
  return undefined;
}

describe('a table that is to be published', () => {
  it('has a line for every code of its list, whoever is counted, and for nobody known', () => {
    expect(lines(ask('majority'))).toEqual([['total', 'adult', 'minor', '_not-known']]);
    expect(lines(ask('exploitation'))[0]).toEqual(
      expect.arrayContaining(['total', '_none', 'OrganRemoval', '_not-known']),
    );
  });

  it('knows the regions of the countries of whoever asks, and no others', () => {
    const [regions = []] = lines(ask('region'));
    expect(regions).toContain('UZ-TK');
    expect(regions.filter((region) => region.startsWith('KZ'))).toEqual([]);
  });

  it('tells times by months, however they are put together', () => {
    const [table] = declareTables(ask(['month', 'quarter']), about, DAY);
    expect(table?.dimensions[0]?.dimension).toBe('month');
    expect(table?.dimensions[0]?.headings.slice(1, 3)).toEqual([
      { id: '2024-Q1', codes: ['2024-02', '2024-03'] },
      { id: '2024-Q2', codes: ['2024-04', '2024-05', '2024-06'] },
    ]);
    expect(lines(ask('year'))).toEqual([['total', '2024', '2025']]);
    expect(table?.filters).toEqual([
      { dimension: 'month', codes: expect.arrayContaining(['2024-02', '2025-03']) },
    ]);
  });

  it('puts codes together, and people who are in no group in a line of their own', () => {
    expect(lines(ask(['age-band', 'child-adult']))).toEqual([['total', 'child', 'adult', 'age-not-known']]);
    const [countries = []] = lines(ask('citizenship'));
    expect(countries).toHaveLength(10);
    expect(countries.slice(-2)).toEqual(['other', '_not-known']);
  });

  it('takes the months of a filter on years out of its period', () => {
    const asked = ask('gender');
    const filtered = {
      ...asked,
      tables: [{ ...asked.tables[0]!, filters: [{ dimension: 'year', codes: ['2025'] }] }],
    };
    expect(declareTables(filtered, about, DAY)[0]?.filters).toEqual([
      { dimension: 'month', codes: ['2025-01', '2025-02', '2025-03'] },
    ]);
  });

  it.each([
    ['STATISTICS.UNKNOWN_DIMENSION', ask('shoe-size')],
    ['RELEASE.TOO_MANY_DIMENSIONS', ask('gender', 'majority', 'region', 'channel', 'outcome', 'year')],
    ['RELEASE.TOO_MANY_DIMENSIONS', ask(...Array.from('abcdefghij'))],
    ['RELEASE.DIMENSION_TWICE', ask('year', 'month')],
    ['RELEASE.UNKNOWN_GROUPING', ask(['age-band', 'women-men'])],
    ['RELEASE.UNKNOWN_GROUPING', ask(['year', 'quarter'])],
    ['RELEASE.TWO_WITH_SEVERAL', ask('exploitation', 'means-of-control')],
    ['RELEASE.TABLES', { ...ask('gender'), tables: [] }],
    ['STATISTICS.PERIOD', { ...ask('gender'), from: '2026-01' }],
  ])('is refused with %s', (code, asked) => {
    expect(codeOf(() => declareTables(asked, about, DAY))).toBe(code);
  });

  it.each([
    ['STATISTICS.UNKNOWN_CODE', { dimension: 'gender', codes: ['Nodira'] }],
    ['STATISTICS.EMPTY_FILTER', { dimension: 'gender', codes: [] }],
    ['RELEASE.FILTER_OF_SEVERAL', { dimension: 'exploitation', codes: ['ForcedLabour', 'Servitude'] }],
    ['STATISTICS.PERIOD', { dimension: 'year', codes: ['1999'] }],
  ])('is refused with %s because of a filter', (code, filter) => {
    const asked = ask('majority');
    const filtered = { ...asked, tables: [{ ...asked.tables[0]!, filters: [filter] }] };
    expect(codeOf(() => declareTables(filtered, about, DAY))).toBe(code);
  });
});

describe('coarser bands', () => {
  const wide = ask('month', 'age-band', 'gender', 'region');
  const cells = (asked: ReleaseDefinition): number => cellsIn(declareTables(asked, about, DAY));

  it('can each be asked as they are, and have fewer cells', () => {
    const proposals = coarserBands(wide, about);
    expect(proposals.length).toBeGreaterThan(2);
    for (const step of proposals) expect(cells(coarser(wide, step))).toBeLessThan(cells(wide));
  });

  it('end with leaving the dimension with most lines away', () => {
    expect(coarserBands(wide, about).at(-1)).toEqual({ kind: 'drop', dimension: 'region', grouping: null });
    expect(coarserBands(wide, about)).toContainEqual({
      kind: 'group',
      dimension: 'month',
      grouping: 'quarter',
    });
  });

  it('never leave out what has one line: it is the total, and the same people stay', () => {
    const oneYear = { ...ask('year', 'gender'), from: '2024-01', to: '2024-12' };
    expect(coarserBands(oneYear, about).map(({ dimension }) => dimension)).not.toContain('year');
    expect(coarserBands({ ...ask('year'), from: '2024-01', to: '2024-12' }, about)).toEqual([]);
  });

  it('are proposed where there are more cells than can be protected', () => {
    expect(codeOf(() => refuseTooManyCells(wide, about, 20_000))).toBe('RELEASE.TOO_MANY_CELLS');
    expect(codeOf(() => refuseTooManyCells(ask('gender'), about, 20_000))).toBeUndefined();
  });
});

describe('the presets of the installation', () => {
  const presets = readPresets(readConfigFolder(path.join(config, 'disclosure/presets')), groupings);
  const seven = { from: '2019-01', to: '2025-12' };

  it('are there, five of them for the coordinating council: its five measures are never one', () => {
    expect(presets.map(({ id }) => id).sort()).toEqual([
      ...['assisted', 'identified', 'presumed', 'returned', 'signals'].map(
        (m) => `coordinating-council-${m}`,
      ),
      ...['glotip', 'national-report', 'sdg-16-2-2'],
    ]);
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s can be asked for seven years',
    (_, preset) => {
      const asked = { measure: preset.measure, tables: preset.tables, ...seven };
      const cellsOfAll = cellsIn(declareTables(asked, about, DAY));
      expect(cellsOfAll).toBeGreaterThan(20);
      expect(cellsOfAll).toBeLessThan(3_000);
      const lists = ['release-preset', 'release-preset-about'].map((id) =>
        about.books.get(id)?.entries.map(({ code }) => code),
      );
      expect(lists[0]).toContain(preset.id);
      expect(lists[1]).toContain(preset.set);
    },
  );

  it('and its groupings put every code of their lists somewhere, and have names', () => {
    const named = about.books.get('code-grouping')?.entries.map(({ code }) => code);
    const lineNames = about.books.get('code-group')?.entries.map(({ code }) => code) ?? [];
    for (const dimension of [
      'age-band',
      'gender',
      'citizenship',
      'country-of-exploitation',
      'exploitation',
      'time-to-bed',
    ])
      for (const { id, groups, rest, keep } of groupings.of(dimension)) {
        expect(named).toContain(id);
        for (const line of [...groups.map((group) => group.id), ...(rest === null ? [] : [rest])])
          expect(lineNames).toContain(line);
        const [headings = []] = declareTables(ask([dimension, id]), about, DAY).map(
          (table) => table.dimensions[0]?.headings,
        );
        expect(headings.length).toBeGreaterThan(2);
        if (dimension === 'exploitation') continue;
        const inLines = new Set(headings.flatMap(({ codes }) => (codes === 'all' ? [] : codes)));
        const kept = keep === 'all' ? [] : keep;
        expect(kept.every((code) => inLines.has(code))).toBe(true);
      }
  });
});
