import type { PublicationTable, PublishedHeading } from './publication';

/** The heading of each dimension under which a cell stands; the last dimension runs fastest. */
export function headingsOf({ dimensions }: PublicationTable, cell: number): PublishedHeading[] {
  const found: PublishedHeading[] = [];
  let rest = cell;
  for (const { headings } of dimensions.toReversed()) {
    const heading = headings[rest % headings.length];
    if (heading === undefined) throw new Error('A dimension of a table has no headings.');
    found.unshift(heading);
    rest = Math.floor(rest / headings.length);
  }
  return found;
}

/** Cells beside each other: the last dimension in columns, all others in rows. */
export interface CrossTable {
  /** Of the dimensions in rows, in their order. */
  readonly rows: readonly (readonly PublishedHeading[])[];
  /** Empty where the table has one dimension only: that one stands in the rows. */
  readonly columns: readonly PublishedHeading[];
  readonly cells: readonly (readonly (number | null)[])[];
}

export function crossTable(table: PublicationTable): CrossTable {
  const across = table.dimensions.length > 1 ? (table.dimensions.at(-1)?.headings ?? []) : [];
  const width = Math.max(1, across.length);
  const height = table.values.length / width;
  const indexes = Array.from({ length: height }, (_, row) => row);
  return {
    rows: indexes.map((row) => {
      const headings = headingsOf(table, row * width);
      return across.length > 0 ? headings.slice(0, -1) : headings;
    }),
    columns: across,
    cells: indexes.map((row) => table.values.slice(row * width, (row + 1) * width)),
  };
}
