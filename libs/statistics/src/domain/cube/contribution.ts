import { allPlaces, cellsOf, type Grid, type TableShape } from '@panoh/disclosure';
import { stridesOf } from './strides';

/** How many people of a cell each contributing organisation accounts for; people of nobody known are in none. */
export interface Contribution {
  readonly cells: Int32Array;
  readonly contributors: Int32Array;
  readonly people: Int32Array;
}

export interface Contributions {
  readonly people: Contribution;
  readonly having: readonly Contribution[];
}

/** Cells and contributors that meet are few among all that could: they are kept as they come. */
export class ContributionCount {
  private readonly met = new Map<number, number>();

  constructor(private readonly contributors: number) {}

  add(cell: number, contributor: number): void {
    const pair = cell * this.contributors + contributor;
    this.met.set(pair, (this.met.get(pair) ?? 0) + 1);
  }

  get result(): Contribution {
    const pairs = [...this.met.keys()];
    return {
      cells: Int32Array.from(pairs, (pair) => Math.floor(pair / this.contributors)),
      contributors: Int32Array.from(pairs, (pair) => pair % this.contributors),
      people: Int32Array.from(this.met.values()),
    };
  }
}

/** By cell of a table: how many people the organisation with the most of them accounts for. */
export function largestContributions(
  grid: Grid,
  contributions: Contributions,
  shape: TableShape,
): Int32Array {
  const { having } = shape;
  const { cells, contributors, people } =
    having === null ? contributions.people : (contributions.having[having.several] ?? NOBODY);
  const cellsIn = memoised(cellsOfTable(grid, shape));
  const width = 1 + contributors.reduce((most, one) => Math.max(most, one), 0);
  const held = new Map<number, number>();
  for (const [place, cell] of cells.entries())
    for (const target of cellsIn(cell)) {
      const pair = target * width + (contributors[place] ?? 0);
      held.set(pair, (held.get(pair) ?? 0) + (people[place] ?? 0));
    }
  const largest = new Int32Array(cellsOf(shape));
  for (const [pair, count] of held) {
    const target = Math.floor(pair / width);
    largest[target] = Math.max(largest[target] ?? 0, count);
  }
  return largest;
}

const NOBODY: Contribution = {
  cells: new Int32Array(),
  contributors: new Int32Array(),
  people: new Int32Array(),
};

/** For a cell of what was counted: the cells of the table in which its people stand, totals among them. */
function cellsOfTable(grid: Grid, { parts, having }: TableShape): (cell: number) => readonly number[] {
  const several = having === null ? undefined : grid.several[having.several];
  const axes = several?.crossed ?? allPlaces(grid);
  const classes = axes.map((axis) => grid.axes[axis]?.classes ?? 1);
  const codes = several?.codes ?? 1;
  const strides = stridesOf([...classes, codes]);
  const lines = parts.map(({ axis, headings }) => {
    const at = axes.indexOf(axis);
    const standsIn = Array.from({ length: classes[at] ?? 0 }, (_, one) =>
      headings.flatMap((heading, line) => (heading.classes.includes(one) ? line : [])),
    );
    return { stride: strides[at] ?? 1, classes: classes[at] ?? 1, headings: headings.length, standsIn };
  });
  return (cell) => {
    const code = having === null ? 0 : having.codes.indexOf(cell % codes);
    if (code < 0) return [];
    const found = lines.reduce<readonly number[]>(
      (targets, line) =>
        targets.flatMap((target) =>
          (line.standsIn[Math.floor(cell / line.stride) % line.classes] ?? []).map(
            (heading) => target * line.headings + heading,
          ),
        ),
      [0],
    );
    return found.map((target) => target * (having?.codes.length ?? 1) + code);
  };
}

function memoised(cellsIn: (cell: number) => readonly number[]): (cell: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (cell) => {
    const found = known.get(cell) ?? cellsIn(cell);
    known.set(cell, found);
    return found;
  };
}
