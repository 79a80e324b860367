import { type DeclaredTable, type GridCounts, groupsOf, refine, type Refinement } from '@panoh/disclosure';

/** Somebody as a table sees them: their codes by dimension, and the days on which that was known. */
export interface Counted {
  readonly codes: Readonly<Record<string, string>>;
  /** Dimensions with several codes: null where nothing is known, empty where nothing applies. */
  readonly several: Readonly<Record<string, readonly string[] | null>>;
  /** YYYY-MM-DD: known from then on. */
  readonly from: string;
}

export interface CountedFamily {
  readonly refinement: Refinement;
  readonly counts: GridCounts;
}

/** A plain count of everybody, for proofs: nothing of the cube is used. */
export function countFamily(tables: readonly DeclaredTable[], people: readonly Counted[]): CountedFamily {
  const codes = new Map<string, Set<string>>();
  const see = (dimension: string, code: string): void => {
    const own = codes.get(dimension) ?? new Set();
    codes.set(dimension, own.add(code));
  };
  for (const one of people) {
    for (const [dimension, code] of Object.entries(one.codes)) see(dimension, code);
    for (const [dimension, own] of Object.entries(one.several))
      for (const code of ['_none', '_not-known', ...(own ?? [])]) see(dimension, code);
  }
  const refinement = refine(tables, (dimension) => {
    const own = codes.get(dimension);
    const several = people[0] !== undefined && dimension in people[0].several;
    return own === undefined ? undefined : { codes: [...own], several };
  });
  const { grid, axes, several } = refinement;
  const all = grid.axes.map((_, place) => place);
  const counts = {
    people: new Int32Array(groupsOf(grid, all)),
    having: grid.several.map((axis) => new Int32Array(groupsOf(grid, axis.crossed) * axis.codes)),
  };
  for (const one of people) {
    const classes = axes.map((axis): number | null => {
      switch (axis.kind) {
        case 'codes':
          return axis.classes.get(one.codes[axis.dimension] ?? '') ?? axis.others;
        case 'stated': {
          const own = one.several[axis.dimension];
          return own == null ? axis.notKnown : own.length === 0 ? axis.none : axis.any;
        }
        case 'known': {
          const first = axis.days.findIndex((day) => one.from <= day);
          const run = axis.runs.findIndex((own) => own.first === first && own.last === axis.days.length - 1);
          return run < 0 ? null : run;
        }
      }
    });
    if (classes.includes(null)) continue;
    const placeAmong = (places: readonly number[]): number =>
      places.reduce((sum, place) => sum * (grid.axes[place]?.classes ?? 0) + (classes[place] ?? 0), 0);
    add(counts.people, placeAmong(all));
    for (const [place, { crossed, codes: many }] of grid.several.entries()) {
      const meaning = several[place];
      const own = new Set(
        (one.several[meaning?.dimension ?? ''] ?? []).flatMap((code) => {
          const found = meaning?.classes.get(code) ?? meaning?.others;
          return found == null ? [] : [found];
        }),
      );
      for (const code of own) add(counts.having[place], placeAmong(crossed) * many + code);
    }
  }
  return { refinement, counts };
}

function add(to: Int32Array | undefined, place: number): void {
  if (to !== undefined) to[place] = (to[place] ?? 0) + 1;
}
