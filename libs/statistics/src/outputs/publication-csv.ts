import {
  HIDDEN_MARK,
  type Publication,
  type PublicationTable,
  type PublishedDimension,
  type PublishedHeading,
} from './publication';
import { headingsOf } from './publication-cells';
import { spreadsheetText } from './spreadsheet-text';

const BYTE_ORDER_MARK = '\ufeff';
const NEW_LINE = '\r\n';

/**
 * All tables as one list of cells (RFC 4180, UTF-8): a line for each, what analysts call tidy. A dimension has a
 * column in the reader's words and one in codes, which is called the same in every language; a table that does not
 * have it leaves both empty. Hidden: no value, and the mark beside it.
 */
export function publicationCsv({ tables }: Pick<Publication, 'tables'>): string {
  const dimensions = [
    ...new Map(tables.flatMap((table) => table.dimensions.map((one) => [one.id, one]))).values(),
  ];
  const header = ['table_id', 'table', ...dimensions.flatMap(columnsOf(dimensions)), 'value', 'mark'];
  const lines = tables.flatMap((table) => linesOf(table, dimensions));
  return `${BYTE_ORDER_MARK}${[header.map(text).join(','), ...lines].join(NEW_LINE)}${NEW_LINE}`;
}

/** Two dimensions may bear the same words in some language; a column must be found by its name. */
const columnsOf =
  (all: readonly PublishedDimension[]) =>
  ({ id, label }: PublishedDimension): string[] => {
    const isAlone = all.filter((other) => other.label === label).length === 1 && !OURS.has(label);
    return [isAlone ? label : `${label} (${id})`, `${id}_code`];
  };
const OURS = new Set(['table_id', 'table', 'value', 'mark']);

function linesOf(table: PublicationTable, dimensions: readonly PublishedDimension[]): string[] {
  const places = new Map(table.dimensions.map(({ id }, place) => [id, place]));
  const title = text([table.title, ...table.filters].join('. '));
  const written = new Map<PublishedHeading, readonly string[]>();
  return table.values.map((value, cell) => {
    const headings = headingsOf(table, cell);
    const named = dimensions.flatMap(({ id }) => {
      const heading = headings[places.get(id) ?? -1];
      if (heading === undefined) return ['', ''];
      // A heading stands in thousands of lines, and what a spreadsheet makes of it takes long to tell.
      const known = written.get(heading) ?? [text(heading.label), text(heading.id)];
      written.set(heading, known);
      return known;
    });
    const counted = value === null ? ['', text(HIDDEN_MARK)] : [String(value), ''];
    return [text(table.id), title, ...named, ...counted].join(',');
  });
}

const text = (value: string): string => `"${spreadsheetText(value).replaceAll('"', '""')}"`;
