import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import { readWorkbook } from '../../../../test/support/workbook';
import { publicationFile } from './publication-file';
import { publicationXlsx } from './publication-xlsx';
import { HIDDEN_MARK, type Publication, type PublicationTable } from './publication';
import { spreadsheetText } from './spreadsheet-text';

const WORDS = {
  ...{ people: 'People', notes: 'Notes', table: 'Table', hidden: 'not published' },
  ...{ page: '{page}/{pages}', chart: 'Chart', largest: '{count}', gaps: 'gaps' },
};
const publication = (tables: readonly PublicationTable[], more: Partial<Publication> = {}): Publication => ({
  ...{ language: 'en', title: 'National report', tables, words: WORDS, source: 'Panoh' },
  ...{ notes: [{ label: 'Signals', text: 'People somebody was worried about.' }] },
  ...{ updated: '2026-03-24T10:00:00Z', ...more },
});
const AGES = ['total', '5-10', '14-17'].map((id) => ({ id, label: id }));
const FORMS = [
  { id: 'total', label: 'Всего' },
  { id: 'ForcedLabour', label: '=HYPERLINK("http://x")' },
];
const TABLE: PublicationTable = {
  ...{ id: 't1', title: 'Signals: Age × Form', filters: ['Month: 2024-01 to 2024-12'] },
  dimensions: [
    { id: 'age-band', label: 'Age', several: false, headings: AGES },
    { id: 'exploitation', label: 'Form, or "purpose"', several: true, headings: FORMS },
  ],
  values: [431, null, 12, 0, null, 11],
};

const bytesOf = async (
  tables: readonly PublicationTable[],
  format: 'csv' | 'xlsx' | 'json-stat',
): Promise<Buffer> => (await publicationFile(publication(tables), format)).bytes;

/** As a program reads it: one apostrophe at the front only says that what follows is text. */
const plain = (cell: string): string => cell.replace(/^'/, '');

describe('CSV', () => {
  it('is a line for each cell, with a mark that is the same for every hidden one', async () => {
    const text = String(await bytesOf([TABLE], 'csv'));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [header, ...rows] = parse(text, { bom: true });
    expect(header).toEqual([
      ...['table_id', 'table', 'Age', 'age-band_code', 'Form, or "purpose"', 'exploitation_code'],
      ...['value', 'mark'],
    ]);
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ...[
        ['431', ''],
        ['', HIDDEN_MARK],
        ['12', ''],
        ['0', ''],
        ['', HIDDEN_MARK],
        ['11', ''],
      ],
    ]);
    expect(rows[2]).toEqual([
      ...['t1', 'Signals: Age × Form. Month: 2024-01 to 2024-12', "'5-10", "'5-10", 'Всего', 'total'],
      ...['12', ''],
    ]);
    expect(rows[3]?.[4]).toBe('\'=HYPERLINK("http://x")');
  });

  it('looks at each heading once, however many cells stand under it: nobody else is served meanwhile', async () => {
    let looks = 0;
    const headings = Array.from({ length: 30 }, (_, place) => ({
      id: `code-${String(place)}`,
      get label() {
        looks += 1;
        return `Heading ${String(place)}`;
      },
    }));
    const dimensions = ['gender', 'region'].map((id) => ({ id, label: id, several: false, headings }));
    const values = Array.from({ length: 900 }, (_, cell) => cell);
    const text = String(await bytesOf([{ ...TABLE, dimensions, values }], 'csv'));
    expect(text).toContain('"Heading 29","code-29","Heading 29","code-29",899,');
    expect(looks).toBeLessThanOrEqual(60);
  });

  it.each(['5-10', '14-17', '1/2', '2024-03', '12.05.2024', '10:30', '3p', '1E5', '007', '5 %', 'Mar 5'])(
    'keeps %s the text it is',
    (text) => expect(spreadsheetText(text)).toBe(`'${text}`),
  );
  it.each(['5 марта', 'март 2024', '5 mart', '2024 yil mart', 'Mar 2024', '5-апр'])(
    'knows the month in %s',
    (text) => expect(spreadsheetText(text)).toBe(`'${text}`),
  );
  it.each(['2024', '0-24h', '5–10', '14 to 17', '65-plus', 'Group 2', 'KZ-10', '14–17 лет', "Ko'p", '0'])(
    'leaves %s as it is',
    (text) => expect(spreadsheetText(text)).toBe(text),
  );
  it.each(['=1+1', '+1', '-1', '@x', ' =1', '\t=1', '\r=1', '＝1', "'=1", 'a;=1', 'a;\t+1', 'a|-2+3'])(
    'makes %j harmless',
    (text) => {
      const safe = spreadsheetText(text);
      // Cut as a spreadsheet of another country would, no part begins a formula.
      for (const part of safe.split(/[;,|\t]/)) expect(part).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    },
  );
});

