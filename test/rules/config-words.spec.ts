import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '@panoh/kernel';
import { parse } from 'yaml';
import { repository } from './planted-tree';

const FOLDERS = [
  ...[
    'codebooks/labels',
    'codebooks/indicators/labels',
    'mechanisms/labels',
    'forms/labels',
    'notifications',
  ],
  ...['letters', 'consent-texts', 'publications'],
];
/** What is no word: whose language it is, which version, who answers for it. */
const NO_WORDS = /\/(language|version|reviewed-by)$/;

function wordsOf(value: unknown, place = ''): [string, string][] {
  if (typeof value !== 'object' || value === null)
    return NO_WORDS.test(place) ? [] : [[place, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => wordsOf(inner, `${place}/${name}`));
}

const fileOf = (folder: string, language: string): string =>
  path.join(repository, 'config', folder, `${language}.yaml`);
function wordsIn(folder: string, language: string): Map<string, string> {
  const file = fileOf(folder, language);
  return new Map(existsSync(file) ? wordsOf(parse(readFileSync(file, 'utf8'))) : []);
}

const argumentsIn = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();

describe.each(FOLDERS)('words of config/%s', (folder) => {
  const english = wordsIn(folder, 'en');

  it.each(LANGUAGES)('are complete in %s', (language) => {
    const words = wordsIn(folder, language);
    expect(english.size).toBeGreaterThan(10);
    expect([...english.keys()].filter((place) => !words.get(place)?.trim())).toEqual([]);
    expect([...words.keys()].filter((place) => !english.has(place))).toEqual([]);
  });

  it.each(LANGUAGES)('hold the same arguments in %s', (language) => {
    const words = wordsIn(folder, language);
    const other = [...english].filter(
      ([place, text]) => argumentsIn(text).join() !== argumentsIn(words.get(place) ?? '').join(),
    );
    expect(other.map(([place]) => place)).toEqual([]);
  });
});

describe('Uzbek in Latin script', () => {
  // The letters oʻ and gʻ and the sign ʼ; what keyboards offer instead is another character to whoever searches.
  it.each(FOLDERS)('is spelled with its own letters in config/%s', (folder) => {
    const text = [...wordsIn(folder, 'uz-Latn').values()].join('\n');
    expect(text.match(/\w*(?<=[a-z])[‘’'`´](?=[a-z])\w*/gi)).toBeNull();
  });
});
