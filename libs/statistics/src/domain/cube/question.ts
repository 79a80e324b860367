import type { AxisMeaning, Grid, SeveralMeaning } from '@panoh/disclosure';
import type { DimensionId } from '../dimension';
import type { MonthColumn } from './columns';

/** Who is counted at all. */
export interface Scope {
  /** Whoever has a month of this count: five counts, never mixed, and beside them what was imported. */
  readonly count: MonthColumn;
  /** First and last month (YYYY-MM) of the period; null: whenever it was, also where nobody knows. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Facts of these; history that names no jurisdiction is everybody's. */
  readonly jurisdictions: readonly string[];
  /** All must hold: people who have any of the codes. */
  readonly filters: readonly { readonly dimension: DimensionId; readonly codes: readonly string[] }[];
}

/** What a family of tables tells apart, as `refine` puts it, or a part of it. */
export interface Layout {
  readonly grid: Grid;
  readonly axes: readonly AxisMeaning[];
  readonly several: readonly SeveralMeaning[];
}

export interface GridQuestion extends Scope {
  readonly layout: Layout;
  /** The day (YYYY-MM-DD) as of which it was known, where the layout has no axis `known`. */
  readonly knownOn: string;
  /** Also sum up the keys of the records in each group. */
  readonly keys?: boolean;
  /** Also tell who contributed how much to each group. */
  readonly contributions?: boolean;
}
