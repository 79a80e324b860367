import writeXlsxFile, { type Cell, type Sheet, type SheetData } from 'write-excel-file/node';
import { crossTable } from './publication-cells';
import { HIDDEN_MARK, type Publication, type PublicationTable } from './publication';
import { sheetNames } from './sheet-names';
import { oneLine } from './spreadsheet-text';

const NARROWEST = 9;
const WIDEST = 48;
const NOTE_WIDTH = 100;
/** Title, who is in it, headings. */
const HEADER_ROWS = 3;

/** A workbook: the notes, then a sheet for each table. Numbers are numbers, all else is text; no formulas. */
export async function publicationXlsx(publication: Publication): Promise<Buffer> {
  const { tables, words, language } = publication;
  const [notesName = '', ...names] = sheetNames(
    [words.notes, ...tables.map(({ title }) => title)],
    words.table,
  );
  const rightToLeft = RIGHT_TO_LEFT.test(language);
  const sheets: Sheet<Buffer>[] = [
    { ...notesSheet(publication), sheet: notesName, rightToLeft },
    ...tables.map((table, place) => ({
      ...tableSheet(table, publication),
      ...{ sheet: names[place] ?? '', rightToLeft },
    })),
  ];
  return writeXlsxFile(sheets).toBuffer();
}

const RIGHT_TO_LEFT = /^(ar|fa|ps|prs|ur|he)\b/;

const text = (value: string, style: object = {}): Cell => ({ value: oneLine(value), type: String, ...style });
const bold = { fontWeight: 'bold' } as const;

function notesSheet({ title, notes }: Publication): Pick<Sheet<Buffer>, 'data' | 'columns'> {
  const data: SheetData = [
    [text(title, { ...bold, fontSize: 14 })],
    ...notes.map((note) => [
      text(note.label, { ...bold, alignVertical: 'top', wrap: true }),
      text(note.text, { alignVertical: 'top', wrap: true }),
    ]),
  ];
  return { data, columns: [{ width: 32 }, { width: NOTE_WIDTH }] };
}

function tableSheet(
  table: PublicationTable,
  { words }: Publication,
): Pick<Sheet<Buffer>, 'data' | 'columns' | 'stickyRowsCount' | 'stickyColumnsCount'> {
  const { rows, columns, cells } = crossTable(table);
  const inRows = columns.length > 0 ? table.dimensions.slice(0, -1) : table.dimensions;
  const hasHidden = table.values.includes(null);
  const head = [...inRows.map(({ label }) => label), ...labelsOf(columns, words.people)];
  const body = rows.map((headings, row) => [
    ...headings.map(({ label }) => text(label)),
    ...(cells[row] ?? []).map((value) =>
      value === null ? text(HIDDEN_MARK, { align: 'right' }) : { value, type: Number, format: '#,##0' },
    ),
  ]);
  const below = [...table.filters, ...(hasHidden ? [`${HIDDEN_MARK} ${words.hidden}`] : [])];
  const data: SheetData = [
    [text(table.title, { ...bold, fontSize: 12 })],
    [text(below.join('. '))],
    head.map((label) => text(label, { ...bold, wrap: true, alignVertical: 'bottom' })),
    ...body,
  ];
  return {
    data,
    columns: head.map((label, column) => ({ width: widthOf(label, inRows[column]?.headings ?? []) })),
    stickyRowsCount: HEADER_ROWS,
    stickyColumnsCount: inRows.length,
  };
}

const labelsOf = (columns: readonly { readonly label: string }[], alone: string): string[] =>
  columns.length > 0 ? columns.map(({ label }) => label) : [alone];

function widthOf(label: string, headings: readonly { readonly label: string }[]): number {
  const longest = Math.max(...headings.map((heading) => heading.label.length), label.length);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
