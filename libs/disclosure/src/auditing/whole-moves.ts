import { DisjointSets } from './components';
import type { Equations } from './equations';

const NEARLY = 1e-6;
/** Solvers leave halves, thirds and quarters where the tables have three dimensions. */
const MULTIPLES = [1, 2, 3, 4, 6];

/** Part of a solution that is possible by itself, in whole numbers without common divisor. */
export interface Part {
  readonly columns: Int32Array;
  readonly amounts: Int32Array;
  /** How often it is in the solution; below 1 where the solution was not whole. */
  readonly times: number;
}

/** What a solution consists of: parts that share no row change nothing for each other. */
export function wholeParts({ truth, rows }: Equations, isSum: Uint8Array, changes: Float64Array): Part[] {
  const moves = (column: number): boolean => Math.abs(changes[column] ?? 0) > NEARLY;
  const sets = new DisjointSets(truth.length);
  for (const { columns } of rows) {
    let first = -1;
    for (const column of columns) {
      if (!moves(column)) continue;
      if (first < 0) first = column;
      else sets.join(first, column);
    }
  }
  const groups = new Map<number, number[]>();
  for (let column = 0; column < truth.length; column += 1) {
    if (!moves(column) || isSum[column] === 1) continue;
    const root = sets.find(column);
    const group = groups.get(root) ?? [];
    groups.set(root, group);
    group.push(column);
  }
  return [...groups.values()].flatMap((columns) => inWholeNumbers(columns, changes));
}

function inWholeNumbers(columns: readonly number[], changes: Float64Array): Part[] {
  const multiple = MULTIPLES.find((times) =>
    columns.every((column) => {
      const amount = (changes[column] ?? 0) * times;
      return Math.abs(amount - Math.round(amount)) < NEARLY * times;
    }),
  );
  if (multiple === undefined) return [];
  const amounts = columns.map((column) => Math.round((changes[column] ?? 0) * multiple));
  const divisor = amounts.reduce(commonDivisor, 0);
  return [
    {
      columns: Int32Array.from(columns),
      amounts: Int32Array.from(amounts, (amount) => amount / divisor),
      times: divisor / multiple,
    },
  ];
}

const commonDivisor = (one: number, other: number): number => {
  let [left, right] = [Math.abs(one), Math.abs(other)];
  while (right > 0) [left, right] = [right, left % right];
  return left;
};
