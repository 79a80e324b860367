/** Why a number is not shown. */
export type WhyHidden = 'below-threshold' | 'gives-back';

/** A number, or a mark that there is one which is not shown. */
export interface Cell {
  readonly value: number | null;
  readonly hidden: boolean;
  readonly why: WhyHidden | null;
}

/** Counts as they are: cells by row and column, and what each row, each column and the whole come to. */
export interface ExactTable {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

export interface HiddenTable {
  readonly cells: readonly (readonly Cell[])[];
  readonly rowTotals: readonly Cell[];
  readonly columnTotals: readonly Cell[];
  readonly total: Cell;
}

/** A place in the table while it is being decided. */
interface Place {
  readonly count: number;
  why: WhyHidden | null;
}

/** Parts and what they come to; the total of one line is a part of another. */
interface Line {
  readonly parts: readonly Place[];
  readonly total: Place;
}

/**
 * For the screen only: hides what is below the threshold, then every total that would give it back in its own row
 * or column by subtraction, and so on until no line gives anything back. Tables published beside each other can be
 * solved together; against that it does nothing.
 */
export function hideSmall(table: ExactTable, threshold: number): HiddenTable {
  const place = (count: number): Place => ({
    count,
    why: count > 0 && count < threshold ? 'below-threshold' : null,
  });
  const cells = table.cells.map((row) => row.map(place));
  const rowTotals = table.rowTotals.map(place);
  const columnTotals = table.columnTotals.map(place);
  const total = place(table.total);
  const lines: Line[] = [
    ...rowTotals.map((sum, row) => ({ parts: cells[row] ?? [], total: sum })),
    ...columnTotals.map((sum, column) => ({
      parts: cells.flatMap((row) => row[column] ?? []),
      total: sum,
    })),
    { parts: rowTotals, total },
    { parts: columnTotals, total },
  ];
  for (let given = true; given;) {
    const next = lines.flatMap((line) => toHide(line, threshold) ?? []);
    for (const one of next) one.why ??= 'gives-back';
    given = next.length > 0;
  }
  return {
    cells: cells.map((row) => row.map(cellOf)),
    rowTotals: rowTotals.map(cellOf),
    columnTotals: columnTotals.map(cellOf),
    total: cellOf(total),
  };
}

/** What has to be hidden besides, so that this line gives nothing back; undefined where it gives nothing. */
function toHide({ parts, total }: Line, threshold: number): Place | undefined {
  const hidden = parts.filter(({ why }) => why !== null);
  if (total.why === null) return givesBack(hidden, threshold) ? total : undefined;
  if (hidden.length > 0) return undefined;
  // The parts that are shown add up to the total that is not.
  const filled = parts.filter(({ count }) => count > 0);
  return filled.toSorted((one, other) => one.count - other.count)[0];
}

/** Were only the utmost sums hidden, their being hidden would name them. */
const LEEWAY = 2;

/**
 * Whether the total minus what is shown says what is hidden: a single part, parts that are together too few, or
 * parts that can only all be about one, or all be about as large as a hidden one can be.
 */
function givesBack(hidden: readonly Place[], threshold: number): boolean {
  if (hidden.length === 0) return false;
  const rest = hidden.reduce((sum, { count }) => sum + count, 0);
  const small = hidden.every(({ why }) => why === 'below-threshold');
  return (
    hidden.length === 1 ||
    rest < threshold ||
    rest < hidden.length + LEEWAY ||
    (small && rest > hidden.length * (threshold - 1) - LEEWAY)
  );
}

const cellOf = ({ count, why }: Place): Cell => ({
  value: why === null ? count : null,
  hidden: why !== null,
  why,
});
