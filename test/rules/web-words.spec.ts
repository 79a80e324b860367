import { LANGUAGES } from '@panoh/kernel';
import { textsInCode, webFiles } from './web-source';
import { areas, faultsOf, shapeOf, wordsIn } from './web-words';

const files = webFiles();
const english = new Map(areas().map((area) => [area, wordsIn('en', area) ?? {}]));
const everywhere = LANGUAGES.flatMap((language) => areas().map((area) => [language, area] as const));
/** Composed from codes: `error-words.spec.ts` knows which there are. */
const FROM_CODES = 'errors';

describe.each(everywhere)('%s words of %s', (language, area) => {
  const words = wordsIn(language, area) ?? {};
  const source = english.get(area) ?? {};

  it('are there for every key, and no other', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(source).sort());
  });

  it('can be read, with the branches the language needs', () => {
    const faults = Object.entries(words).flatMap(([key, message]) => [
      ...faultsOf(message, language).map((fault) => `${key} ${fault}`),
      ...(message.trim() === '' ? [`${key} says nothing`] : []),
    ]);
    expect(faults).toEqual([]);
  });

  it('hold the same arguments and tags as English', () => {
    const readable = Object.entries(words).filter(
      ([key, message]) => key in source && faultsOf(message, language).length === 0,
    );
    const shapes = Object.fromEntries(readable.map(([key, message]) => [key, shapeOf(message)]));
    expect(shapes).toEqual(Object.fromEntries(readable.map(([key]) => [key, shapeOf(source[key] ?? '')])));
  });
});

describe('keys of words', () => {
  const text = files.map((file) => file.text).join('\n');

  it('are all used: each stands in the code in full', () => {
    const keys = [...english].flatMap(([area, words]) => Object.keys(words).map((key) => `${area}:${key}`));
    const unused = keys
      .filter((key) => !key.startsWith(`${FROM_CODES}:`))
      .filter((key) => !isUsed(key, text));
    expect(unused).toEqual([]);
  });

  it('that the code names are all there', () => {
    const named = [...text.matchAll(/['"`]([a-z-]+):([\w.-]+)['"`]/g)].filter(([, area = '']) =>
      english.has(area),
    );
    const missing = named.filter(([, area = '', key = '']) => english.get(area)?.[key] === undefined);
    expect([...new Set(missing.map(([, area, key]) => `${String(area)}:${String(key)}`))]).toEqual([]);
  });
});

const isUsed = (key: string, text: string): boolean =>
  ["'", '"', '`'].some((quote) => text.includes(`${quote}${key}${quote}`));

describe('text in JSX', () => {
  it('is left to the words', () => {
    expect(files.flatMap(textsInCode)).toEqual([]);
  });

  it.each([
    ['<p>Hello</p>', ['Hello']],
    ['<Button aria-label="Close" />', ['Close']],
    ['<Field label={isLong ? `Reason ${n}` : t("a:b")} />', ['Reason']],
    ['<p>{open && "Open"}</p>', ['Open']],
    ['<p>{state === "open" ? t("a:b") : null} · 12 %</p>', []],
    ['<img alt="" title={t("a:title")} className="title" />', []],
    ['<h1>Panoh</h1>', []],
  ])('is seen in %s', (jsx, found) => {
    const text = `export const One = () => ${jsx};`;
    expect(textsInCode({ file: 'one.tsx', text }).map((one) => one.replace('one.tsx:1 ', ''))).toEqual(found);
  });
});

describe('the check of a message', () => {
  it.each([
    ['{count, plural, one {# case} other {# cases}}', 'en', []],
    ['{count, plural, =1 {one case} other {# cases}}', 'en', []],
    ['{count, plural, one {# дело} other {# дел}}', 'ru', ['needs a branch few']],
    ['{count, plural, =1 {дело} few {# дела} other {# дел}}', 'ru', ['needs a branch one']],
    ['{count, plural, other {# ta ish}}', 'uz-Latn', []],
    ['{count, plural, few {#} other {#}}', 'tk', ['has no use for a branch few']],
  ])('%s in %s', (message, language, faults) => {
    expect(faultsOf(message, language)).toEqual(faults);
  });

  it('tells a brace that is not closed', () => {
    expect(faultsOf('{count', 'en')).toEqual([expect.stringContaining('cannot be read')]);
  });

  it('sees arguments, tags and the words of a select', () => {
    const message = '<b>{name}</b> {kind, select, a {{when}} other {x}} {count, plural, other {#}}';
    expect(shapeOf(message)).toEqual(['<b>', '{count}', '{kind, select: a other}', '{name}', '{when}']);
  });
});
