import { invalid } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { COUNTED_MONTH, type Dimension } from '../domain/dimension';
import type { ExactTable } from '../domain/hide';
import type { DisclosurePolicy } from '../domain/policy';
import type { CheckedTable } from '../domain/table-definition';
import { inScope } from './in-scope';

/** Exact counts: whoever asked must never have them as they are. */
export interface CountedTable extends ExactTable {
  readonly knownOn: string;
  /** Codes, in their order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

interface Group {
  readonly row: string | null;
  readonly column: string | null;
  readonly of: 'cell' | 'row' | 'column' | 'total';
  readonly facts: number;
}

/**
 * Counts facts, on the login of statistics. A fact with several codes counts in each and once in a total.
 * @param jurisdictions those of the asking organisation: other countries' facts are not counted
 * @throws DomainError STATISTICS.TOO_MANY_CELLS
 */
export async function countTable(
  tx: ReadTx,
  table: CheckedTable,
  jurisdictions: readonly string[],
  { mostCells }: Pick<DisclosurePolicy, 'mostCells'>,
): Promise<CountedTable> {
  const { from, to, filters, asKnownOn } = table;
  const values: unknown[] = [
    asKnownOn?.toString() ?? null,
    jurisdictions,
    from.toPlainDate({ day: 1 }).toString(),
    to.add({ months: 1 }).toPlainDate({ day: 1 }).toString(),
    ...filters.map(({ codes }) => codes),
  ];
  const groups = await tx.sql<Group>(statement(table), values);
  const known = await tx.one<{ day: string }>(`SELECT coalesce($1::date, panoh.now()::date)::text AS day`, [
    asKnownOn?.toString() ?? null,
  ]);
  const rows = headings(table.rows, table, groups, 'row');
  const columns = table.columns === undefined ? [] : headings(table.columns, table, groups, 'column');
  if (rows.length * Math.max(1, columns.length) > mostCells)
    throw invalid(
      'STATISTICS.TOO_MANY_CELLS',
      `This table would have more than ${String(mostCells)} cells. Shorten the period or choose coarser dimensions.`,
    );
  const counts = new Map(groups.map((group) => [keyOf(group), group.facts]));
  const countOf = (group: Omit<Group, 'facts'>): number => counts.get(keyOf(group)) ?? 0;
  return {
    knownOn: known?.day ?? '',
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => countOf({ of: 'cell', row, column }))),
    rowTotals: rows.map((row) => countOf({ of: 'row', row, column: null })),
    columnTotals: columns.map((column) => countOf({ of: 'column', row: null, column })),
    total: countOf({ of: 'total', row: null, column: null }),
  };
}

const keyOf = ({ of, row, column }: Omit<Group, 'facts'>): string => JSON.stringify([of, row, column]);

/** Nothing of the request stands in the text: dimensions come from our own list, all else is a parameter. */
function statement({ count, rows, columns, filters }: CheckedTable): string {
  const conditions = filters.map(
    ({ dimension }, index) => `AND (${dimension.codes}) && $${String(index + 5)}::text[]`,
  );
  const columnCodes = columns?.codes ?? `ARRAY['']`;
  const sets = columns === undefined ? '(r), ()' : '(r, c), (r), (c), ()';
  const of =
    columns === undefined
      ? `CASE grouping(r) WHEN 0 THEN 'row' ELSE 'total' END`
      : `CASE grouping(r, c) WHEN 0 THEN 'cell' WHEN 1 THEN 'row' WHEN 2 THEN 'column' ELSE 'total' END`;
  return `
    WITH counted AS (
      SELECT f.*, ${count}_month AS ${COUNTED_MONTH} FROM statistics.fact AS f
      WHERE ${inScope('$1', '$2')} AND ${count}_month >= $3::date AND ${count}_month < $4::date
    )
    SELECT r AS row, ${columns === undefined ? 'NULL' : 'c'} AS column, ${of} AS of, count(DISTINCT fact_id)::int AS facts
    FROM counted, unnest(${rows.codes}) AS r, unnest(${columnCodes}) AS c
    WHERE true ${conditions.join(' ')}
    GROUP BY GROUPING SETS (${sets})`;
}

/** Codes that occur, by the alphabet and never by size; of a time every step of the period. */
function headings(
  { id }: Dimension,
  { from, to }: CheckedTable,
  groups: readonly Group[],
  side: 'row' | 'column',
): string[] {
  if (id === 'year')
    return Array.from({ length: to.year - from.year + 1 }, (_, index) => String(from.year + index));
  if (id === 'month') {
    const months = from.until(to, { largestUnit: 'months' }).months + 1;
    return Array.from({ length: months }, (_, index) => from.add({ months: index }).toString());
  }
  return groups.flatMap((group) => (group.of === side ? (group[side] ?? []) : [])).sort();
}
