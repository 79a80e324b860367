import { invalid } from '@panoh/kernel';
import { RELEASE_NOTES, type ReleaseNote } from '../domain/release-document';
import { MEASURES } from '../domain/table-definition';

/** What a file must say beside its numbers; a table that was only asked is told apart from one that was released. */
export const PUBLICATION_NOTES = [...RELEASE_NOTES, 'inside-the-house'] as const;
export type PublicationNoteCode = ReleaseNote | 'inside-the-house';

const FILES = [
  ...(['people', 'notes', 'table', 'hidden', 'page', 'chart', 'largest', 'gaps', 'total'] as const),
  ...(['not-known', 'none', 'quarter', 'title', 'filter', 'span'] as const),
] as const;
const NOTES = [
  ...(['measure', 'five', 'period', 'known', 'countries', 'released', 'protection'] as const),
  ...(['mark', 'several', 'population', 'use', 'source', 'citation'] as const),
] as const;
const TEXTS = [...PUBLICATION_NOTES, 'protection', 'source', 'citation'] as const;

/** What may stand between braces. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'files/page': ['page', 'pages'],
  'files/largest': ['count'],
  'files/title': ['measure', 'dimensions'],
  'files/filter': ['dimension', 'codes'],
  'files/span': ['from', 'to'],
  'notes/mark': ['mark'],
  'texts/protection': ['threshold'],
  'texts/inside-the-house': ['threshold'],
  'texts/citation': ['name', 'from', 'to', 'known', 'released'],
};

type Texts<Keys extends readonly string[]> = Readonly<Record<Keys[number], string>>;

/** Everything that stands in a file of numbers in one language, beside the labels of codes. */
export interface PublicationWords {
  readonly language: string;
  readonly files: Texts<typeof FILES>;
  readonly measures: Texts<typeof MEASURES>;
  readonly definitions: Texts<typeof MEASURES>;
  readonly notes: Texts<typeof NOTES>;
  readonly texts: Texts<typeof TEXTS>;
}

/**
 * Checks one parsed file of config/publications.
 * @throws DomainError PUBLICATION.WORDS naming the file and the key
 */
export function publicationWords(document: unknown, file: string): PublicationWords {
  const wrong = (key: string): never => {
    throw invalid(
      'PUBLICATION.WORDS',
      `${file}: "${key}" is missing, empty, not known or uses a word that is not known there.`,
    );
  };
  const part = (of: unknown, key: string): unknown =>
    typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[key] : undefined;
  const text = (value: unknown, key: string): string => {
    if (typeof value !== 'string' || value.trim() === '') return wrong(key);
    const used = [...value.matchAll(/\{([^}]*)\}/g)].map(([, word]) => word ?? '');
    return used.every((word) => WORDS[key]?.includes(word)) ? value.trim() : wrong(key);
  };
  const texts = <Keys extends readonly string[]>(name: string, keys: Keys): Texts<Keys> => {
    const own = part(document, name);
    const extra = Object.keys(own ?? {}).find((key) => !keys.includes(key));
    if (extra !== undefined) wrong(`${name}/${extra}`);
    return Object.fromEntries(
      keys.map((key) => [key, text(part(own, key), `${name}/${key}`)]),
    ) as Texts<Keys>;
  };
  return {
    language: text(part(document, 'language'), 'language'),
    files: texts('files', FILES),
    measures: texts('measures', MEASURES),
    definitions: texts('definitions', MEASURES),
    notes: texts('notes', NOTES),
    texts: texts('texts', TEXTS),
  };
}

export const filled = (template: string, words: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
