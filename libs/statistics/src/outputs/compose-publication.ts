import { type Codebooks, fillText } from '@panoh/kernel';
import type { DeclaredTable } from '@panoh/disclosure';
import { codeLabel, type LanguageLabels } from '@panoh/lawbook';
import { findDimension, NONE_OF_THEM, NOT_KNOWN } from '../domain/dimension';
import type { ReleaseDocument } from '../domain/release-document';
import { MEASURES } from '../domain/table-definition';
import { HIDDEN_MARK, type Publication, type PublicationNote, type PublishedDimension } from './publication';
import type { PublicationNoteCode, PublicationWords } from './publication-words';

/** What files are made of: a release, or a table that was only asked for. */
export interface PublicationDocument extends Omit<ReleaseDocument, 'id' | 'preset' | 'notes'> {
  readonly notes: readonly PublicationNoteCode[];
}

/** One language, as far as tables need it. */
export interface PublicationLanguage {
  readonly words: PublicationWords;
  readonly labels: LanguageLabels;
  readonly books: Codebooks;
  /** Title of a table, where somebody gave it one. */
  readonly titleOf?: (tableId: string) => string | undefined;
  /** Name of a group of codes, by its dimension and its own id. */
  readonly groupOf?: (dimension: string, id: string) => string | undefined;
}

const TIME = 'month';
const PLACE = 'jurisdiction';

/** Puts one language on codes. Nothing is counted or hidden here: what comes in as null leaves as null. */
export function composePublication(
  document: PublicationDocument,
  language: PublicationLanguage,
): Publication {
  const { words } = language;
  return {
    language: words.language,
    title: document.name,
    tables: document.tables.map((table) => ({
      ...{ id: table.id, title: language.titleOf?.(table.id) ?? titleOf(table, document, language) },
      dimensions: table.dimensions.map((dimension) => dimensionOf(dimension, language)),
      filters: table.filters.map((filter) => filterText(filter, language)),
      values: table.values,
    })),
    notes: notesOf(document, language),
    words: { ...words.files },
    source: words.texts.source,
    updated: document.releasedAt,
  };
}

type Declared = DeclaredTable['dimensions'][number];

function dimensionOf(
  { dimension, several, headings }: Declared,
  language: PublicationLanguage,
): PublishedDimension {
  return {
    ...{ id: dimension, several, label: axisLabel({ dimension, headings }, language) },
    headings: headings.map(({ id }) => ({ id, label: headingLabel(dimension, id, language) })),
  };
}

const dimensionLabel = (id: string, { labels }: PublicationLanguage): string =>
  labels.lists['dimension']?.[id] ?? id;

/** Times are named by what the lines are: a column of years is not called months. */
function axisLabel(
  { dimension, headings }: Pick<Declared, 'dimension' | 'headings'>,
  language: PublicationLanguage,
): string {
  const line = dimension === TIME ? headings.find(({ id }) => /^\d{4}/.test(id))?.id : undefined;
  if (line?.length === 'YYYY'.length) return dimensionLabel('year', language);
  return line?.includes('Q') === true ? language.words.files.quarter : dimensionLabel(dimension, language);
}

function headingLabel(dimension: string, id: string, language: PublicationLanguage): string {
  const { files } = language.words;
  if (id === 'total') return files.total;
  if (id === NOT_KNOWN) return files['not-known'];
  if (id === NONE_OF_THEM) return files.none;
  return language.groupOf?.(dimension, id) ?? wordOf(dimension, id, language);
}

function wordOf(dimension: string, code: string, { labels, books }: PublicationLanguage): string {
  const book = books.get(findDimension(dimension)?.codebook ?? '');
  return book === undefined ? code : codeLabel(book, code, labels);
}

function titleOf(
  { dimensions }: DeclaredTable,
  { measure }: PublicationDocument,
  language: PublicationLanguage,
): string {
  const { files, measures } = language.words;
  if (dimensions.length === 0) return measures[measure];
  const names = dimensions.map((one) => axisLabel(one, language));
  return fillText(files.title, { measure: measures[measure], dimensions: names.join(' × ') });
}

/** Months are told from the first to the last: a period is one run of them. */
function filterText(
  { dimension, codes }: DeclaredTable['filters'][number],
  language: PublicationLanguage,
): string {
  const { files } = language.words;
  const ordered = codes.toSorted();
  const said =
    dimension === TIME && ordered.length > 1
      ? fillText(files.span, { from: ordered[0] ?? '', to: ordered.at(-1) ?? '' })
      : codes.map((code) => headingLabel(dimension, code, language)).join(', ');
  return fillText(files.filter, { dimension: dimensionLabel(dimension, language), codes: said });
}

function notesOf(document: PublicationDocument, language: PublicationLanguage): PublicationNote[] {
  const { measure, from, to, knownOn: known, threshold, jurisdictions, notes: codes } = document;
  const { words } = language;
  const { notes, texts, measures, definitions, files } = words;
  const released = document.releasedAt.slice(0, 'YYYY-MM-DD'.length);
  const isAsked = codes.includes('inside-the-house');
  const limit = { threshold: String(threshold) };
  const beside: Readonly<Record<PublicationNoteCode, PublicationNote>> = {
    'inside-the-house': { label: notes.use, text: fillText(texts['inside-the-house'], limit) },
    'hidden-numbers': {
      label: fillText(notes.mark, { mark: HIDDEN_MARK }),
      text: texts['hidden-numbers'],
    },
    'several-codes': { label: notes.several, text: texts['several-codes'] },
    'population-not-ours': { label: notes.population, text: texts['population-not-ours'] },
    'one-of-five-counts': { label: notes.five, text: texts['one-of-five-counts'] },
  };
  return [
    { label: notes.measure, text: measures[measure] },
    { label: notes.period, text: fillText(files.span, { from, to }) },
    { label: notes.known, text: known },
    ...(jurisdictions.length === 0
      ? []
      : [
          {
            label: notes.countries,
            text: jurisdictions.map((code) => wordOf(PLACE, code, language)).join(', '),
          },
        ]),
    ...(isAsked
      ? []
      : [
          { label: notes.released, text: released },
          { label: notes.protection, text: fillText(texts.protection, limit) },
        ]),
    ...codes.map((code) => beside[code]),
    ...MEASURES.map((each) => ({ label: measures[each], text: definitions[each] })),
    { label: notes.source, text: texts.source },
    ...(isAsked
      ? []
      : [
          {
            label: notes.citation,
            text: fillText(texts.citation, { name: document.name, from, to, known, released }),
          },
        ]),
  ];
}
