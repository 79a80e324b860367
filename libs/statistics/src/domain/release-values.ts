import type { PublishedTable, Refinement } from '@panoh/disclosure';
import type { FamilyTable } from './family-tables';
import type { ReleaseCost } from './release-state';
import type { OwnShape } from './weigh-family';

/** By shape that is to be published, cell by cell: 1 where it is hidden. */
export type Hidden = readonly ArrayLike<number>[];

/** The shapes as everybody would read them. */
export const publishedWith = (own: readonly OwnShape[], hidden: Hidden): PublishedTable[] =>
  own.map(({ shape, numbers }, index) => ({
    shape,
    values: Array.from(numbers, (value, cell) => (hidden[index]?.[cell] === 1 ? null : value)),
  }));

/** Table by table as it was declared; from here on nobody has the numbers that are null. */
export function valuesOf(
  tables: readonly FamilyTable[],
  refinement: Refinement,
  own: readonly OwnShape[],
  published: readonly PublishedTable[],
): (number | null)[][] {
  const ofShape = new Map(own.map(({ place }, index) => [place, published[index]?.values ?? []]));
  return [...tables.entries()]
    .filter(([, { values }]) => values === null)
    .map(([table]) =>
      refinement.placesOf(table).map(({ shape, cell }) => ofShape.get(shape)?.[cell] ?? null),
    );
}

/** @param threshold people in hidden cells are told in steps of it */
export function costOf(
  own: readonly OwnShape[],
  hidden: Hidden,
  proved: { readonly gap: number; readonly seconds: number },
  threshold: number,
): ReleaseCost {
  let [cells, hiddenCells, people] = [0, 0, 0];
  for (const [index, { numbers }] of own.entries())
    for (const [cell, value] of numbers.entries()) {
      cells += 1;
      if (hidden[index]?.[cell] !== 1) continue;
      hiddenCells += 1;
      people += value;
    }
  return { cells, hiddenCells, hiddenPeople: Math.ceil(people / threshold) * threshold, ...proved };
}
