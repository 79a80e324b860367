import type { Grid, GridCounts, SeveralAxis } from '../tables/grid';
import { atomsOf } from '../tables/guarded-headings';
import type { Heading, PublishedTable, TableShape } from '../tables/published-table';
import { productOf, wholeSpaces } from './space';
import type { AuditedRelease, GuardedTable } from './verdict';

/**
 * The same release as if only these tables had been published, on the coarsest grid that still tells apart what they
 * and the guarded cells do. What is known from fewer tables is never more.
 */
export function onlyThese(
  { grid, counts }: Pick<AuditedRelease, 'grid' | 'counts'>,
  published: readonly PublishedTable[],
  guarded: readonly GuardedTable[],
): AuditedRelease {
  const shapes = [...published, ...guarded].map(({ shape }) => shape);
  const used = new Set(shapes.flatMap(({ having }) => (having === null ? [] : [having.several])));
  const classes = grid.axes.map((axis, place) => {
    const lines = shapes.flatMap(({ parts }) =>
      parts.filter((part) => part.axis === place).flatMap((part) => part.headings),
    );
    const several = grid.several.filter((one, number) => used.has(number) && one.stated === place);
    const any = several.map((one): Heading => ({ id: 'any', classes: [one.any] }));
    return mergedClasses(axis.classes, [...lines, ...any]);
  });
  const merge = (shape: TableShape): TableShape => ({
    ...shape,
    parts: shape.parts.map(({ axis, headings }) => ({
      axis,
      headings: headings.map((heading) => ({
        ...heading,
        classes: [...new Set(heading.classes.map((one) => classes[axis]?.[one] ?? 0))],
      })),
    })),
  });
  const several = grid.several.map((axis, number): SeveralAxis => {
    const cut = shapes
      .filter(({ having }) => having?.several === number)
      .flatMap(({ parts }) => parts.map((part) => part.axis));
    const crossed = axis.crossed.filter((place) => place === axis.stated || cut.includes(place));
    return { ...axis, crossed, any: classes[axis.stated]?.[axis.any] ?? 0 };
  });
  const merged: Grid = {
    axes: grid.axes.map(({ id }, place) => ({
      id,
      classes: Math.max(0, ...(classes[place] ?? []).map((one) => one + 1)),
    })),
    several,
  };
  return {
    grid: merged,
    counts: mergedCounts({ grid, counts }, merged, classes),
    published: published.map(({ shape, values }) => ({ shape: merge(shape), values })),
    guarded: guarded.map(({ shape, protections }) => ({ shape: merge(shape), protections })),
  };
}

/** By class: its new number; classes that no line tells apart have one. */
function mergedClasses(size: number, lines: readonly Heading[]): number[] {
  const everybody: Heading = { id: 'all', classes: Array.from({ length: size }, (_, one) => one) };
  const numbers = Array.from({ length: size }, () => 0);
  atomsOf([everybody, ...lines]).forEach(({ classes }, number) => {
    for (const one of classes) numbers[one] = number;
  });
  return numbers;
}

function mergedCounts(
  { grid, counts }: Pick<AuditedRelease, 'grid' | 'counts'>,
  merged: Grid,
  classes: readonly (readonly number[])[],
): GridCounts {
  const spaces = wholeSpaces(grid, counts);
  const [people, ...having] = spaces.map(({ axes, sizes, strides, truth, several: own }) => {
    const several = merged.several[own ?? -1];
    const kept = several === undefined ? axes : [...several.crossed, null];
    const newSizes = kept.map((axis) =>
      axis === null ? (several?.codes ?? 1) : (merged.axes[axis]?.classes ?? 0),
    );
    const steps = axes.map((axis) => {
      const at = kept.indexOf(axis);
      return at < 0 ? 0 : productOf(newSizes.slice(at + 1));
    });
    const sums = new Int32Array(productOf(newSizes));
    truth.forEach((count, local) => {
      if (count === 0) return;
      const to = axes.reduce((sum: number, axis, at) => {
        const one = Math.floor(local / (strides[at] ?? 1)) % (sizes[at] ?? 1);
        return sum + (steps[at] ?? 0) * (axis === null ? one : (classes[axis]?.[one] ?? 0));
      }, 0);
      sums[to] = (sums[to] ?? 0) + count;
    });
    return sums;
  });
  return { people: people ?? new Int32Array(0), having };
}
