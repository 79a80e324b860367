import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Field, FORM_IDS, formOf, type RowField } from '@panoh/kernel';
import { parse } from 'yaml';
import { type FormLabels, formWords } from './form-words';

const folder = path.resolve(__dirname, '../../../../config/forms/labels');
const wordsIn = (language: string): Record<string, string> =>
  formWords(parse(readFileSync(path.join(folder, `${language}.yaml`), 'utf8')) as FormLabels);

const placesOf = ({ id, kind }: Field | RowField): string[] => [
  `${id}/label`,
  ...(kind.type === 'repeat' ? kind.row.flatMap(placesOf).map((place) => `${id}/rows/${place}`) : []),
];
const needed = FORM_IDS.flatMap((id) =>
  ['_form', '_help', ...formOf(id).fields.flatMap(placesOf)].map((place) => `${id}/${place}`),
);
const help = (place: string): string => place.replace(/\/label$/, '/help');

describe('words of forms', () => {
  const languages = readdirSync(folder).map((file) => file.replace('.yaml', ''));
  const english = Object.keys(wordsIn('en')).sort();

  it.each(languages)('%s names every form, field and row field', (language) => {
    const words = wordsIn(language);
    expect(needed.filter((place) => !words[place]?.trim())).toEqual([]);
  });

  it.each(languages)('%s names nothing that no form asks', (language) => {
    const known = new Set(needed.flatMap((place) => [place, help(place)]));
    expect(Object.keys(wordsIn(language)).filter((place) => !known.has(place))).toEqual([]);
  });

  it.each(languages)('%s explains the same fields as English', (language) => {
    expect(Object.keys(wordsIn(language)).sort()).toEqual(english);
  });
});
