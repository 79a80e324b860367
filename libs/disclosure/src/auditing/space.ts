import type { Grid, GridCounts, SeveralAxis } from '../tables/grid';
import { AuditFault } from './audit-fault';

/**
 * Numbers nobody prints but everything printed is made of: people by group of some axes, or, of a several-axis, people
 * by group of the axes it is crossed with and by code. Unknowns of all spaces are numbered in one row.
 */
export interface Space {
  readonly first: number;
  /** The several-axis whose codes it counts; null: it counts people. */
  readonly several: number | null;
  /** The axis of the grid in each direction; null: the codes, always last. */
  readonly axes: readonly (number | null)[];
  readonly sizes: readonly number[];
  /** The last direction runs fastest. */
  readonly strides: readonly number[];
  readonly truth: Int32Array;
}

/** The counts as they were given: people by all axes, and each several-axis. */
export function wholeSpaces(grid: Grid, counts: GridCounts): Space[] {
  const everything = { first: 0, several: null, axes: grid.axes.map((_, axis) => axis) };
  const spaces: Space[] = [spaceOf(grid, everything, counts.people)];
  for (const [several, { id, crossed, stated }] of grid.several.entries()) {
    if (!crossed.includes(stated))
      throw new AuditFault('counts', `The codes of ${id} are not counted by who has any.`);
    spaces.push(
      spaceOf(grid, { first: after(spaces), several, axes: [...crossed, null] }, counts.having[several]),
    );
  }
  return spaces;
}

/** People by groups of these axes only, and of each of these several-axes the codes. */
export function spacesOver(
  grid: Grid,
  whole: readonly Space[],
  cliques: readonly (readonly number[])[],
  several: readonly number[],
): Space[] {
  const spaces: Space[] = [];
  const [people] = whole;
  if (people === undefined) return [];
  const present = nonZero(people.truth);
  for (const axes of cliques) {
    const shape = { first: after(spaces), several: null, axes };
    const sums = spaceOf(grid, shape, undefined);
    for (const local of present) {
      const to = placeIn(sums, people, local);
      sums.truth[to] = (sums.truth[to] ?? 0) + (people.truth[local] ?? 0);
    }
    spaces.push(sums);
  }
  for (const one of several) {
    const space = whole.find((other) => other.several === one);
    if (space !== undefined) spaces.push({ ...space, first: after(spaces) });
  }
  return spaces;
}

function spaceOf(
  grid: Grid,
  { first, several, axes }: Pick<Space, 'first' | 'several' | 'axes'>,
  counted: Int32Array | undefined,
): Space {
  const codes = several === null ? 1 : (grid.several[several]?.codes ?? 0);
  const sizes = axes.map((axis) => (axis === null ? codes : (grid.axes[axis]?.classes ?? 0)));
  const truth = counted ?? new Int32Array(productOf(sizes));
  if (truth.length !== productOf(sizes))
    throw new AuditFault('counts', 'The counts do not have the size of the grid: count them again.');
  if (truth.some((count) => count < 0))
    throw new AuditFault('counts', 'A count is below zero: count them again.');
  return { first, several, axes, sizes, strides: stridesOf(sizes), truth };
}

/** Where a group of one space lies in another whose axes it has all. */
export function placeIn(to: Space, from: Space, local: number): number {
  let place = 0;
  for (const [at, axis] of to.axes.entries()) {
    const direction = from.axes.indexOf(axis);
    const one = Math.floor(local / (from.strides[direction] ?? 1)) % (from.sizes[direction] ?? 1);
    place += one * (to.strides[at] ?? 0);
  }
  return place;
}

/** By group of a space: its number among the groups of these axes, which the space has all. */
export function placesAmong(space: Space, axes: readonly (number | null)[]): Int32Array {
  const sizes = axes.map((axis) => space.sizes[space.axes.indexOf(axis)] ?? 1);
  const strides = stridesOf(sizes);
  return walk(
    space.sizes,
    space.axes.map((axis) => strides[axes.indexOf(axis)] ?? 0),
  );
}

/** For every place of a block: the sum of a step in each direction times how far the place lies in it. */
export function walk(sizes: readonly number[], steps: readonly number[]): Int32Array {
  let places = new Int32Array(1);
  for (const [at, size] of sizes.entries()) {
    const step = steps[at] ?? 0;
    const longer = new Int32Array(places.length * size);
    let to = 0;
    for (const place of places) for (let one = 0; one < size; one += 1) longer[to++] = place + one * step;
    places = longer;
  }
  return places;
}

/** Groups of the crossed axes whose people have at least one code. */
export function groupsWithAny(grid: Grid, { crossed, stated, any }: SeveralAxis): Uint8Array {
  const sizes = crossed.map((axis) => grid.axes[axis]?.classes ?? 0);
  const classes = walk(
    sizes,
    crossed.map((axis) => (axis === stated ? 1 : 0)),
  );
  return Uint8Array.from(classes, (place) => (place === any ? 1 : 0));
}

export const productOf = (sizes: readonly number[]): number =>
  sizes.reduce((product, size) => product * size, 1);

export const stridesOf = (sizes: readonly number[]): number[] =>
  sizes.map((_, at) => productOf(sizes.slice(at + 1)));

export const nonZero = (numbers: Int32Array): number[] => {
  const found: number[] = [];
  numbers.forEach((number, place) => {
    if (number !== 0) found.push(place);
  });
  return found;
};

const after = (spaces: readonly Space[]): number => spaces.reduce((sum, { truth }) => sum + truth.length, 0);
