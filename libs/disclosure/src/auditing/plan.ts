import type { TableShape } from '../tables/published-table';
import type { Box } from './boxes';
import { type Cliques, cliquesOf } from './cliques';
import type { AuditedRelease } from './verdict';

/** Counts that are looked at together, over the same sets of axes. */
export interface Batch {
  readonly boxes: readonly Box[];
  readonly cliques: Cliques;
  /** Several-axes whose codes matter. */
  readonly several: readonly number[];
}

/** Rather one batch of so many groups than two of fewer. */
const SMALL = 6_000;

/** Few batches, none much larger than its counts make it. */
export function planOf(
  { grid, published }: Pick<AuditedRelease, 'grid' | 'published'>,
  boxes: readonly Box[],
  small = SMALL,
): Batch[] {
  const sizeOf = (axis: number): number => grid.axes[axis]?.classes ?? 1;
  const sizeOfSets = (sets: readonly (readonly number[])[]): number =>
    cliquesOf(sets, sizeOf).sets.reduce(
      (sum, set) => sum + set.reduce((product, axis) => product * sizeOf(axis), 1),
      0,
    );
  const crossedBy = (several: number): readonly number[] => grid.several[several]?.crossed ?? [];
  const base = published.map(({ shape }) => axesOf(shape, crossedBy));
  const usedBy = new Set(
    published.flatMap(({ shape: { having } }) => (having === null ? [] : [having.several])),
  );
  const bySet = new Map<
    string,
    { readonly set: readonly number[]; readonly several: number | null; boxes: Box[] }
  >();
  for (const box of boxes) {
    const set = box.several === null ? box.axes : [...new Set([...box.axes, ...crossedBy(box.several)])];
    const key = `${box.several ?? ''}:${set.join()}`;
    const known = bySet.get(key) ?? { set, several: box.several, boxes: [] };
    bySet.set(key, known);
    known.boxes.push(box);
  }
  const batches: { sets: (readonly number[])[]; size: number; boxes: Box[]; several: Set<number> }[] = [];
  const largestFirst = [...bySet.values()].sort(
    (one, other) => sizeOfSets([other.set]) - sizeOfSets([one.set]),
  );
  for (const { set, several, boxes: own } of largestFirst) {
    const alone = sizeOfSets([...base, set]);
    const fitting = batches.find((batch) => {
      const together = sizeOfSets([...batch.sets, set]);
      return together <= Math.max(small, batch.size * 1.1, alone * 1.1);
    });
    const batch = fitting ?? { sets: [...base], size: 0, boxes: [], several: new Set(usedBy) };
    if (fitting === undefined) batches.push(batch);
    batch.sets.push(set);
    batch.size = sizeOfSets(batch.sets);
    batch.boxes.push(...own);
    if (several !== null) batch.several.add(several);
  }
  return batches.map(({ sets, boxes: own, several }) => ({
    boxes: own,
    cliques: cliquesOf(sets, sizeOf),
    several: [...several],
  }));
}

const axesOf = (
  { parts, having }: TableShape,
  crossedBy: (several: number) => readonly number[],
): number[] => [
  ...new Set([...parts.map(({ axis }) => axis), ...(having === null ? [] : crossedBy(having.several))]),
];
