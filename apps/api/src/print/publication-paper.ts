import { crossTable, HIDDEN_MARK, type Publication, type PublicationTable } from '@panoh/statistics';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { heading, MM, type Paper, sheet } from './paper';
import { publicationChart } from './publication-chart';

const GREY = '#555555';
const MARGIN = 18 * MM;
const UPRIGHT_WIDTH = 210 * MM - 2 * MARGIN;
const LYING_WIDTH = 297 * MM - 2 * MARGIN;
/** Columns of numbers beside each other; a wider table goes on below itself. */
const UPRIGHT = 6;
const LYING = 13;
const NARROW = 38;

/**
 * Tables, each with a picture of itself where one says something, and the notes. Everything a picture shows stands
 * as a number in the table below it. Pure: words in, a description of paper out.
 */
export function publicationPaper(publication: Publication): Paper {
  const { title, notes, words, language, tables } = publication;
  const content: Content[] = [
    { text: title, bold: true, fontSize: 16, margin: [0, 0, 0, 6] },
    ...tables.flatMap((table, place) => tableOnPaper(table, publication, place > 0)),
    // Notes are read upright, whatever lay before.
    {
      text: words.notes,
      bold: true,
      fontSize: 12,
      pageBreak: 'before',
      pageOrientation: 'portrait',
      margin: [0, 0, 0, 6],
    },
    ...notes.map(({ label, text }): Content => ({
      stack: [
        { text: label, bold: true, fontSize: 9 },
        { text, fontSize: 9 },
      ],
      margin: [0, 0, 0, 6],
    })),
  ];
  return {
    ...sheet(content, language),
    pageNumbers: {
      sentence: words.page,
      alignment: 'center',
      fontSize: 8,
      color: GREY,
      margin: [0, 14, 0, 0],
    },
  };
}

function tableOnPaper(table: PublicationTable, { words }: Publication, isLater: boolean): Content[] {
  const wide = (table.dimensions.at(-1)?.headings.length ?? 0) > UPRIGHT && table.dimensions.length > 1;
  const below = [
    ...table.filters,
    ...(table.values.includes(null) ? [`${HIDDEN_MARK} ${words.hidden}`] : []),
  ];
  const width = wide ? LYING_WIDTH : UPRIGHT_WIDTH;
  const drawn = publicationChart(table, width);
  const said = [
    ...(drawn?.gaps === true ? [words.gaps] : []),
    ...(drawn?.largest == null ? [] : [words.largest.replace('{count}', String(drawn.largest))]),
  ];
  const isTurned = wide ? ('landscape' as const) : ('portrait' as const);
  return [
    {
      ...(heading([table.title]) as object),
      ...((isLater || wide) && { pageBreak: 'before', pageOrientation: isTurned }),
    } as Content,
    { text: below.join('. '), fontSize: 8.5, color: GREY, margin: [0, 0, 0, 6] },
    ...(drawn === undefined
      ? []
      : [
          { chart: drawn.chart, width, margin: [0, 0, 0, 2] } as unknown as Content,
          { text: said.join(' '), fontSize: 8, color: GREY, margin: [0, 0, 0, 6] as const } as Content,
        ]),
    ...numbersOnPaper(table, words.people, wide ? LYING : UPRIGHT),
  ];
}

function numbersOnPaper(table: PublicationTable, people: string, most: number): Content[] {
  const { rows, columns, cells } = crossTable(table);
  const inRows = columns.length > 0 ? table.dimensions.slice(0, -1) : table.dimensions;
  const labels = columns.length > 0 ? columns.map(({ label }) => label) : [people];
  const sections = Array.from({ length: Math.ceil(labels.length / most) }, (_, place) => place * most);
  return sections.map((from): Content => {
    const heads = labels.slice(from, from + most);
    const body: TableCell[][] = rows.map((headings, row) => [
      ...headings.map(({ label, id }) => ({ text: label, bold: id === 'total' })),
      ...(cells[row] ?? []).slice(from, from + most).map((value): TableCell => ({
        ...{ text: value === null ? HIDDEN_MARK : String(value), alignment: 'right' },
        ...(value === null && { color: GREY }),
      })),
    ]);
    const head = [
      ...inRows.map(({ label }): TableCell => ({ text: label, bold: true })),
      ...heads.map((label): TableCell => ({ text: label, bold: true, alignment: 'right' })),
    ];
    return {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [...inRows.map(() => '*'), ...heads.map(() => (heads.length > 2 ? NARROW : 'auto'))],
        body: [head, ...body],
      },
      layout: 'lightHorizontalLines',
      fontSize: 8,
      margin: [0, 0, 0, 10],
    };
  });
}
