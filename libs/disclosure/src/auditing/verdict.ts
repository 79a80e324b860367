import type { Grid, GridCounts } from '../tables/grid';
import type { CellPlace, PublishedTable, TableShape } from '../tables/published-table';
import type { Protection } from '../rules/protection';

/**
 * How a count that must not be known becomes known.
 * - `subtraction`: the lines of one table give the very number.
 * - `bounds`: one table leaves too few numbers possible.
 * - `linked-tables`: tables with shared lines do it together.
 * - `filters`: tables that differ by a filter. `shifted-bands`: by where their bands begin. `areas`: by which places
 *   they put together. `successive-dates`: by the day on which they were known.
 * - `undecided`: it was neither found open nor proved closed in the time there was; that counts as open.
 */
export type Attack =
  | 'subtraction'
  | 'bounds'
  | 'linked-tables'
  | 'filters'
  | 'shifted-bands'
  | 'areas'
  | 'successive-dates'
  | 'undecided';

export interface GuardedTable {
  readonly shape: TableShape;
  /** Cell by cell; null where nothing need be kept. */
  readonly protections: readonly (Protection | null)[];
}

export interface AuditedRelease {
  readonly grid: Grid;
  readonly counts: GridCounts;
  /** All that anybody can read of this family: earlier releases and what is to leave. */
  readonly published: readonly PublishedTable[];
  /** What must not become known, in published tables and between them. */
  readonly guarded: readonly GuardedTable[];
}

export interface AuditLimits {
  /** After so long whatever is not proved counts as open. */
  readonly seconds: number;
  /** Share of the protected cells that are decided, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Rejects with the signal's reason. */
  readonly abort?: AbortSignal;
}

export interface Breach {
  /** `table` is a place in `guarded`. */
  readonly place: CellPlace;
  readonly protection: Protection;
  /** Smallest and largest count that fit everything published, as far as it was found: the true ones lie in it. */
  readonly interval: readonly [smallest: number, largest: number];
  readonly attack: Attack;
  /** Places in `published` of tables that do it together, none of which can be missed; empty if undecided. */
  readonly tables: readonly number[];
}

export interface Verdict {
  /** Every protected cell stays open in both directions; proved, cell by cell. */
  readonly safe: boolean;
  readonly breaches: readonly Breach[];
  /** Different protected counts that were looked at; a count that stands in several shapes is one. */
  readonly cells: number;
  readonly seconds: number;
}
