import type { DeclaredHeading } from '@panoh/disclosure';
import { NONE_OF_THEM, NOT_KNOWN } from './dimension';
import { groupedHeadings, timeHeadings } from './grouping';
import type { CountTable } from './hide';
import type { CountedLines } from './screen-table';
import type { CheckedTable, LineGrouping } from './table-definition';

/**
 * Puts the codes of rows and columns together as the table asks. Nobody is in two codes of a line: counts add up, and so
 * do the keys of those counted, so that a group has the noise it would have if it were counted by itself.
 */
export function groupLines(
  counted: CountedLines,
  table: Pick<CheckedTable, 'rows' | 'columns' | 'groupings'>,
): CountedLines {
  const rows = headingsOf(counted.rows, table.groupings.get(table.rows.id));
  const columns = headingsOf(counted.columns, table.groupings.get(table.columns?.id ?? ''));
  const down = placesOf(counted.rows, rows);
  const across = placesOf(counted.columns, columns);
  const grouped = ({ cells, rowTotals, columnTotals, total }: CountTable): CountTable => ({
    cells: down.map((some) =>
      across.map((others) => sum(some.map((row) => sum(picked(cells[row] ?? [], others))))),
    ),
    rowTotals: down.map((some) => sum(picked(rowTotals, some))),
    columnTotals: across.map((some) => sum(picked(columnTotals, some))),
    total,
  });
  const ids = (headings: readonly DeclaredHeading[]): string[] => headings.map(({ id }) => id);
  return { rows: ids(rows), columns: ids(columns), ...grouped(counted), keys: grouped(counted.keys) };
}

function headingsOf(codes: readonly string[], asked: LineGrouping | undefined): DeclaredHeading[] {
  if (asked === undefined) return codes.map((code) => ({ id: code, codes: [code] }));
  if (asked.by === 'time') return timeHeadings(codes, asked.grouping);
  const stated = codes.filter((code) => code !== NOT_KNOWN && code !== NONE_OF_THEM);
  const none = codes.includes(NONE_OF_THEM) ? [{ id: NONE_OF_THEM, codes: [NONE_OF_THEM] }] : [];
  return [...groupedHeadings(asked.grouping, stated), ...none];
}

const placesOf = (codes: readonly string[], headings: readonly DeclaredHeading[]): number[][] =>
  headings.map((heading) => codes.flatMap((code, place) => (heading.codes.includes(code) ? place : [])));

const picked = (numbers: readonly number[], places: readonly number[]): number[] =>
  places.map((place) => numbers[place] ?? 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
