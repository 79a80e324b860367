import type { Layout } from './layout';

/** What one table says: each row is a sum of cells that do not overlap, none of them known by itself but together. */
export interface Relations {
  readonly layout: Layout;
  /** By row. */
  readonly sums: readonly number[];
  readonly rowsOfCell: readonly (readonly number[])[];
  /** What no part of a cell can be more than; Infinity where nothing is said. */
  readonly most: Float64Array;
}

/**
 * The visible numbers of a table as equations, each as short as one subtraction makes it: of a total whose parts are
 * visible but for two, what remains is the sum of those two. A total whose parts are all visible says nothing new.
 */
export function relationsOf(layout: Layout, values: readonly (number | null)[]): Relations {
  const partsOf = layout.cuts.map(({ lines }) => lines.map((_, line) => partition(lines, line)));
  const sums: number[] = [];
  const rowsOfCell: number[][] = Array.from({ length: layout.cells }, () => []);
  const most = new Float64Array(layout.cells).fill(Infinity);
  values.forEach((value, cell) => {
    if (value === null) return;
    const { cells, sum } = shortest(layout, partsOf, values, cell, value);
    most[cell] = Math.min(most[cell] ?? Infinity, value);
    for (const one of cells) {
      most[one] = Math.min(most[one] ?? Infinity, sum);
      rowsOfCell[one]?.push(sums.length);
    }
    if (cells.length > 0) sums.push(sum);
  });
  return { layout, sums, rowsOfCell, most };
}

function shortest(
  { cuts }: Layout,
  partsOf: readonly (readonly (readonly number[])[])[],
  values: readonly (number | null)[],
  cell: number,
  value: number,
): { readonly cells: readonly number[]; readonly sum: number } {
  let best = { cells: [cell], sum: value };
  let fewest = Infinity;
  for (const [at, { lines, step }] of cuts.entries()) {
    const line = Math.floor(cell / step) % lines.length;
    const parts = partsOf[at]?.[line] ?? [];
    if (parts.length === 0) continue;
    const cells = parts.map((part) => cell + (part - line) * step);
    const hidden = cells.filter((one) => values[one] === null);
    if (hidden.length >= fewest) continue;
    fewest = hidden.length;
    best = { cells: hidden, sum: cells.reduce((rest, one) => rest - (values[one] ?? 0), value) };
  }
  return best;
}

/** Lines that are this one cut into pieces: the largest pieces that fit, else the smallest; none where none do. */
function partition(lines: readonly (readonly number[])[], line: number): number[] {
  const whole = new Set(lines[line]);
  const pieces = lines.flatMap((classes, other): number[] => {
    const inside = classes.length > 0 && classes.every((one) => whole.has(one));
    const isTwin = classes.length === whole.size && other >= line;
    return inside && !isTwin && other !== line ? [other] : [];
  });
  const sizeOf = (piece: number): number => lines[piece]?.length ?? 0;
  for (const sign of [-1, 1]) {
    const left = new Set(whole);
    const chosen = pieces
      .toSorted((one, other) => sign * (sizeOf(one) - sizeOf(other)))
      .filter((piece) => {
        const classes = lines[piece] ?? [];
        if (!classes.every((one) => left.has(one))) return false;
        for (const one of classes) left.delete(one);
        return true;
      });
    if (left.size === 0) return chosen;
  }
  return [];
}
