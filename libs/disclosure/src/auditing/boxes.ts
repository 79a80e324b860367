import type { Grid } from '../tables/grid';
import type { CellPlace, TableShape } from '../tables/published-table';
import type { Protection } from '../rules/protection';
import type { Space } from './space';
import type { AuditedRelease } from './verdict';

export interface GuardedCell {
  readonly place: CellPlace;
  readonly protection: Protection;
  readonly value: number;
}

/** The same people in every table that has a cell for them. */
export interface Box {
  /** Axes by which its people are told from others, ascending, and their classes. */
  readonly axes: readonly number[];
  readonly classes: readonly (readonly number[])[];
  readonly several: number | null;
  /** The code that its people have, where it counts codes. */
  readonly code: number;
  readonly cells: readonly GuardedCell[];
}

/** @param values true counts of the guarded tables */
export function boxesOf(
  { grid, guarded }: Pick<AuditedRelease, 'grid' | 'guarded'>,
  values: readonly Int32Array[],
): Box[] {
  const found = new Map<string, Omit<Box, 'cells'> & { readonly cells: GuardedCell[] }>();
  guarded.forEach(({ shape, protections }, table) => {
    const sides = sidesOf(grid, shape);
    protections.forEach((protection, cell) => {
      if (protection === null) return;
      const guardedCell = { place: { table, cell }, protection, value: values[table]?.[cell] ?? 0 };
      let rest = Math.floor(cell / (shape.having?.codes.length ?? 1));
      const code = shape.having?.codes[cell % shape.having.codes.length] ?? 0;
      const chosen = [];
      for (const side of sides) {
        const line = side.lines[rest % side.lines.length];
        rest = Math.floor(rest / side.lines.length);
        if (line !== undefined && !line.isEverybody) chosen.push({ axis: side.axis, ...line });
      }
      chosen.sort((one, other) => one.axis - other.axis);
      const several = shape.having?.several ?? null;
      const key = `${several ?? ''}:${code}|${chosen.map(({ axis, key: own }) => `${axis}:${own}`).join('|')}`;
      const known = found.get(key);
      if (known !== undefined) known.cells.push(guardedCell);
      else
        found.set(key, {
          axes: chosen.map(({ axis }) => axis),
          classes: chosen.map(({ classes }) => classes),
          ...{ several, code, cells: [guardedCell] },
        });
    });
  });
  return [...found.values()];
}

/** The parts of a shape, the last one first. */
function sidesOf(
  grid: Grid,
  { parts }: TableShape,
): readonly {
  readonly axis: number;
  readonly lines: readonly {
    readonly key: string;
    readonly classes: readonly number[];
    readonly isEverybody: boolean;
  }[];
}[] {
  return parts.toReversed().map(({ axis, headings }) => ({
    axis,
    lines: headings.map((heading) => {
      const classes = heading.classes.toSorted((one, other) => one - other);
      return { key: classes.join(), classes, isEverybody: classes.length === grid.axes[axis]?.classes };
    }),
  }));
}

/** The groups of a space whose people are in the box. */
export function localsIn({ axes, classes, several, code }: Box, space: Space): Int32Array {
  let locals = [0];
  for (const [at, axis] of space.axes.entries()) {
    const stride = space.strides[at] ?? 1;
    const own = axis === null ? [code] : classes[axes.indexOf(axis)];
    const all = own ?? Array.from({ length: space.sizes[at] ?? 0 }, (_, one) => one);
    locals = locals.flatMap((local) => all.map((one) => local + one * stride));
  }
  return several === space.several ? Int32Array.from(locals) : new Int32Array(0);
}
