import { TextFile, type Texts } from '@panoh/kernel';
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
  const said = new TextFile(document, { file, code: 'PUBLICATION.WORDS', words: WORDS });
  return {
    language: said.text('language'),
    files: said.texts('files', FILES),
    measures: said.texts('measures', MEASURES),
    definitions: said.texts('definitions', MEASURES),
    notes: said.texts('notes', NOTES),
    texts: said.texts('texts', TEXTS),
  };
}
