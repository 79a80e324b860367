import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { DomainError } from '../errors';
import { codebook, codebooks, isCode, type Codebook } from './codebook';
import { indicatorCodebook, indicatorSheet } from './indicator-sheet';
import { listsInForms } from './lists-in-forms';
import { SUGGESTIONS } from './suggestion';

const folder = path.resolve(__dirname, '../../../../config/codebooks');
const yamlIn = (...place: string[]) =>
  readdirSync(path.join(folder, ...place)).filter((file) => file.endsWith('.yaml'));
const read = (...place: string[]): unknown => parse(readFileSync(path.join(folder, ...place), 'utf8'));
const books = yamlIn().map((file): [string, Codebook] => [file, codebook(read(file))]);
const sheets = yamlIn('indicators').map((file) => indicatorSheet(read('indicators', file)));
const LANGUAGES = yamlIn('labels').map((file) => file.replace('.yaml', ''));

const good = { id: 'answer', version: 1, standard: 'htcds-2.0', source: 'a standard', codes: ['Yes'] };

describe('a codebook', () => {
  it('holds its codes in order and marks what is ours', () => {
    const book = codebook({ ...good, codes: ['Yes', 'No', { code: 'Perhaps', extension: true }] });
    expect(book.entries.map(({ code }) => code)).toEqual(['Yes', 'No', 'Perhaps']);
    expect(book.entries.filter(({ extension }) => extension)).toEqual([{ code: 'Perhaps', extension: true }]);
    expect(isCode(book, 'No')).toBe(true);
    expect(isCode(book, 'no')).toBe(false);
    expect(isCode(book, 'constructor')).toBe(false);
  });

  it.each([
    ['no id', { ...good, id: undefined }],
    ['an id in capitals', { ...good, id: 'Answer' }],
    ['no version', { ...good, version: '1' }],
    ['a version of nought', { ...good, version: 0 }],
    ['an unknown standard', { ...good, standard: 'ours' }],
    ['no source', { ...good, source: '' }],
    ['no codes', { ...good, codes: [] }],
    ['a code that is no word', { ...good, codes: ['a b'] }],
    ['a number for a code', { ...good, codes: [1] }],
    ['a code twice', { ...good, codes: ['Yes', { code: 'Yes' }] }],
    ['an extension of our own list', { ...good, standard: 'panoh', codes: [{ code: 'a', extension: true }] }],
    ['a list instead of a file', ['Yes']],
    ['nothing', null],
  ])('is refused with %s', (_, file) => {
    expect(() => codebook(file)).toThrow(DomainError);
  });

  it('is refused when its id is taken', () => {
    expect(() => codebooks([codebook(good), codebook(good)])).toThrow(/answer/);
  });
});

describe('the codebooks of config/', () => {
  it.each(books)('%s is named after its list', (file, book) => {
    expect(file).toBe(`${book.id}.yaml`);
  });

  it('are all that the forms need', () => {
    const there = codebooks([...books.map(([, book]) => book), indicatorCodebook(sheets)]);
    expect(listsInForms().filter((list) => !there.has(list))).toEqual([]);
  });

  it('keep the HTCDS lists whole and mark every code that is not of the standard', () => {
    const lengths = Object.fromEntries(
      books
        .filter(([, { standard }]) => standard === 'htcds-2.0')
        .map(([, { id, entries }]) => [id, entries.filter(({ extension }) => !extension).length]),
    );
    // Counted in the field table of the standard, 2.0.
    expect(lengths).toEqual({
      ...{ 'type-of-exploitation': 11, 'method-of-control': 16, 'method-of-recruitment': 10 },
      ...{ 'recruitment-website': 15, 'forced-labour-industry': 21, 'type-of-sexual-exploitation': 4 },
      ...{ 'relationship-to-trafficker': 3, gender: 6, 'marital-status': 6, education: 9 },
      ...{
        'trafficking-status': 3,
        'decision-making-organisation': 5,
        'case-status': 4,
        'referral-reason': 3,
      },
      ...{ 'support-plan-type': 9, 'event-type': 3, 'organisation-type': 9 },
    });
  });

  it('name every country of ISO 3166-1', () => {
    const countries = books.find(([file]) => file === 'country.yaml')?.[1].entries ?? [];
    expect(countries).toHaveLength(249);
    const names = new Intl.DisplayNames('en', { type: 'region' });
    expect(countries.filter(({ code }) => names.of(code) === code)).toEqual([]);
  });

  it.each(LANGUAGES)('have a label for every code in %s, and no label for anything else', (language) => {
    const labels = read('labels', `${language}.yaml`) as Record<string, Record<string, string>>;
    const wanted = books
      .filter(([, { id }]) => id !== 'country')
      .map(([, { id, entries }]) => [id, ['_list', ...entries.map(({ code }) => code)]]);
    // The names of countries come from the language itself; a label stands only where this house says another one.
    const { country = {}, ...others } = labels;
    const countries = books.find(([, { id }]) => id === 'country')?.[1].entries.map(({ code }) => code) ?? [];
    expect(countries).toEqual(expect.arrayContaining(Object.keys(country)));
    const found = Object.entries(others).map(([id, texts]) => [id, Object.keys(texts)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
    const texts = Object.values(labels).flatMap((list) => Object.values(list));
    expect(texts.filter((text) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
  });
});

describe('the indicators of config/', () => {
  it('are one sheet per file, of the sheets that the form knows', () => {
    const known = books.find(([file]) => file === 'indicator-sheet.yaml')?.[1].entries ?? [];
    expect(yamlIn('indicators').map((file) => file.replace('.yaml', ''))).toEqual(
      sheets.map(({ sheet }) => sheet),
    );
    expect(known.map(({ code }) => code).sort()).toEqual(sheets.map(({ sheet }) => sheet).sort());
  });

  it.each(LANGUAGES)('are worded in %s', (language) => {
    const labels = Object.keys(read('indicators', 'labels', `${language}.yaml`) as object);
    const codes = sheets.flatMap(({ indicators }) => indicators.map(({ code }) => code));
    expect(labels.sort()).toEqual(codes.sort());
  });

  it('suggest in the words of their codebook', () => {
    const list = books.find(([file]) => file === 'indicator-suggestion.yaml')?.[1].entries ?? [];
    expect(list.map(({ code }) => code)).toEqual([...SUGGESTIONS]);
  });

  it.each([
    ['no sheet', {}],
    ['no edition', { sheet: 'labour', source: 's', indicators: [] }],
    ['no indicators', { sheet: 'labour', edition: 1, source: 's', indicators: [] }],
    ['a foreign prefix', sheetWith({ code: 'sexual.guarded', strength: 'weak' })],
    ['no strength', sheetWith({ code: 'labour.guarded' })],
    [
      'a sign twice',
      sheetWith({ code: 'labour.a', strength: 'weak' }, { code: 'labour.a', strength: 'weak' }),
    ],
  ])('are refused with %s', (_, file) => {
    expect(() => indicatorSheet(file)).toThrow(DomainError);
  });
});

function sheetWith(...indicators: readonly object[]) {
  return { sheet: 'labour', edition: 1, source: 's', indicators };
}
