import { type Cell, type HidingRules, hideInLines, type Line } from './hide-in-lines';

/** Cells by row and column, and what each row, each column and the whole come to. */
export interface CountTable {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** Counts as they are. */
export type ExactTable = CountTable;

export interface HiddenTable {
  readonly cells: readonly (readonly Cell[])[];
  readonly rowTotals: readonly Cell[];
  readonly columnTotals: readonly Cell[];
  readonly total: Cell;
}

/** Hides small numbers of a table that has its noise; its rows and columns are lines, and so are their totals. */
export function hideSmall(table: CountTable, rules: HidingRules): HiddenTable {
  const { cells, rowTotals, columnTotals, total } = table;
  const [height, width] = [rowTotals.length, columnTotals.length];
  const inside = width === 0 ? 0 : height * width;
  const rows = Array.from({ length: height }, (_, row) => inside + row);
  const columns = Array.from({ length: width }, (_, column) => inside + height + column);
  const whole = inside + height + width;
  const lines: Line[] = [
    ...rows.map((sum, row) => ({ parts: columns.map((_, column) => row * width + column), total: sum })),
    ...columns.map((sum, column) => ({ parts: rows.map((_, row) => row * width + column), total: sum })),
    { parts: rows, total: whole },
    { parts: columns, total: whole },
  ].filter(({ parts }) => parts.length > 0);
  const shown = hideInLines([...cells.flat(), ...rowTotals, ...columnTotals, total], lines, rules);
  return {
    cells: rows.map((_, row) => shown.slice(row * width, (row + 1) * width)),
    rowTotals: shown.slice(inside, inside + height),
    columnTotals: shown.slice(inside + height, whole),
    total: shown[whole] ?? NOTHING,
  };
}

const NOTHING: Cell = { value: 0, hidden: false, why: null };
