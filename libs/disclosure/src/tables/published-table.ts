/** A line of a table: people whose class is one of these. A total takes all classes. */
export interface Heading {
  readonly id: string;
  readonly classes: readonly number[];
}

/**
 * The cells of one table: every combination of the headings of its parts, row by row, the last part fastest.
 * Axes that no part names are added up over all their classes.
 */
export interface TableShape {
  readonly id: string;
  readonly parts: readonly { readonly axis: number; readonly headings: readonly Heading[] }[];
  /**
   * Null: cells count people. Otherwise they count people who have a code of that several-axis, one cell for each of
   * these codes, running fastest of all.
   */
  readonly having: { readonly several: number; readonly codes: readonly number[] } | null;
}

/** What anybody can read: a number, or null where it is hidden. */
export interface PublishedTable {
  readonly shape: TableShape;
  readonly values: readonly (number | null)[];
}

/** A cell by its table and its number in it. */
export interface CellPlace {
  readonly table: number;
  readonly cell: number;
}

export const cellsOf = ({ parts, having }: TableShape): number =>
  parts.reduce((product, { headings }) => product * headings.length, having?.codes.length ?? 1);
