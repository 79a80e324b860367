import {
  cellsOf,
  type GridCounts,
  type GuardedTable,
  guardedShapes,
  isDominated,
  primaryProtections,
  type Protection,
  type PublishedTable,
  type Refinement,
  tabulate,
  type TableShape,
} from '@panoh/disclosure';
import { type Contributions, largestContributions } from './cube/contribution';
import type { FamilyTable } from './family-tables';
import type { DisclosurePolicy } from './policy';
import type { Measure } from './table-definition';

/** A shape that is to be published, with its true numbers: they stay in memory and leave it only where they may. */
export interface OwnShape {
  /** In the shapes of the refinement. */
  readonly place: number;
  readonly shape: TableShape;
  /** Cell by cell, and so are protections. */
  readonly numbers: Int32Array;
  readonly protections: readonly (Protection | null)[];
}

/** A family on its grid. */
export interface WeighedFamily {
  readonly earlier: readonly PublishedTable[];
  readonly own: readonly OwnShape[];
  /** By place in `earlier`, and after them in `own`: the table of the family it is part of. */
  readonly owners: readonly number[];
  readonly guarded: readonly GuardedTable[];
}

export interface Weighing {
  readonly tables: readonly FamilyTable[];
  readonly refinement: Refinement;
  readonly counts: GridCounts;
  /** Asked for where the policy looks at who contributed. */
  readonly contributions: Contributions | null;
  readonly measure: Measure;
  readonly policy: Pick<
    DisclosurePolicy,
    'threshold' | 'zerosDisclosiveOn' | 'wholeGroupsDisclosiveOn' | 'dominance'
  >;
}

/** What may be told and what must stay open, for tables that are published and for what they tell together. */
export function weighFamily(weighing: Weighing): WeighedFamily {
  const { tables, refinement, counts } = weighing;
  const { grid, shapes } = refinement;
  const ownerOf = ownersOf(tables, refinement);
  const placed = shapes.map((shape, place) => ({ shape, place, owner: ownerOf.get(place) ?? -1 }));
  const isOwn = ({ owner }: { readonly owner: number }): boolean => tables[owner]?.values === null;
  const own = placed.filter(isOwn);
  const earlier = placed.filter((one) => !isOwn(one));
  return {
    earlier: earlier.map((one) => publishedShape(weighing, one)),
    own: own.map(({ shape, place }) => {
      const numbers = tabulate(grid, counts, shape);
      return { shape, place, numbers, protections: protectionsOf(shape, numbers, weighing) };
    }),
    owners: [...earlier, ...own].map(({ owner }) => owner),
    guarded: guardedShapes(grid, shapes).map((shape) => ({
      shape,
      protections: protectionsOf(shape, tabulate(grid, counts, shape), weighing),
    })),
  };
}

function protectionsOf(
  shape: TableShape,
  values: ArrayLike<number>,
  { refinement, counts, contributions, measure, policy }: Weighing,
): (Protection | null)[] {
  const { dominance } = policy;
  const count = (other: TableShape): Int32Array => tabulate(refinement.grid, counts, other);
  if (contributions === null || !dominance.measures.includes(measure))
    return primaryProtections(shape, values, policy, { refinement, count });
  const largest = largestContributions(refinement.grid, contributions, shape);
  const dominated = Array.from(values, (value, cell) => isDominated(largest[cell] ?? 0, value, dominance));
  return primaryProtections(shape, values, policy, { refinement, count, dominated });
}

/** By place of a shape in the refinement: the table it is part of. */
function ownersOf(tables: readonly FamilyTable[], refinement: Refinement): Map<number, number> {
  const owners = new Map<number, number>();
  for (const table of tables.keys())
    for (const { shape } of refinement.placesOf(table)) owners.set(shape, table);
  return owners;
}

function publishedShape(
  { tables, refinement }: Weighing,
  { shape, place, owner }: { readonly shape: TableShape; readonly place: number; readonly owner: number },
): PublishedTable {
  const values = Array.from<number | null>({ length: cellsOf(shape) }).fill(null);
  const published = tables[owner]?.values ?? [];
  for (const [cell, stands] of refinement.placesOf(owner).entries())
    if (stands.shape === place) values[stands.cell] = published[cell] ?? null;
  return { shape, values };
}

/**
 * Whether everything that was published can still be counted from the facts. Where it cannot, facts of past days were
 * changed behind everybody's back, and no arithmetic over old and new numbers would hold.
 */
export const agreesWithPublished = (
  { refinement: { grid }, counts }: Pick<Weighing, 'refinement' | 'counts'>,
  { earlier }: Pick<WeighedFamily, 'earlier'>,
): boolean =>
  earlier.every(({ shape, values }) => {
    const numbers = tabulate(grid, counts, shape);
    return values.every((value, cell) => value === null || value === numbers[cell]);
  });
