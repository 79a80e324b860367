import path from 'node:path';
import { readFileSync } from 'node:fs';
import { codebooks, LANGUAGES } from '@panoh/kernel';
import { parse } from 'yaml';
import { checkout } from '../../../../test/support/checkout';
import { composePublication, type PublicationDocument } from './compose-publication';
import { publicationWords } from './publication-words';

const DOCUMENT: PublicationDocument = {
  ...{ name: 'The total', measure: 'identified', from: '2024-01', to: '2024-12', knownOn: '2026-03-24' },
  ...{ releasedAt: '2026-03-25T08:00:00Z', threshold: 10, jurisdictions: ['UZ'], notes: [] },
  tables: [{ id: 't1', knownOn: '2026-03-24', filters: [], dimensions: [], values: [431] }],
};

describe('a table without dimensions', () => {
  it.each(LANGUAGES)('bears the name of its count alone, in %s', (language) => {
    const file = path.join(checkout, `config/publications/${language}.yaml`);
    const words = publicationWords(parse(readFileSync(file, 'utf8')), file);
    const labels = { language, lists: {}, indicators: {}, law: {}, forms: {} };
    const [table] = composePublication(DOCUMENT, { words, labels, books: codebooks([]) }).tables;
    expect(table?.title).toBe(words.measures.identified);
  });
});

describe('times', () => {
  it.each([
    ['2024-Q1', 'Chorak'],
    ['2024', 'Yil'],
    ['2024-01', 'Oy'],
  ])('are named by what the lines are: %s', (line, label) => {
    const file = path.join(checkout, 'config/publications/uz-Latn.yaml');
    const words = publicationWords(parse(readFileSync(file, 'utf8')), file);
    const lists = { dimension: { year: 'Yil', month: 'Oy' } };
    const headings = ['total', line].map((id) => ({ id, codes: 'all' as const }));
    const dimensions = [{ dimension: 'month', several: false, headings }];
    const [table] = composePublication(
      { ...DOCUMENT, tables: [{ ...DOCUMENT.tables[0]!, dimensions, values: [431, 431] }] },
      {
        ...{ words, books: codebooks([]) },
        labels: { language: 'uz-Latn', lists, indicators: {}, law: {}, forms: {} },
      },
    ).tables;
    expect(table?.dimensions[0]?.label).toBe(label);
    expect(table?.title).toContain(label);
  });
});
