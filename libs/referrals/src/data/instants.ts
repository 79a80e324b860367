import { Temporal } from '@panoh/kernel';

/** A row that travelled as JSON, with its times as instants again. */
export function withInstants<Row extends object>(row: Row, columns: readonly (keyof Row)[]): Row {
  const times = columns.map((column) => {
    const text: unknown = row[column];
    return [column, typeof text === 'string' ? Temporal.Instant.from(text) : null];
  });
  return { ...row, ...Object.fromEntries(times) } as Row;
}
