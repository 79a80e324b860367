/**
 * A line of a table in codes: the people who have one of them, or everybody. Of a dimension of which one person may
 * have several codes a heading holds exactly one code, or is the total, `_none` or `_not-known`.
 */
export interface DeclaredHeading {
  /** `total`, a code, or the name of a group of codes (`adults`, `2024`). */
  readonly id: string;
  readonly codes: readonly string[] | 'all';
}

/** A table in codes, as it is asked, kept in the ledger and read by everybody; nothing of a grid stands in it. */
export interface DeclaredTable {
  readonly id: string;
  /** At most five; the last one runs fastest. Times are told by months (`2024-03`), on the dimension `month`. */
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly headings: readonly DeclaredHeading[];
    /** A person may have several of its codes; at most one dimension of a table may. */
    readonly several: boolean;
  }[];
  /** Only people who fit all of them are in the table; the period is one of them, on `month`. */
  readonly filters: readonly { readonly dimension: string; readonly codes: readonly string[] }[];
  /** The day (YYYY-MM-DD) as of which it was known. */
  readonly knownOn: string;
}

/** With its numbers, cell by cell; null where hidden. */
export interface ReleasedTable extends DeclaredTable {
  readonly values: readonly (number | null)[];
}
