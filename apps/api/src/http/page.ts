/** A page and where the next one begins; no count and no sequence number is ever shown. */
export interface Page<Row> {
  readonly items: readonly Row[];
  /** Send it as `after` to get the next page; null on the last page. */
  readonly next: string | null;
}

/** @param rows one row more than the page holds, when there is a next page */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], size: number): Page<Row> {
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null };
}
