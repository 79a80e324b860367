/**
 * One way to tell people apart, as finely as any table of the family does and no finer: people of one class are
 * together in every table that was or is to be published, so no table can tell them apart.
 */
export interface Axis {
  /** A dimension of the statistics, `<dimension>:stated` for a several-axis, or `known` for days of release. */
  readonly id: string;
  readonly classes: number;
}

/**
 * A dimension of which one person may have several codes (means of control). Its codes are not parts of a whole;
 * whether a person has any, has none, or nothing is known, is an axis of its own, and does divide people.
 */
export interface SeveralAxis {
  readonly id: string;
  readonly codes: number;
  /** Place in `axes` of the axis that divides people into any / none / not known. */
  readonly stated: number;
  /** Class of that axis whose people have at least one code. */
  readonly any: number;
  /** Places in `axes` by which some table cuts these codes, ascending; always holds `stated`. */
  readonly crossed: readonly number[];
}

/** The common refinement of a family: all that its tables, old and new, tell apart. */
export interface Grid {
  readonly axes: readonly Axis[];
  readonly several: readonly SeveralAxis[];
}

/** How many groups of people the axes at these places make. */
export const groupsOf = ({ axes }: Grid, places: readonly number[]): number =>
  places.reduce((product, place) => product * (axes[place]?.classes ?? 0), 1);

export const allPlaces = ({ axes }: Grid): number[] => axes.map((_, place) => place);

/**
 * True counts. Groups are numbered row by row: the last axis runs fastest.
 */
export interface GridCounts {
  /** People by group of all axes. */
  readonly people: Int32Array;
  /** For each several-axis: by group of its `crossed` axes, then code (fastest): people who have the code. */
  readonly having: readonly Int32Array[];
}
