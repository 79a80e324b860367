import type { Grid } from './grid';
import type { TableShape } from './published-table';

/** What the classes of an axis mean, so that counting can place people. */
export type AxisMeaning = CodeAxis | StatedAxis | KnownAxis;

export interface CodeAxis {
  readonly kind: 'codes';
  readonly dimension: string;
  /** Class of each code that some table names; a code that no table counts is not in it. */
  readonly classes: ReadonlyMap<string, number>;
  /** Class of everybody whose code is not named by any table; null: no table counts them. */
  readonly others: number | null;
}

/** Divides people by whether anything is stated in a dimension of which they may have several codes. */
export interface StatedAxis {
  readonly kind: 'stated';
  readonly dimension: string;
  readonly any: number;
  readonly none: number;
  readonly notKnown: number;
}

/** Divides versions of facts by the days of release on which they were valid, which always follow one another. */
export interface KnownAxis {
  readonly kind: 'known';
  /** Days (YYYY-MM-DD) as of which some table is known, ascending. */
  readonly days: readonly string[];
  /** By class: place of the first and of the last of these days on which the version was valid. */
  readonly runs: readonly { readonly first: number; readonly last: number }[];
}

/** What the codes of a several-axis mean: everybody who has a code counts once in its class. */
export interface SeveralMeaning {
  readonly dimension: string;
  readonly classes: ReadonlyMap<string, number>;
  /** Class of everybody who has at least one code that no table names; null: there is no such code. */
  readonly others: number | null;
}

export interface ShapeCell {
  readonly shape: number;
  readonly cell: number;
}

/** A family of tables on its common grid. */
export interface Refinement {
  readonly grid: Grid;
  /** One for each axis of the grid. */
  readonly axes: readonly AxisMeaning[];
  /** One for each several-axis of the grid. */
  readonly several: readonly SeveralMeaning[];
  /** A table becomes one shape, or two where a person may have several codes of a dimension of it. */
  readonly shapes: readonly TableShape[];
  /** Cell by cell of the table at this place of what was refined: where it stands in the shapes. */
  placesOf(table: number): readonly ShapeCell[];
}

/** What is known of a dimension besides what the tables say. */
export interface DimensionCodes {
  /** Every code that a person may have, `not-known` and the like included. */
  readonly codes: readonly string[];
  readonly several: boolean;
}
