import { type Equations, rowsByColumn } from './equations';

/**
 * Grows a set of columns around a few of them in which something can move: a row with one column in the set lets it
 * not move at all, so the next column is always taken from such a row, and is the one that leaves fewest such rows.
 */
export class Neighbourhoods {
  private readonly starts: Int32Array;
  private readonly rows: Int32Array;
  /** By row: how many of its columns are in the set that is growing. */
  private readonly members: Int32Array;
  private readonly isIn: Uint8Array;

  constructor(private readonly equations: Equations) {
    ({ starts: this.starts, rows: this.rows } = rowsByColumn(equations));
    this.members = new Int32Array(equations.rows.length);
    this.isIn = new Uint8Array(equations.truth.length);
  }

  /** Ascending. */
  around(seeds: Int32Array, size: number): Int32Array {
    const set: number[] = [];
    const waiting: number[] = [];
    const add = (column: number): void => {
      if (this.isIn[column] === 1) return;
      this.isIn[column] = 1;
      set.push(column);
      for (const row of this.rowsOf(column)) {
        this.members[row] = (this.members[row] ?? 0) + 1;
        waiting.push(row);
      }
    };
    for (const seed of seeds.subarray(0, size / 4)) add(seed);
    for (let next = 0; set.length < size; next += 1) {
      const row = waiting[next];
      if (row === undefined) break;
      if (this.members[row] === 1 || set.length < size / 2) {
        const column = this.bestOf(row);
        if (column >= 0) add(column);
      }
    }
    for (const column of set) {
      this.isIn[column] = 0;
      for (const row of this.rowsOf(column)) this.members[row] = 0;
    }
    return Int32Array.from(set).sort();
  }

  private rowsOf(column: number): Int32Array {
    return this.rows.subarray(this.starts[column] ?? 0, this.starts[column + 1] ?? 0);
  }

  /** The column of the row, outside the set, that ties down least; of equals the one with most room to move. */
  private bestOf(row: number): number {
    const { truth, lower, upper } = this.equations;
    let best = -1;
    let least = Infinity;
    for (const column of this.equations.rows[row]?.columns ?? []) {
      if (this.isIn[column] === 1) continue;
      let tied = 0;
      for (const other of this.rowsOf(column)) {
        const members = this.members[other] ?? 0;
        if (members === 0) tied += 1;
        else if (members === 1) tied -= 1;
      }
      const value = truth[column] ?? 0;
      const room = Math.min(10, value - (lower[column] ?? 0)) + Math.min(10, (upper[column] ?? 0) - value);
      const cost = tied - room / 25;
      if (cost >= least) continue;
      least = cost;
      best = column;
    }
    return best;
  }
}

/** The same equations when everything but these columns stays as it is. */
export function onlyColumns({ truth, lower, upper, rows }: Equations, columns: Int32Array): Equations {
  const places = new Map([...columns].map((column, place) => [column, place]));
  return {
    truth: columns.map((column) => truth[column] ?? 0),
    lower: Float64Array.from(columns, (column) => lower[column] ?? 0),
    upper: Float64Array.from(columns, (column) => upper[column] ?? 0),
    rows: rows.flatMap((row) => {
      const plus = row.columns.subarray(0, row.minus).filter((column) => places.has(column));
      const minus = row.columns.subarray(row.minus).filter((column) => places.has(column));
      if (plus.length + minus.length === 0) return [];
      const own = Int32Array.from([...plus, ...minus], (column) => places.get(column) ?? 0);
      return [{ ...row, columns: own, minus: plus.length }];
    }),
  };
}
