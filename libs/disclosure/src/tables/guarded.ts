import { allPlaces, type Grid, groupsOf } from './grid';
import { ascending, type Fineness, headingsTogether, keyOf } from './guarded-headings';
import { cellsOf, type Heading, type TableShape } from './published-table';

type Part = TableShape['parts'][number];

export interface GuardedLimits {
  /** Cells of one guarded shape. */
  readonly cellsOfOne: number;
  readonly cellsOfAll: number;
  /** Cells of the finest partition, all axes at once. */
  readonly cellsOfFinest: number;
}

const LIMITS: GuardedLimits = { cellsOfOne: 20_000, cellsOfAll: 200_000, cellsOfFinest: 5_000 };

/** From the finest way of putting two tables together to the coarsest. */
const WAYS: readonly { readonly fineness: Fineness; readonly crossed: boolean }[] = [
  { fineness: 'differences', crossed: true },
  { fineness: 'atoms', crossed: true },
  { fineness: 'differences', crossed: false },
  { fineness: 'atoms', crossed: false },
];

/**
 * What tables tell apart together although none of them prints it: for every two of them that can hold the same
 * people (each also with itself) their lines put together, axis by axis, and the finest partition where it is small.
 * Their own lines are among these, so every cell of every table is in one of the guarded shapes.
 *
 * What is not covered, so that nobody relies on it:
 * - A sum of cells that is no box (all women and all minors, say), what only three tables together single out on one
 *   axis, and differences of people and of people who have a code. Whoever finds that such a count is surely below
 *   the threshold, and not zero, finds the same of a box in it that is covered; that it is surely not zero may be
 *   found of the sum alone.
 * - Two tables whose lines make more cells than the limit are put together on the axes that both have, each with its
 *   own other axes, but not with the other's. Where that is too much as well, the two tables stand by themselves.
 */
export function guardedShapes(
  grid: Grid,
  shapes: readonly TableShape[],
  limits: GuardedLimits = LIMITS,
): TableShape[] {
  const finest = groupsOf(grid, allPlaces(grid)) <= limits.cellsOfFinest ? [finestShape(grid)] : [];
  const own = shapes
    .map((shape) => together(grid, shape, shape, { fineness: 'atoms', crossed: true }))
    .flat();
  const pairs = shapes.flatMap((one, place) =>
    shapes
      .slice(place + 1)
      .flatMap((other): (readonly [TableShape, TableShape])[] =>
        mayHoldTheSame(one, other) ? [[one, other]] : [],
      ),
  );
  let kept = own;
  for (const [first] of WAYS.entries()) {
    const made = pairs.flatMap(([one, other]) => fitting(grid, one, other, first, limits.cellsOfOne));
    kept = withoutContained(grid, [...finest, ...made, ...own]);
    if (kept.reduce((sum, shape) => sum + cellsOf(shape), 0) <= limits.cellsOfAll) break;
  }
  return kept;
}

/** The two tables put together in the finest way, from this one on, that stays within the limit. */
function fitting(grid: Grid, one: TableShape, other: TableShape, from: number, limit: number): TableShape[] {
  for (const way of WAYS.slice(from)) {
    const made = together(grid, one, other, way);
    if (made.every((shape) => cellsOf(shape) <= limit)) return made;
  }
  return [];
}

function together(
  grid: Grid,
  one: TableShape,
  other: TableShape,
  { fineness, crossed }: (typeof WAYS)[number],
): TableShape[] {
  const axes = ascending([...one.parts, ...other.parts].map(({ axis }) => axis));
  const linesOf = (shape: TableShape, axis: number): readonly Heading[] =>
    shape.parts.find((part) => part.axis === axis)?.headings ?? [everybody(grid, axis)];
  const isCut = (shape: TableShape, axis: number): boolean => linesOf(shape, axis).length > 1;
  const partsFor = (drop: (axis: number) => boolean): Part[] =>
    axes.map((axis) => {
      const [left, right] = [linesOf(one, axis), linesOf(other, axis)].map((lines) =>
        drop(axis) ? [{ id: lines.map(({ id }) => id).join('∪'), classes: held(lines) }] : lines,
      );
      return { axis, headings: headingsTogether(left ?? [], right ?? [], fineness) };
    });
  const having =
    one.having === null || other.having === null
      ? null
      : { several: one.having.several, codes: ascending([...one.having.codes, ...other.having.codes]) };
  const shape = (id: string, parts: Part[]): TableShape => ({ id, parts, having });
  if (one === other)
    return [
      shape(
        one.id,
        partsFor(() => false),
      ),
    ];
  if (crossed)
    return [
      shape(
        `${one.id} & ${other.id}`,
        partsFor(() => false),
      ),
    ];
  return [
    shape(
      `${one.id} & (${other.id})`,
      partsFor((axis) => isCut(other, axis) && !isCut(one, axis)),
    ),
    shape(
      `(${one.id}) & ${other.id}`,
      partsFor((axis) => isCut(one, axis) && !isCut(other, axis)),
    ),
  ];
}

/** People who have a code and people are counted apart: only tables of the same kind are put together. */
function mayHoldTheSame(one: TableShape, other: TableShape): boolean {
  if ((one.having?.several ?? null) !== (other.having?.several ?? null)) return false;
  return one.parts.every(({ axis, headings }) => {
    const others = other.parts.find((part) => part.axis === axis);
    if (others === undefined) return true;
    const classes = new Set(held(others.headings));
    return held(headings).some((place) => classes.has(place));
  });
}

/** A shape whose every cell is also a cell of another one adds nothing. */
function withoutContained(grid: Grid, shapes: readonly TableShape[]): TableShape[] {
  const kept: { readonly shape: TableShape; readonly lines: readonly ReadonlySet<string>[] }[] = [];
  const linesOf = ({ parts }: TableShape): ReadonlySet<string>[] =>
    grid.axes.map(
      (_, axis) =>
        new Set((parts.find((part) => part.axis === axis)?.headings ?? [everybody(grid, axis)]).map(keyOf)),
    );
  const large = [...shapes].sort((left, right) => cellsOf(right) - cellsOf(left));
  for (const shape of large) {
    const lines = linesOf(shape);
    const isContained = kept.some(
      (other) =>
        sameOrMoreCodes(other.shape, shape) &&
        lines.every((own, axis) => [...own].every((line) => other.lines[axis]?.has(line))),
    );
    if (!isContained) kept.push({ shape, lines });
  }
  return kept.map(({ shape }) => shape);
}

function sameOrMoreCodes({ having: more }: TableShape, { having: fewer }: TableShape): boolean {
  if (more === null || fewer === null) return more === fewer;
  return more.several === fewer.several && fewer.codes.every((code) => more.codes.includes(code));
}

const finestShape = (grid: Grid): TableShape => ({
  id: 'finest',
  parts: grid.axes.map(({ classes }, axis) => ({
    axis,
    headings: Array.from({ length: classes }, (_, place) => ({ id: String(place), classes: [place] })),
  })),
  having: null,
});

const everybody = ({ axes }: Grid, axis: number): Heading => ({
  id: 'total',
  classes: Array.from({ length: axes[axis]?.classes ?? 0 }, (_, place) => place),
});

const held = (headings: readonly Heading[]): number[] =>
  ascending(headings.flatMap(({ classes }) => classes));
