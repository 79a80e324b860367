/**
 * Sparse rows lower ≤ ± columns ≤ upper over counts that are whole; the coefficients are 1 and −1. The truth fits all
 * of them, which is how they were made.
 */
export interface Equations {
  /** By column. */
  readonly truth: Int32Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** By row. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly columns: Int32Array;
  /** Places in `columns` from here on have −1. */
  readonly minus: number;
  /** How far the sum may go below and above the true one. */
  readonly below: number;
  readonly above: number;
}

export const isExact = ({ below, above }: Row): boolean => below === 0 && above === 0;

/** The rows of each column. */
export function rowsByColumn({ truth, rows }: Pick<Equations, 'truth' | 'rows'>): {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
} {
  const starts = new Int32Array(truth.length + 1);
  for (const { columns } of rows)
    for (const column of columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < truth.length; column += 1)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  const next = starts.slice(0, -1);
  const found = new Int32Array(starts[truth.length] ?? 0);
  rows.forEach(({ columns }, row) => {
    for (const column of columns) {
      const place = next[column] ?? 0;
      found[place] = row;
      next[column] = place + 1;
    }
  });
  return { starts, rows: found };
}

/** Without the columns that can have one value only: the rows speak of differences to the truth, so nothing is left of them. */
export function withoutFixed(equations: Equations): {
  readonly equations: Equations;
  readonly kept: Int32Array;
} {
  const { truth, lower, upper, rows } = equations;
  const kept = truth.map((_, column) => column).filter((column) => lower[column] !== upper[column]);
  const places = new Int32Array(truth.length).fill(-1);
  kept.forEach((column, place) => (places[column] = place));
  const shorter = rows.flatMap((row): Row[] => {
    const isFree = (column: number): boolean => (places[column] ?? -1) >= 0;
    const plus = row.columns.subarray(0, row.minus).filter(isFree);
    const minus = row.columns.subarray(row.minus).filter(isFree);
    const columns = new Int32Array(plus.length + minus.length);
    columns.set(plus);
    columns.set(minus, plus.length);
    for (const [place, column] of columns.entries()) columns[place] = places[column] ?? -1;
    return columns.length === 0 ? [] : [{ ...row, columns, minus: plus.length }];
  });
  return {
    equations: {
      truth: kept.map((column) => truth[column] ?? 0),
      lower: Float64Array.from(kept, (column) => lower[column] ?? 0),
      upper: Float64Array.from(kept, (column) => upper[column] ?? 0),
      rows: shorter,
    },
    kept,
  };
}
