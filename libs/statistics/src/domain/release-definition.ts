import type { Measure, TableFilter } from './table-definition';

export interface AskedDimension {
  readonly dimension: string;
  /** How its codes are put together; null for the usual way. */
  readonly grouping: string | null;
  /** Only these codes have a line of their own; null for those of the grouping. */
  readonly codes: readonly string[] | null;
}

export interface AskedTable {
  readonly id: string;
  readonly dimensions: readonly AskedDimension[];
  readonly filters: readonly TableFilter[];
}

/** Tables of one measure that are to be published together; in codes, nothing of a person stands in it. */
export interface ReleaseDefinition {
  readonly measure: Measure;
  readonly tables: readonly AskedTable[];
  /** Months (YYYY-MM) in which the count began, the first and the last one included. */
  readonly from: string;
  readonly to: string;
}

/** A step to fewer cells. `group`: the dimension by this grouping; `drop`: without the dimension. */
export interface Proposal {
  readonly kind: 'group' | 'drop';
  readonly dimension: string;
  readonly grouping: string | null;
}

/** The same question, one step coarser, in every table that has the dimension. */
export const coarser = (asked: ReleaseDefinition, step: Proposal): ReleaseDefinition => ({
  ...asked,
  tables: asked.tables.map((table) => ({
    ...table,
    dimensions: table.dimensions.flatMap((one) => {
      if (one.dimension !== step.dimension) return one;
      return step.kind === 'drop' ? [] : { ...one, grouping: step.grouping, codes: null };
    }),
  })),
});
