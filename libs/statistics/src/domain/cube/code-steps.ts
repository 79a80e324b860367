import type { Chunk } from './chunk';
import {
  type CodeColumn,
  type CodeList,
  type ListColumn,
  MONTH_COLUMNS,
  type MonthColumn,
  placeOf,
} from './columns';
import type { FactColumns } from './fact-columns';
import { LAST_MONTH, monthCode, NO_MONTH } from './months';
import { OUT, type Step } from './placing';

/** @param adds what a code adds; null where nothing is known */
export function codeStep(
  columns: FactColumns,
  column: CodeColumn,
  adds: (code: string | null) => number,
): Step {
  const { words } = columns.codes[column];
  return { months: false, column: placeOf(column), adds: Int32Array.from([null, ...words], adds) };
}

export function listStep(
  columns: FactColumns,
  column: ListColumn,
  adds: (codes: CodeList | null) => number,
): Step {
  const { words } = columns.lists[column];
  return { months: false, column: placeOf(column), adds: Int32Array.from([null, ...words], adds) };
}

/** @param adds what a month (YYYY-MM) adds, or `_not-known` */
export function monthStep(columns: FactColumns, count: MonthColumn, adds: (month: string) => number): Step {
  const column = MONTH_COLUMNS.indexOf(count);
  const present = presentMonths(columns.chunks, column);
  const all = new Int32Array((present.at(-1) ?? NO_MONTH) + 1).fill(OUT);
  for (const month of present) all[month] = adds(monthCode(month));
  return { months: true, column, adds: all };
}

/** The months that stand in a column, ascending. Looking is quicker than naming all that there might be. */
export function presentMonths(chunks: readonly Chunk[], column: number): number[] {
  const seen = new Uint8Array(LAST_MONTH + 1);
  for (const { months, rows } of chunks) {
    const numbers = months[column] ?? new Uint16Array();
    for (let row = 0; row < rows; row++) seen[numbers[row] ?? NO_MONTH] = 1;
  }
  const present: number[] = [];
  for (let month = seen.indexOf(1, NO_MONTH + 1); month >= 0; month = seen.indexOf(1, month + 1))
    present.push(month);
  return present;
}
