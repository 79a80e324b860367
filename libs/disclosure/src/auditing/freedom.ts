import { type Equations, isExact, type Row } from './equations';

/** Beyond so many numbers elimination costs more than it saves. */
const MOST_NUMBERS = 4_000_000;

export type Combination = ReadonlyMap<number, number>;

/**
 * How a component can move at all: a few columns are free, and all others are whole multiples of these. One free
 * column moved by one, and the others with it, is a move by itself that keeps every equation.
 */
export interface Freedom {
  readonly free: readonly number[];
  /** By column: which free columns it follows, by their place in `free`. */
  readonly follows: readonly Combination[];
  /** What is no exact equation, or could not be resolved in whole numbers; over columns. */
  readonly rest: readonly Row[];
}

/**
 * Gauss' elimination in whole numbers: every row is resolved for a column that stands in it once, shortest row first,
 * so that little is filled in. Undefined where too much would be.
 */
export function freedomOf({ truth, rows }: Equations): Freedom | undefined {
  const work = rows.map(
    ({ columns, minus }) => new Map([...columns].map((column, at) => [column, at < minus ? 1 : -1])),
  );
  const rowsOf = Array.from(truth, () => new Set<number>());
  const rest: Row[] = [];
  const queue = new BySize(rows.length);
  rows.forEach((row, number) => {
    if (!isExact(row)) {
      rest.push(row);
      return;
    }
    queue.put(number, row.columns.length);
    for (const column of row.columns) rowsOf[column]?.add(number);
  });
  const resolved: { readonly column: number; readonly sign: number; readonly row: Combination }[] = [];
  const isPivot = new Uint8Array(truth.length);
  let filled = work.reduce((sum, row) => sum + row.size, 0);
  for (let number = queue.take(); number !== undefined; number = queue.take()) {
    const row = work[number] ?? new Map<number, number>();
    if (row.size === 0) continue;
    const column = pivotOf(row, rowsOf);
    if (column === undefined) {
      const original = rows[number];
      if (original) rest.push(original);
      for (const one of row.keys()) rowsOf[one]?.delete(number);
      continue;
    }
    const sign = row.get(column) ?? 1;
    resolved.push({ column, sign, row });
    isPivot[column] = 1;
    for (const one of row.keys()) rowsOf[one]?.delete(number);
    for (const other of rowsOf[column] ?? []) {
      const target = work[other];
      if (target === undefined) continue;
      const times = -(target.get(column) ?? 0) * sign;
      filled -= target.size;
      for (const [one, value] of row) {
        const sum = (target.get(one) ?? 0) + times * value;
        if (sum === 0) {
          target.delete(one);
          rowsOf[one]?.delete(other);
        } else {
          target.set(one, sum);
          rowsOf[one]?.add(other);
        }
      }
      filled += target.size;
      queue.put(other, target.size);
    }
    if (filled > MOST_NUMBERS) return undefined;
  }
  return substituted(truth.length, isPivot, resolved, rest);
}

/** Of the columns that stand in the row once, the one that stands in fewest others. */
function pivotOf(row: Combination, rowsOf: readonly ReadonlySet<number>[]): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  for (const [column, value] of row) {
    const others = rowsOf[column]?.size ?? 0;
    if (Math.abs(value) !== 1 || others >= fewest) continue;
    best = column;
    fewest = others;
  }
  return best;
}

function substituted(
  columns: number,
  isPivot: Uint8Array,
  resolved: readonly { readonly column: number; readonly sign: number; readonly row: Combination }[],
  rest: readonly Row[],
): Freedom | undefined {
  const free = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => isPivot[column] === 0,
  );
  const follows: Map<number, number>[] = Array.from({ length: columns }, () => new Map<number, number>());
  free.forEach((column, place) => follows[column]?.set(place, 1));
  let filled = 0;
  for (const { column, sign, row } of resolved.toReversed()) {
    const own = follows[column] ?? new Map<number, number>();
    for (const [other, value] of row) {
      if (other === column) continue;
      for (const [place, times] of follows[other] ?? []) {
        const sum = (own.get(place) ?? 0) - value * sign * times;
        if (sum === 0) own.delete(place);
        else own.set(place, sum);
      }
    }
    filled += own.size;
    if (filled > MOST_NUMBERS) return undefined;
  }
  return { free, follows, rest };
}

/** Numbers to be taken smallest size first; putting one again gives it a new size. */
class BySize {
  private readonly sizes: Int32Array;
  private readonly shelves: number[][] = [];
  private smallest = 0;
  constructor(count: number) {
    this.sizes = new Int32Array(count).fill(-1);
  }
  has(number: number): boolean {
    return (this.sizes[number] ?? -1) >= 0;
  }
  put(number: number, size: number): void {
    this.sizes[number] = size;
    (this.shelves[size] ??= []).push(number);
    this.smallest = Math.min(this.smallest, size);
  }
  take(): number | undefined {
    for (; this.smallest < this.shelves.length; this.smallest += 1) {
      const shelf = this.shelves[this.smallest] ?? [];
      for (let number = shelf.pop(); number !== undefined; number = shelf.pop()) {
        if (this.sizes[number] !== this.smallest) continue;
        this.sizes[number] = -1;
        return number;
      }
    }
    return undefined;
  }
}
