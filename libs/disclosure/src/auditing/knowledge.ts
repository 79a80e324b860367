import type { Grid } from '../tables/grid';
import type { Relations } from './relations';
import { groupsWithAny, nonZero, placesAmong, productOf, type Space } from './space';

/** A several-axis whose codes matter, by groups of the axes it is crossed with. */
export interface Link {
  /** Places of the space that counts people and of the one that counts codes. */
  readonly home: number;
  readonly place: number;
  readonly codes: number;
  /** 1 where people have at least one code. */
  readonly any: Uint8Array;
  /** By group of the home: group of the crossed axes. */
  readonly groups: Int32Array;
  /** True people by group of the crossed axes. */
  readonly people: Int32Array;
}

/** Two spaces that count the same people must agree on what both tell apart. */
export interface Tie {
  readonly sides: readonly [TieSide, TieSide];
  readonly groups: number;
}
interface TieSide {
  readonly place: number;
  /** By group of the space: group of what both tell apart. */
  readonly groups: Int32Array;
}

/** All that is known of the unknowns before anything is worked out. */
export interface Knowledge {
  readonly spaces: readonly Space[];
  readonly relations: readonly Relations[];
  readonly links: readonly Link[];
  readonly ties: readonly Tie[];
  /** By unknown: what it cannot be more than; 0 where it is known to be nobody. */
  readonly most: Float64Array;
}

export function linksOf(grid: Grid, spaces: readonly Space[]): Link[] {
  return spaces.flatMap(({ several }, place): Link[] => {
    const axis = several === null ? undefined : grid.several[several];
    if (axis === undefined) return [];
    const home = spaces.findIndex(
      (space) => space.several === null && axis.crossed.every((one) => space.axes.includes(one)),
    );
    const space = spaces[home];
    if (space === undefined) return [];
    const any = groupsWithAny(grid, axis);
    const groups = placesAmong(space, axis.crossed);
    const people = new Int32Array(any.length);
    for (const local of nonZero(space.truth)) {
      const group = groups[local] ?? 0;
      people[group] = (people[group] ?? 0) + (space.truth[local] ?? 0);
    }
    return [{ home, place, codes: axis.codes, any, groups, people }];
  });
}

export function tiesBetween(spaces: readonly Space[], pairs: readonly (readonly [number, number])[]): Tie[] {
  return pairs.flatMap((pair): Tie[] => {
    const [one, other] = pair.map((place) => spaces[place]);
    if (one === undefined || other === undefined) return [];
    const shared = one.axes.filter((axis) => other.axes.includes(axis));
    return [
      {
        sides: [
          { place: pair[0], groups: placesAmong(one, shared) },
          { place: pair[1], groups: placesAmong(other, shared) },
        ],
        groups: productOf(shared.map((axis) => one.sizes[one.axes.indexOf(axis)] ?? 1)),
      },
    ];
  });
}

export function knowledgeOf(
  spaces: readonly Space[],
  relations: readonly Relations[],
  links: readonly Link[],
  ties: readonly Tie[],
): Knowledge {
  const most = new Float64Array(spaces.reduce((sum, { truth }) => sum + truth.length, 0)).fill(Infinity);
  const limit = (unknown: number, bound: number): void => {
    if (bound < (most[unknown] ?? Infinity)) most[unknown] = bound;
  };
  for (const { layout, most: ofCells } of relations)
    layout
      .spread(ofCells, Infinity, Math.min)
      .forEach((bound, local) => limit(layout.space.first + local, bound));
  const sumsOf = (first: number, groups: Int32Array, size: number): Float64Array => {
    const sums = new Float64Array(size);
    groups.forEach((group, local) => (sums[group] = (sums[group] ?? 0) + (most[first + local] ?? Infinity)));
    return sums;
  };
  const firstOf = (place: number): number => spaces[place]?.first ?? 0;
  for (const [one, other] of [...ties, ...ties.toReversed()].flatMap(({ sides, groups }) => [
    [sides[0], { ...sides[1], size: groups }] as const,
    [sides[1], { ...sides[0], size: groups }] as const,
  ])) {
    const sums = sumsOf(firstOf(one.place), one.groups, other.size);
    other.groups.forEach((group, local) => limit(firstOf(other.place) + local, sums[group] ?? Infinity));
  }
  for (const { home, place, codes, any, groups } of links) {
    const people = sumsOf(firstOf(home), groups, any.length);
    for (const [group, has] of any.entries())
      for (let code = 0; code < codes; code += 1)
        limit(firstOf(place) + group * codes + code, has === 1 ? (people[group] ?? Infinity) : 0);
  }
  return { spaces, relations, links, ties, most };
}
