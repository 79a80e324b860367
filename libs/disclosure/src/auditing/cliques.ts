/** Sets of axes, and how they hang together. */
export interface Cliques {
  readonly sets: readonly (readonly number[])[];
  /** Pairs of sets, by place, that must agree on the axes they share; as few as tie all together. */
  readonly ties: readonly (readonly [number, number])[];
}

/**
 * Whoever reads tables over some axes each need not think of groups of all axes at once. Sets of axes that hold every
 * table and have no cycle among them are enough: whole numbers over each set that agree where sets meet are always the
 * margins of whole numbers over all axes (Vorob'ev 1962; put two sets together over what they share, one after the
 * other). Tables in a cycle are put into one set; which, is found by taking out the axis that costs least, again
 * and again.
 */
export function cliquesOf(wanted: readonly (readonly number[])[], sizeOf: (axis: number) => number): Cliques {
  const neighbours = new Map<number, Set<number>>();
  for (const set of wanted)
    for (const axis of set) {
      const own = neighbours.get(axis) ?? new Set();
      neighbours.set(axis, own);
      for (const other of set) if (other !== axis) own.add(other);
    }
  const cost = (axis: number): number =>
    [axis, ...(neighbours.get(axis) ?? [])].reduce((product, one) => product * sizeOf(one), 1);
  const found: number[][] = [];
  while (neighbours.size > 0) {
    const axis = [...neighbours.keys()].reduce((best, one) => (cost(one) < cost(best) ? one : best));
    const around = [...(neighbours.get(axis) ?? [])];
    found.push([axis, ...around].sort((one, other) => one - other));
    neighbours.delete(axis);
    for (const one of around) {
      const own = neighbours.get(one);
      own?.delete(axis);
      for (const other of around) if (other !== one) own?.add(other);
    }
  }
  const sets = found.filter(
    (set, place) =>
      !found.some(
        (other, at) =>
          at !== place &&
          set.every((axis) => other.includes(axis)) &&
          (other.length > set.length || at < place),
      ),
  );
  // A table of one number, everybody, has no axis at all.
  return sets.length === 0 ? { sets: [[]], ties: [] } : { sets, ties: tiesOf(sets, sizeOf) };
}

/** The heaviest tree: where it ties the sets together that share most, whatever two sets share is on the way between them. */
function tiesOf(
  sets: readonly (readonly number[])[],
  sizeOf: (axis: number) => number,
): (readonly [number, number])[] {
  const tied = [0];
  const ties: (readonly [number, number])[] = [];
  const weight = (one: number, other: number): number => {
    const shared = sharedBy(sets[one] ?? [], sets[other] ?? []);
    return shared.length + shared.reduce((sum, axis) => sum + Math.log(sizeOf(axis)), 0) / 1e6;
  };
  while (tied.length < sets.length) {
    const choices = tied.flatMap((one) =>
      sets.flatMap((_, other) => (tied.includes(other) ? [] : [[one, other] as const])),
    );
    const best = choices.reduce((left, right) => (weight(...right) > weight(...left) ? right : left));
    ties.push(best);
    tied.push(best[1]);
  }
  return ties;
}

export const sharedBy = (one: readonly number[], other: readonly number[]): number[] =>
  one.filter((axis) => other.includes(axis));