/** Anything somebody could call a thing. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '"',
    'a"b',
    'line\nbreak',
    'الجنس',
    'Ҷинс',
    '</t>&amp;',
    "'",
    '5-10',
    '__proto__',
  ),
);
const anyTable = fc
  .array(
    fc.record({
      id: fc.stringMatching(/^[a-z][a-z-]{0,8}[a-z]$/),
      label: anyText,
      several: fc.boolean(),
      headings: fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[\w:.-]{1,8}$/), label: anyText }), {
        ...{ minLength: 1, maxLength: 4, selector: ({ id }) => id },
      }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((dimensions) => [...new Map(dimensions.map((one) => [one.id, one])).values()])
  .chain((dimensions) =>
    fc.record({
      ...{
        id: fc.stringMatching(/^[a-z0-9]{1,6}$/),
        title: anyText,
        filters: fc.array(anyText, { maxLength: 2 }),
      },
      dimensions: fc.constant(dimensions),
      values: fc.array(fc.option(fc.nat(2_000_000)), {
        minLength: dimensions.reduce((product, { headings }) => product * headings.length, 1),
        maxLength: dimensions.reduce((product, { headings }) => product * headings.length, 1),
      }),
    }),
  );
const anyTables = fc.uniqueArray(anyTable, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
const RUNS = { numRuns: 25 };

describe('read back by other programs, whatever things are called', () => {
  it('CSV says the same numbers, marks and codes', () =>
    fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const rows = parse(String(await bytesOf(tables, 'csv')), { bom: true, columns: uniqueColumns });
        const said = (rows as Record<string, string>[]).map(({ table_id: id, value, mark, ...rest }) => [
          ...[plain(id ?? ''), value === '' ? null : Number(value), mark],
          Object.entries(rest).flatMap(([name, code]) =>
            name.endsWith('_code') && code !== '' ? [plain(code)] : [],
          ),
        ]);
        expect(said).toEqual(
          tables.flatMap((table) =>
            table.values.map((value, cell) => [
              ...[table.id, value, value === null ? HIDDEN_MARK : ''],
              inOrderOf(tables, table, codesAt(table, cell)),
            ]),
          ),
        );
      }),
      RUNS,
    ));

  it('no cell of a CSV begins a formula or a line of its own', () =>
    fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const text = String(await bytesOf(tables, 'csv'));
        const rows = parse(text, { bom: true });
        expect(rows.flat().filter((cell) => /^[\s]*[=+\-@＝＋－＠]|[\r\n\t]/.test(cell))).toEqual([]);
        expect(text.split('\r\n').length).toBe(rows.length + 1);
      }),
      RUNS,
    ));

  it('JSON-stat says the same numbers, marks, codes and sizes', () =>
    fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const document: unknown = JSON.parse(String(await bytesOf(tables, 'json-stat')));
        const read = JSONstat(document as object);
        for (const [place, table] of tables.entries()) {
          const dataset = tables.length === 1 ? read : read.Dataset(place);
          expect(dataset.id).toEqual(table.dimensions.map(({ id }) => id));
          expect(dataset.size).toEqual(table.dimensions.map(({ headings }) => headings.length));
          for (const [cell, value] of table.values.entries()) {
            const found = dataset.Data(Object.fromEntries(codesAt(table, cell)));
            expect([found.value, found.status ?? null]).toEqual([value, value === null ? 'c' : null]);
          }
        }
      }),
      RUNS,
    ));

  it('a workbook says the same numbers as numbers, marks and text, and holds no formula', () =>
    fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const { sheets, parts } = readWorkbook(await publicationXlsx(publication(tables)));
        expect(
          [...sheets.keys()].filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)),
        ).toEqual([]);
        expect(new Set([...sheets.keys()].map((name) => name.toLowerCase())).size).toBe(tables.length + 1);
        expect([...parts.values()].some((xml) => xml.includes('<f>'))).toBe(false);
        const [, ...read] = [...sheets.values()];
        for (const [place, table] of tables.entries()) {
          const wide = table.dimensions.length > 1 ? (table.dimensions.at(-1)?.headings.length ?? 1) : 1;
          const numbers = (read[place] ?? []).slice(3).flatMap((row) => row.slice(-wide));
          expect(numbers).toEqual(table.values.map((value) => value ?? HIDDEN_MARK));
        }
      }),
      RUNS,
    ));
});

describe('a workbook', () => {
  it('begins with the notes and keeps the headings in sight', async () => {
    const { sheets, parts } = readWorkbook(await bytesOf([TABLE], 'xlsx'));
    expect([...sheets.keys()]).toEqual(['Notes', 'Signals Age × Form']);
    expect(sheets.get('Notes')?.[1]).toEqual(['Signals', 'People somebody was worried about.']);
    expect(sheets.get('Signals Age × Form')).toEqual([
      ['Signals: Age × Form'],
      [`Month: 2024-01 to 2024-12. ${HIDDEN_MARK} not published`],
      ['Age', 'Всего', '=HYPERLINK("http://x")'],
      ['total', 431, HIDDEN_MARK],
      ['5-10', 12, 0],
      ['14-17', HIDDEN_MARK, 11],
    ]);
    expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(
      /<pane [^>]*ySplit="3"[^>]*state="frozen"|state="frozen"/,
    );
  });
});

describe('JSON-stat', () => {
  it('is a dataset alone and a collection together, with what each number is', async () => {
    const alone = JSON.parse(String(await bytesOf([TABLE], 'json-stat'))) as Record<string, unknown>;
    expect(alone).toMatchObject({
      ...{ version: '2.0', class: 'dataset', label: TABLE.title, source: 'Panoh' },
      ...{ updated: '2026-03-24T10:00:00Z', id: ['age-band', 'exploitation'], size: [3, 2] },
      ...{ value: TABLE.values, status: { '1': 'c', '4': 'c' } },
      note: ['Month: 2024-01 to 2024-12', 'Signals: People somebody was worried about.'],
    });
    const both = await bytesOf([TABLE, { ...TABLE, id: 't2' }], 'json-stat');
    expect(JSON.parse(String(both))).toMatchObject({ class: 'collection', link: { item: [{}, {}] } });
  });

  it('of many cells is written beside the event loop, and those that are asked for together one after another', async () => {
    const lines = Array.from({ length: 10_000 }, (_, line) => ({
      id: `line-${String(line)}`,
      label: `Line ${String(line)}`,
    }));
    const [ages, forms] = TABLE.dimensions;
    const large: PublicationTable = {
      ...TABLE,
      dimensions: [{ ...ages!, headings: lines }, forms!],
      values: Array.from({ length: 20_000 }, (_, cell) => cell),
    };
    const ticks = [performance.now()];
    const ticking = setInterval(() => ticks.push(performance.now()), 5);
    const [one, other] = await Promise.all([bytesOf([large], 'xlsx'), bytesOf([TABLE], 'xlsx')]);
    clearInterval(ticking);
    ticks.push(performance.now());
    const longest = Math.max(...ticks.slice(1).map((at, place) => at - (ticks[place] ?? at)));
    // Written here it would stand still for half a second.
    expect(longest).toBeLessThan(250);
    const rows = [...readWorkbook(one).sheets.values()][1];
    expect([rows?.length, rows?.at(-1)]).toEqual([10_003, ['Line 9999', 19_998, 19_999]]);
    expect([...readWorkbook(other).sheets.keys()]).toEqual(['Notes', 'Signals Age × Form']);
  });
});

function codesAt(table: PublicationTable, cell: number): [string, string][] {
  let rest = cell;
  return table.dimensions
    .toReversed()
    .map(({ id, headings }): [string, string] => {
      const code = headings[rest % headings.length]?.id ?? '';
      rest = Math.floor(rest / headings.length);
      return [id, code];
    })
    .reverse();
}

/** Columns stand in the order in which their dimensions were first met. */
function inOrderOf(
  tables: readonly PublicationTable[],
  _table: PublicationTable,
  codes: readonly [string, string][],
): string[] {
  const order = [...new Set(tables.flatMap(({ dimensions }) => dimensions.map(({ id }) => id)))];
  const own = new Map(codes);
  return order.flatMap((id) => own.get(id) ?? []);
}

/** A label column may be called anything; the columns of a program are found by their own names. */
const uniqueColumns = (header: readonly string[]): string[] =>
  header.map((name, place) =>
    /_code$|^(table_id|value|mark)$/.test(name) ? name : `label ${String(place)}`,
  );
