import {
  type Grid,
  type GridCounts,
  type Protection,
  type Publication,
  type PublishedTable,
  tabulate,
  type TableShape,
} from '@panoh/disclosure';
import { isPossible } from './possible';

/** Small, so that trying out what there could be comes to an end. */
export const THRESHOLD = 3;

export const everybody = (classes: number): number[] => Array.from({ length: classes }, (_, one) => one);

export const headingsOf = (...lines: (readonly number[])[]): TableShape['parts'][number]['headings'] =>
  lines.map((classes) => ({ id: classes.join('+'), classes }));

/** A direction of a table: everybody, these groups, and each class by itself. */
export const withTotal = (
  axis: number,
  classes: number,
  ...groups: (readonly number[])[]
): TableShape['parts'][number] => ({
  axis,
  headings: headingsOf(everybody(classes), ...groups, ...everybody(classes).map((one) => [one])),
});

export const gridOf = (...sizes: number[]): Grid => ({
  axes: sizes.map((classes, axis) => ({ id: `axis-${axis}`, classes })),
  several: [],
});

export const tableOf = (id: string, ...parts: TableShape['parts']): TableShape => ({
  id,
  parts,
  having: null,
});

/** Tables of which small counts are kept, and on the wish of the test zeros too. */
export function publicationOf(
  grid: Grid,
  counts: GridCounts,
  shapes: readonly TableShape[],
  options: {
    readonly earlier?: readonly PublishedTable[];
    readonly zeros?: boolean;
    readonly guarded?: readonly TableShape[];
  } = {},
): Publication {
  const { earlier = [], zeros = false, guarded = [] } = options;
  const own = (shape: TableShape): (Protection | null)[] =>
    Array.from(tabulate(grid, counts, shape), (value): Protection | null =>
      value >= THRESHOLD || (value === 0 && !zeros) ? null : { low: 0, high: THRESHOLD, why: 'small' },
    );
  return {
    ...{ grid, counts, earlier, shapes },
    protections: shapes.map(own),
    guarded: guarded.map((shape) => ({ shape, protections: own(shape) })),
  };
}

/** All that anybody can read. */
export const printed = (
  { grid, counts, shapes, earlier }: Publication,
  hidden: readonly Uint8Array[],
): PublishedTable[] => [
  ...earlier,
  ...shapes.map((shape, table) => ({
    shape,
    values: Array.from(tabulate(grid, counts, shape), (value, cell) =>
      hidden[table]?.[cell] === 1 ? null : value,
    ),
  })),
];

/** Guarded counts of which whoever reads it all knows too much, found by trying. */
export function knownTooWell(publication: Publication, hidden: readonly Uint8Array[]): string[] {
  const { grid, counts, shapes, protections, guarded } = publication;
  const tables = printed(publication, hidden);
  const own = shapes.map((shape, table) => ({ shape, protections: protections[table] ?? [] }));
  return [...own, ...guarded].flatMap(({ shape, protections: ofShape }) =>
    ofShape.flatMap((protection, cell) => {
      if (protection === null) return [];
      const isKept =
        isPossible(grid, counts, tables, { shape, cell, from: 0, to: protection.low }) &&
        isPossible(grid, counts, tables, { shape, cell, from: protection.high, to: Infinity });
      return isKept ? [] : [`${shape.id} ${cell}`];
    }),
  );
}
