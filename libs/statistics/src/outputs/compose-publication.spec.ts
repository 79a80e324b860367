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
