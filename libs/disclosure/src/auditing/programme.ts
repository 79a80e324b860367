import type { LinearProgramme } from '../solver';
import type { Equations, Row } from './equations';
import type { Freedom } from './freedom';

/** A count to be pushed away from the truth: the sum of these columns, up (1) or down (−1). */
export interface Push {
  readonly columns: Int32Array;
  readonly direction: 1 | -1;
  /** So far is far enough. */
  readonly need: number;
}

/** Equations and pushes as the solver takes them. In all of them nothing changed is a solution. */
export interface Programme {
  readonly asked: LinearProgramme;
  /** The columns of the solver that stand for the pushes. */
  readonly firstPush: number;
  /** What it costs to move these: so that no more is changed than serves. */
  readonly friction: { readonly columns: Int32Array; readonly values: Float64Array };
  /** By column of the equations: how it differs from the truth in this solution. */
  changes(x: Float64Array): Float64Array;
}

/** A column for what is added to each count and one for what is taken away: small changes are mostly whole ones. */
export function byChanges(
  { truth, lower, upper, rows }: Equations,
  isSum: Uint8Array,
  pushes: readonly Push[],
  whole: boolean,
): Programme {
  const draft = new Draft();
  const ups = new Int32Array(truth.length).fill(-1);
  const downs = new Int32Array(truth.length).fill(-1);
  truth.forEach((value, column) => {
    const [least, most] = [(lower[column] ?? 0) - value, (upper[column] ?? 0) - value];
    if (isSum[column] === 1) ups[column] = draft.column(least, most, 0);
    else {
      if (most > 0) ups[column] = draft.column(0, most, 1);
      if (least < 0) downs[column] = draft.column(0, -least, 1);
    }
  });
  const put = (column: number, times: number): void => {
    draft.put(ups[column] ?? -1, times);
    draft.put(downs[column] ?? -1, -times);
  };
  const addRow = ({ columns, minus, below, above }: Row): void => {
    columns.forEach((column, at) => put(column, at < minus ? 1 : -1));
    draft.row(-below, above);
  };
  rows.forEach(addRow);
  const firstPush = draft.pushes(pushes, put);
  return draft.finish(firstPush, whole, (x) =>
    Float64Array.from(truth, (_, column) => at(x, ups[column] ?? -1) - at(x, downs[column] ?? -1)),
  );
}

/** Two columns for each column that is free, and all others as rows: fewer by far, and solved in a fraction of the time. */
export function byFreedom(
  { truth, lower, upper }: Equations,
  { free, follows, rest }: Freedom,
  pushes: readonly Push[],
  whole: boolean,
): Programme {
  const draft = new Draft();
  const weights = free.map(() => 0);
  for (const combination of follows)
    for (const [place, times] of combination) weights[place] = (weights[place] ?? 0) + Math.abs(times);
  const signs = free.flatMap((column, place) => {
    const value = truth[column] ?? 0;
    const weight = weights[place] ?? 1;
    return [
      [
        draft.column(0, (upper[column] ?? 0) - value, weight),
        draft.column(0, value - (lower[column] ?? 0), weight),
      ],
    ];
  });
  const put = (column: number, times: number): void => {
    for (const [place, value] of follows[column] ?? []) {
      const [up = -1, down = -1] = signs[place] ?? [];
      draft.put(up, times * value);
      draft.put(down, -times * value);
    }
  };
  const isFree = new Set(free);
  truth.forEach((value, column) => {
    if (isFree.has(column)) return;
    put(column, 1);
    draft.row((lower[column] ?? 0) - value, (upper[column] ?? 0) - value);
  });
  for (const { columns, minus, below, above } of rest) {
    columns.forEach((column, at) => put(column, at < minus ? 1 : -1));
    draft.row(-below, above);
  }
  const firstPush = draft.pushes(pushes, put);
  return draft.finish(firstPush, whole, (x) => {
    const moved = signs.map(([up = -1, down = -1]) => at(x, up) - at(x, down));
    return Float64Array.from(truth, (_, column) => {
      let sum = 0;
      for (const [place, value] of follows[column] ?? []) sum += value * (moved[place] ?? 0);
      return sum;
    });
  });
}

const at = (x: Float64Array, place: number): number => (place < 0 ? 0 : (x[place] ?? 0));

/** A programme that is being written down. */
class Draft {
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly weights: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];
  /** The row that is being written: by column. */
  private current = new Map<number, number>();

  column(lower: number, upper: number, weight: number): number {
    this.lower.push(lower);
    this.upper.push(upper);
    this.weights.push(weight);
    return this.lower.length - 1;
  }

  put(column: number, times: number): void {
    if (column < 0) return;
    const sum = (this.current.get(column) ?? 0) + times;
    if (sum === 0) this.current.delete(column);
    else this.current.set(column, sum);
  }

  row(lower: number, upper: number): void {
    const { current } = this;
    this.current = new Map();
    if (lower === -Infinity && upper === Infinity) return;
    for (const [column, times] of current) {
      this.indices.push(column);
      this.values.push(times);
    }
    this.starts.push(this.indices.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  /** For each push a column that is no larger than how far it went, and no larger than need be. */
  pushes(pushes: readonly Push[], put: (column: number, times: number) => void): number {
    const first = this.lower.length;
    for (const { need } of pushes) this.column(-Infinity, need, 0);
    pushes.forEach(({ columns, direction }, push) => {
      for (const column of columns) put(column, direction);
      this.put(first + push, -1);
      this.row(0, Infinity);
    });
    return first;
  }

  finish(firstPush: number, whole: boolean, changes: Programme['changes']): Programme {
    const count = this.lower.length;
    const moving = [...this.weights.keys()].filter((column) => (this.weights[column] ?? 0) > 0);
    return {
      firstPush,
      changes: (x) => (x.length === 0 ? new Float64Array(0) : changes(x)),
      friction: {
        columns: Int32Array.from(moving),
        values: Float64Array.from(moving, (column) => this.weights[column] ?? 0),
      },
      asked: {
        columnLower: Float64Array.from(this.lower),
        columnUpper: Float64Array.from(this.upper),
        cost: new Float64Array(count),
        ...(whole
          ? { whole: Uint8Array.from({ length: count }, (_, one) => (one < firstPush ? 1 : 0)) }
          : {}),
        rowLower: Float64Array.from(this.rowLower),
        rowUpper: Float64Array.from(this.rowUpper),
        starts: Int32Array.from(this.starts),
        indices: Int32Array.from(this.indices),
        values: Float64Array.from(this.values),
      },
    };
  }
}
