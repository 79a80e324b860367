import type { Grid, PublishedTable, SeveralAxis, TableShape } from '@panoh/disclosure';

/** One way things may be: people by group of all axes, and for each several-axis by crossed group and code. */
export interface World {
  readonly people: readonly number[];
  readonly having: readonly (readonly number[])[];
}

/**
 * Every world that fits what is printed, one after the other, by trying: the slow and plain way to know what somebody
 * can know. One of the tables must print how many people there are.
 */
export function* worldsThatFit(grid: Grid, published: readonly PublishedTable[]): Generator<World> {
  const groups = groupsOf(grid, allAxes(grid));
  const printed = published.flatMap((table) => printedCells(grid, table));
  const ofPeople = printed.filter(({ several }) => several === null);
  for (const people of fillings(groups.length, ofPeople, () => Infinity)) {
    const inGroups = grid.several.map((axis) =>
      crossedGroups(grid, axis).map((group) => (group.isAny ? sumOver(people, group.people) : 0)),
    );
    for (const having of havings(grid, printed, inGroups)) yield { people, having };
  }
}

function* havings(
  grid: Grid,
  printed: readonly PrintedCell[],
  inGroups: readonly (readonly number[])[],
  before: readonly (readonly number[])[] = [],
): Generator<readonly (readonly number[])[]> {
  const number = before.length;
  const several = grid.several[number];
  if (several === undefined) {
    yield before;
    return;
  }
  const { codes } = several;
  const inGroup = inGroups[number] ?? [];
  const own = printed.filter((cell) => cell.several === number);
  for (const having of fillings(inGroup.length * codes, own, (at) => inGroup[Math.floor(at / codes)] ?? 0)) {
    const everybodyHasOne = inGroup.every(
      (people, group) =>
        having.slice(group * codes, (group + 1) * codes).reduce((sum, count) => sum + count, 0) >= people,
    );
    if (everybodyHasOne) yield* havings(grid, printed, inGroups, [...before, having]);
  }
}

/** Numbers from nought up, so that the members of every printed cell come to what is printed. */
function* fillings(
  length: number,
  printed: readonly PrintedCell[],
  mostAt: (at: number) => number,
): Generator<number[]> {
  const left = printed.map(({ value }) => value);
  const cellsOf = Array.from({ length }, (_, at) =>
    printed.flatMap(({ members }, cell) => (members.includes(at) ? [cell] : [])),
  );
  const lastOf = printed.map(({ members }) => Math.max(-1, ...members));
  const filling: number[] = [];
  function* fill(at: number): Generator<number[]> {
    if (at === length) {
      if (left.every((rest) => rest === 0)) yield [...filling];
      return;
    }
    const cells = cellsOf[at] ?? [];
    const most = Math.min(mostAt(at), ...cells.map((cell) => left[cell] ?? 0));
    if (most === Infinity) throw new Error('Nothing printed says how many people there are at most.');
    const least = Math.max(0, ...cells.filter((cell) => lastOf[cell] === at).map((cell) => left[cell] ?? 0));
    for (let count = least; count <= most; count += 1) {
      filling[at] = count;
      for (const cell of cells) left[cell] = (left[cell] ?? 0) - count;
      yield* fill(at + 1);
      for (const cell of cells) left[cell] = (left[cell] ?? 0) + count;
    }
  }
  yield* fill(0);
}

interface PrintedCell {
  readonly several: number | null;
  readonly members: readonly number[];
  readonly value: number;
}

const printedCells = (grid: Grid, { shape, values }: PublishedTable): PrintedCell[] =>
  membersOf(grid, shape).flatMap((members, cell) => {
    const value = values[cell] ?? null;
    return value === null ? [] : [{ several: shape.having?.several ?? null, members, value }];
  });

/** Cell by cell: the places in `people`, or in `having` of its several-axis, that it adds up. */
export function membersOf(grid: Grid, { parts, having }: TableShape): number[][] {
  const several = having === null ? undefined : grid.several[having.several];
  const axes = several?.crossed ?? allAxes(grid);
  const codes = several?.codes ?? 1;
  const groups = groupsOf(grid, axes);
  const lines = parts.reduce<number[][]>(
    (cells, { axis, headings }) =>
      cells.flatMap((members) =>
        headings.map(({ classes }) =>
          members.filter((group) => classes.includes(groups[group]?.[axes.indexOf(axis)] ?? -1)),
        ),
      ),
    [groups.map((_, group) => group)],
  );
  return having === null
    ? lines
    : lines.flatMap((members) => having.codes.map((code) => members.map((group) => group * codes + code)));
}

/** The groups of the axes that codes are crossed with, and the groups of all axes that each is made of. */
export function crossedGroups(
  grid: Grid,
  { crossed, stated, any }: SeveralAxis,
): { readonly place: number; readonly people: readonly number[]; readonly isAny: boolean }[] {
  const groups = groupsOf(grid, allAxes(grid));
  return groupsOf(grid, crossed).map((classes, place) => ({
    place,
    isAny: classes[crossed.indexOf(stated)] === any,
    people: groups.flatMap((group, at) =>
      crossed.every((axis, direction) => group[axis] === classes[direction]) ? [at] : [],
    ),
  }));
}

export const sumOver = (numbers: readonly number[], members: readonly number[]): number =>
  members.reduce((sum, at) => sum + (numbers[at] ?? 0), 0);

const allAxes = ({ axes }: Grid): number[] => axes.map((_, axis) => axis);

/** The classes of every group, the last axis fastest. */
function groupsOf({ axes }: Grid, places: readonly number[]): number[][] {
  return places.reduce<number[][]>(
    (groups, place) =>
      groups.flatMap((group) =>
        Array.from({ length: axes[place]?.classes ?? 0 }, (_, one) => [...group, one]),
      ),
    [[]],
  );
}
