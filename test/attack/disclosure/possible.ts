import type { Grid, GridCounts, PublishedTable, TableShape } from '@panoh/disclosure';
import { membersOf } from './enumerate';

/** A sum of unknowns, each once or minus once, that lies between two numbers. */
interface Row {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Nobody is thought to be so many more than there are in any one place. */
const MORE = 4;

/**
 * Whether there could be other people, of whom all that is printed is true and of whom a cell counts between two
 * numbers: found by trying, place by place, which is slow and plain.
 */
export function isPossible(
  grid: Grid,
  counts: GridCounts,
  printed: readonly PublishedTable[],
  cell: { readonly shape: TableShape; readonly cell: number; readonly from: number; readonly to: number },
): boolean {
  const firstOf = (several: number | null): number =>
    several === null
      ? 0
      : counts.people.length + counts.having.slice(0, several).reduce((sum, { length }) => sum + length, 0);
  const unknownsOf = (shape: TableShape, place: number): number[] =>
    (membersOf(grid, shape)[place] ?? []).map((at) => at + firstOf(shape.having?.several ?? null));
  const rows: Row[] = printed.flatMap(({ shape, values }) =>
    membersOf(grid, shape).flatMap((members, place): Row[] => {
      const value = values[place] ?? null;
      const plus = members.map((at) => at + firstOf(shape.having?.several ?? null));
      return value === null ? [] : [{ plus, minus: [], from: value, to: value }];
    }),
  );
  rows.push({ plus: unknownsOf(cell.shape, cell.cell), minus: [], from: cell.from, to: cell.to });
  for (const [place, { crossed, codes, stated, any }] of grid.several.entries()) {
    const groups: TableShape = {
      id: 'groups',
      parts: crossed.map((axis) => ({
        axis,
        headings: Array.from({ length: grid.axes[axis]?.classes ?? 0 }, (_, one) => ({
          id: '',
          classes: [one],
        })),
      })),
      having: null,
    };
    const strideOfStated = crossed
      .slice(crossed.indexOf(stated) + 1)
      .reduce((all, axis) => all * (grid.axes[axis]?.classes ?? 0), 1);
    for (const [group, people] of membersOf(grid, groups).entries()) {
      const own = Array.from({ length: codes }, (_, code) => firstOf(place) + group * codes + code);
      const hasAny = Math.floor(group / strideOfStated) % (grid.axes[stated]?.classes ?? 1) === any;
      if (!hasAny) rows.push({ plus: own, minus: [], from: 0, to: 0 });
      else {
        for (const code of own) rows.push({ plus: people, minus: [code], from: 0, to: Infinity });
        rows.push({ plus: own, minus: people, from: 0, to: Infinity });
      }
    }
  }
  const truth = [...counts.people, ...counts.having.flatMap((numbers) => [...numbers])];
  return fits(
    truth.map((count) => count + MORE),
    rows,
  );
}

function fits(most: readonly number[], rows: readonly Row[]): boolean {
  const signs = most.map((_, at) =>
    rows.flatMap(({ plus, minus }, row) =>
      plus.includes(at) ? [{ row, sign: 1 }] : minus.includes(at) ? [{ row, sign: -1 }] : [],
    ),
  );
  /** By row: what is certain, and what those that are still open can add or take at most. */
  const certain = rows.map(() => 0);
  const above = rows.map(({ plus }) => plus.reduce((sum, at) => sum + (most[at] ?? 0), 0));
  const below = rows.map(({ minus }) => minus.reduce((sum, at) => sum + (most[at] ?? 0), 0));
  const isOpen = (row: number): boolean => {
    const { from, to } = rows[row] ?? { from: 0, to: 0 };
    return (certain[row] ?? 0) - (below[row] ?? 0) <= to && (certain[row] ?? 0) + (above[row] ?? 0) >= from;
  };
  const order = most
    .map((_, at) => at)
    .sort((one, other) => (signs[other]?.length ?? 0) - (signs[one]?.length ?? 0));
  const place = (step: number): boolean => {
    const at = order[step];
    if (at === undefined) return true;
    const own = signs[at] ?? [];
    const range = most[at] ?? 0;
    const reserve = (back: 1 | -1): void => {
      for (const { row, sign } of own) {
        const list = sign === 1 ? above : below;
        list[row] = (list[row] ?? 0) + back * range;
      }
    };
    reserve(-1);
    for (let count = 0; count <= range; count += 1) {
      for (const { row, sign } of own) certain[row] = (certain[row] ?? 0) + sign * count;
      const isFound = own.every(({ row }) => isOpen(row)) && place(step + 1);
      for (const { row, sign } of own) certain[row] = (certain[row] ?? 0) - sign * count;
      if (isFound) {
        reserve(1);
        return true;
      }
    }
    reserve(1);
    return false;
  };
  return rows.every((_, row) => isOpen(row)) && place(0);
}
