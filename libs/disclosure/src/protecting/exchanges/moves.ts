import type { Block } from '../situation/blocks';

/**
 * An exchange of people that leaves most sums as they are: of every direction one class, or two that change places.
 * One person more where all directions take their first class, and wherever an even number of them take their
 * second one; one fewer where an odd number do.
 */
export interface Move {
  readonly block: number;
  readonly first: readonly number[];
  /** −1: this direction has one class only. */
  readonly second: readonly number[];
  /** Directions that change places together bear the same number; a direction of one class bears −1. */
  readonly together: readonly number[];
}

export interface Corner {
  /** Place in the block. */
  readonly local: number;
  readonly sign: 1 | -1;
}

export function cornersOf({ first, second, together }: Move, { strides }: Block): Corner[] {
  let corners: Corner[] = [{ local: 0, sign: 1 }];
  const shared = new Map<number, { readonly from: number; readonly to: number }>();
  for (const [direction, one] of first.entries()) {
    const stride = strides[direction] ?? 0;
    const other = second[direction] ?? -1;
    if (other < 0) {
      corners = corners.map(({ local, sign }) => ({ local: local + one * stride, sign }));
      continue;
    }
    const group = together[direction] ?? direction;
    const known = shared.get(group) ?? { from: 0, to: 0 };
    shared.set(group, { from: known.from + one * stride, to: known.to + other * stride });
  }
  for (const { from, to } of shared.values())
    corners = corners.flatMap(({ local, sign }): Corner[] => [
      { local: local + from, sign },
      { local: local + to, sign: sign === 1 ? -1 : 1 },
    ]);
  return corners;
}
