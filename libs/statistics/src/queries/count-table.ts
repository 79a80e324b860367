import { invalid } from '@panoh/kernel';
import type { CountingRoom } from '../data/counting-room';
import type { CrossCounts } from '../domain/cube/count-cross';
import type { Dimension } from '../domain/dimension';
import { monthsBetween } from '../domain/grouping';
import type { CountTable, ExactTable } from '../domain/hide';
import type { DisclosurePolicy } from '../domain/policy';
import type { CheckedTable } from '../domain/table-definition';

/** Exact counts: whoever asked must never have them as they are. */
export interface CountedTable extends ExactTable {
  readonly knownOn: string;
  /** Codes, in their order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By cell and total: sums of the keys of the records counted there, wrapping at 32 bits. */
  readonly keys: CountTable;
}

/**
 * Counts one table. A fact with several codes counts in each and once in a total.
 * @param jurisdictions those of the asking organisation: other countries' facts are not counted
 * @throws DomainError STATISTICS.TOO_MANY_CELLS, BUSY
 */
export async function countTable(
  room: Pick<CountingRoom, 'countCross'>,
  table: CheckedTable,
  jurisdictions: readonly string[],
  { mostCells }: Pick<DisclosurePolicy, 'mostCells'>,
): Promise<CountedTable> {
  const { count, rows, columns, filters, from, to, asKnownOn } = table;
  const counted = await room.countCross({
    count,
    period: { from: from.toString(), to: to.toString() },
    jurisdictions,
    filters: filters.map(({ dimension, codes }) => ({ dimension: dimension.id, codes })),
    rows: rows.id,
    columns: columns?.id ?? null,
    knownOn: asKnownOn?.toString() ?? null,
  });
  const { counts, keys, knownOn } = counted;
  const down = headings(rows, table, counted.rows, counts.rowTotals);
  const across = columns === undefined ? [] : headings(columns, table, counted.columns, counts.columnTotals);
  if (down.length * Math.max(1, across.length) > mostCells)
    throw invalid(
      'STATISTICS.TOO_MANY_CELLS',
      `This table would have more than ${String(mostCells)} cells. Shorten the period or choose coarser dimensions.`,
    );
  const lines = linesOf(counted, down, across);
  return { knownOn, rows: down, columns: across, ...picked(counts, lines), keys: picked(keys, lines) };
}

/** Codes that somebody has, by the alphabet and never by size; of a time every step of the period. */
function headings(
  { id }: Dimension,
  { from, to }: CheckedTable,
  codes: readonly string[],
  totals: readonly number[],
): string[] {
  if (id === 'year')
    return Array.from({ length: to.year - from.year + 1 }, (_, index) => String(from.year + index));
  if (id === 'month') return monthsBetween(from.toString(), to.toString());
  return codes.filter((_, place) => (totals[place] ?? 0) > 0).sort();
}

interface Lines {
  /** By heading: its place among the codes that were counted; -1: nobody has it. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const linesOf = (counted: CrossCounts, rows: readonly string[], columns: readonly string[]): Lines => ({
  rows: rows.map((code) => counted.rows.indexOf(code)),
  columns: columns.map((code) => counted.columns.indexOf(code)),
});

const picked = (counted: CountTable, { rows, columns }: Lines): CountTable => ({
  cells: rows.map((row) => columns.map((column) => counted.cells[row]?.[column] ?? 0)),
  rowTotals: rows.map((row) => counted.rowTotals[row] ?? 0),
  columnTotals: columns.map((column) => counted.columnTotals[column] ?? 0),
  total: counted.total,
});
