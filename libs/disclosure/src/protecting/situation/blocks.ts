import type { Grid, GridCounts } from '../../tables/grid';

/**
 * Numbers that tables add up, in a block with a direction for each axis: people by group of all axes, or people who
 * have a code by group of the crossed axes and by code, the last direction.
 */
export interface Block {
  /** Unknowns of all blocks are numbered in one row; the first of this one. */
  readonly first: number;
  readonly size: number;
  /** The axis of the grid in each direction; −1 for codes. */
  readonly axes: readonly number[];
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
}

/** Ties the codes of a several-axis to the people of each group of its crossed axes. */
export interface CodeTie {
  /** Place of the block of its codes; that of people is the first. */
  readonly block: number;
  readonly codes: number;
  /** By group of the crossed axes: 1 where people have at least one code. */
  readonly any: Uint8Array;
  /** By unknown of the block of people: its group of the crossed axes. */
  readonly groupOf: Int32Array;
  readonly people: Int32Array;
}

export interface Unknowns {
  readonly blocks: readonly Block[];
  readonly ties: readonly CodeTie[];
  /** The true number of each. */
  readonly truth: Int32Array;
}

export function unknownsOf(grid: Grid, counts: GridCounts): Unknowns {
  const blocks: Block[] = [];
  const add = (axes: readonly number[], codes: number): Block => {
    const sizes = axes.map((axis) => (axis < 0 ? codes : (grid.axes[axis]?.classes ?? 0)));
    const strides = sizes.map((_, at) => product(sizes.slice(at + 1)));
    const last = blocks.at(-1);
    const block = { first: last ? last.first + last.size : 0, size: product(sizes), axes, sizes, strides };
    blocks.push(block);
    return block;
  };
  const people = add(
    grid.axes.map((_, axis) => axis),
    1,
  );
  const ties = grid.several.map(({ crossed, codes, stated, any }): CodeTie => {
    add([...crossed, -1], codes);
    const sizes = crossed.map((axis) => grid.axes[axis]?.classes ?? 0);
    const steps = crossed.map((_, at) => product(sizes.slice(at + 1)));
    const groupOf = steppedThrough(
      people.sizes,
      people.axes.map((axis) => steps[crossed.indexOf(axis)] ?? 0),
    );
    const sums = new Int32Array(product(sizes));
    groupOf.forEach((group, one) => (sums[group] = (sums[group] ?? 0) + (counts.people[one] ?? 0)));
    const classes = steppedThrough(
      sizes,
      crossed.map((axis) => (axis === stated ? 1 : 0)),
    );
    return {
      block: blocks.length - 1,
      codes,
      any: Uint8Array.from(classes, (place) => (place === any ? 1 : 0)),
      groupOf,
      people: sums,
    };
  });
  const truth = new Int32Array(blocks.reduce((sum, { size }) => sum + size, 0));
  for (const [place, numbers] of [counts.people, ...counts.having].entries()) {
    const block = blocks[place];
    if (block?.size !== numbers.length) throw new Error('The counts do not have the size of the grid.');
    truth.set(numbers, block.first);
  }
  return { blocks, ties, truth };
}

/** For every place of a block: how far it lies in each direction, times the step of that direction, added up. */
function steppedThrough(sizes: readonly number[], steps: readonly number[]): Int32Array {
  let sums = new Int32Array(1);
  for (const [at, size] of sizes.entries()) {
    const step = steps[at] ?? 0;
    const next = new Int32Array(sums.length * size);
    let to = 0;
    for (const sum of sums) for (let one = 0; one < size; one += 1) next[to++] = sum + one * step;
    sums = next;
  }
  return sums;
}

export const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);
