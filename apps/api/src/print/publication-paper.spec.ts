import path from 'node:path';
import { readFileSync } from 'node:fs';
import { codebooks, LANGUAGES } from '@panoh/kernel';
import {
  composePublication,
  HIDDEN_MARK,
  type Publication,
  type PublicationDocument,
  publicationWords,
} from '@panoh/statistics';
import { parse } from 'yaml';
import { checkout } from '../../../../test/support/checkout';
import { usePdfReader } from '../../../../test/support/pdf';
import { Printer } from './printer';
import { publicationChart } from './publication-chart';
import { publicationPaper } from './publication-paper';

const CODES = ['total', 'ForcedLabour', 'SexualExploitation', '_not-known'];
const YEARS = ['2021', '2022', '2023', '2024'];
/** No number of the shown ones, so that it would be noticed. */
const DOCUMENT: PublicationDocument = {
  ...{ name: 'Ғайрат Ҷӯраев oʻ gʻ ýäňşžçöü', measure: 'identified', from: '2021-01', to: '2024-12' },
  ...{ knownOn: '2026-03-24', releasedAt: '2026-03-25T08:00:00Z', threshold: 10, jurisdictions: ['UZ'] },
  tables: [
    {
      ...{
        id: 't1',
        knownOn: '2026-03-24',
        filters: [{ dimension: 'month', codes: ['2021-01', '2024-12'] }],
      },
      dimensions: [
        {
          dimension: 'exploitation',
          several: true,
          headings: CODES.map((id) => ({ id, codes: 'all' as const })),
        },
        { dimension: 'year', several: false, headings: YEARS.map((id) => ({ id, codes: [id] })) },
      ],
      values: [4311, 4312, 4313, 4314, 2711, null, 2713, 2714, null, 1512, 1513, 1514, 11, 12, 13, 14],
    },
  ],
  notes: ['hidden-numbers', 'several-codes', 'population-not-ours', 'one-of-five-counts'],
};

function wordsOf(language: string) {
  const file = path.join(checkout, `config/publications/${language}.yaml`);
  return publicationWords(parse(readFileSync(file, 'utf8')), file);
}
const composed = (language: string, document = DOCUMENT): Publication =>
  composePublication(document, {
    words: wordsOf(language),
    labels: { language, lists: {}, indicators: {}, law: {}, forms: {} },
    books: codebooks([]),
  });
/** Letters stand where they stand; how a line is broken is the printer's. */
const packed = (text: string): string => text.replace(/\s+/g, '');

describe('numbers on paper', () => {
  const readPdf = usePdfReader();
  const printer = new Printer();
  afterAll(() => printer.onModuleDestroy());

  it.each(LANGUAGES)('say all that is to be said in %s, on numbered pages', async (language) => {
    const publication = composed(language);
    const { text, pages, info } = await readPdf(await printer.print(publicationPaper(publication)));
    const read = packed(text);
    for (const { label, text: note } of publication.notes)
      expect([label, read.includes(packed(label)), read.includes(packed(note))]).toEqual([label, true, true]);
    expect(read).toContain(packed(DOCUMENT.name));
    for (const value of DOCUMENT.tables.flatMap(({ values }) => values))
      expect(read).toContain(String(value ?? HIDDEN_MARK));
    const { page } = publication.words;
    const last = page.replace('{page}', String(pages)).replace('{pages}', String(pages));
    expect([pages > 1, read.includes(packed(last)), text.includes('\ufffd')]).toEqual([true, true, false]);
    expect(info).toMatchObject({ Title: 'Document' });
  });

  it('fit on the sheet however many there are', async () => {
    const months = Array.from(
      { length: 36 },
      (_, month) => `20${String(21 + Math.floor(month / 12))}-${String(month % 12)}`,
    );
    const [table] = composed('en').tables;
    const wide: Publication = {
      ...composed('en'),
      tables: [
        {
          ...table!,
          dimensions: [
            table!.dimensions[0]!,
            { ...table!.dimensions[1]!, id: 'month', headings: months.map((id) => ({ id, label: id })) },
          ],
          values: Array.from({ length: CODES.length * 36 }, (_, cell) => 70_000 + cell),
        },
      ],
    };
    const { text } = await readPdf(await printer.print(publicationPaper(wide)));
    const missing = wide.tables[0]!.values.filter((value) => !text.includes(String(value)));
    expect(missing).toEqual([]);
  });

  it('are drawn without what is hidden, and without totals beside their parts', () => {
    const [table] = composed('ru').tables;
    const drawn = publicationChart(table!, 400);
    expect(drawn).toMatchObject({ gaps: true, largest: null });
    const { series, xAxis } = drawn?.chart.option as {
      series: { name: string; data: unknown[] }[];
      xAxis: { data: string[] };
    };
    expect(xAxis.data).toEqual(YEARS);
    expect(series.map(({ name, data }) => [name, data])).toEqual([
      ['ForcedLabour', [2711, '-', 2713, 2714]],
      ['SexualExploitation', ['-', 1512, 1513, 1514]],
      ['Неизвестно', [11, 12, 13, 14]],
    ]);
  });

  it('have no picture where there is nothing to draw', () => {
    const [table] = composed('en').tables;
    expect(publicationChart({ ...table!, values: table!.values.map(() => null) }, 400)).toBeUndefined();
  });
});
