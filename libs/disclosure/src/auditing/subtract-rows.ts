import { type Equations, isExact, type Row, rowsByColumn } from './equations';

/** Beyond so many steps rows stay as they are: shorter rows are a help, not a need. */
const MOST_STEPS = 60_000_000;

/**
 * Takes out of each exact row the shorter ones that lie in it, of whatever table: what two tables say of the same
 * people is said once, and their difference (a filter, a band that begins elsewhere) becomes a row of its own.
 */
export function subtractRows(equations: Equations): Equations {
  const { truth, rows } = equations;
  const byColumn = rowsByColumn(equations);
  const usable = rows.map((row) => isExact(row) && row.minus === row.columns.length);
  const steps = rows.reduce((sum, { columns }, row) => {
    if (usable[row] !== true) return sum;
    return columns.reduce(
      (all, one) => all + (byColumn.starts[one + 1] ?? 0) - (byColumn.starts[one] ?? 0),
      sum,
    );
  }, 0);
  if (steps > MOST_STEPS) return equations;
  const shared = new Int32Array(rows.length);
  const taken = new Uint8Array(truth.length);
  const sizeOf = (row: number): number => rows[row]?.columns.length ?? 0;
  const result = rows.flatMap((row, number): Row[] => {
    if (usable[number] !== true) return [row];
    const met: number[] = [];
    for (const column of row.columns)
      for (let at = byColumn.starts[column] ?? 0; at < (byColumn.starts[column + 1] ?? 0); at += 1) {
        const other = byColumn.rows[at] ?? 0;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    const inside = met.filter((other) => {
      const isInside = usable[other] === true && shared[other] === sizeOf(other);
      return isInside && (sizeOf(other) < row.columns.length || other < number);
    });
    for (const other of met) shared[other] = 0;
    if (inside.length === 0) return [row];
    inside.sort((one, other) => sizeOf(other) - sizeOf(one));
    for (const other of inside) {
      const columns = rows[other]?.columns ?? new Int32Array(0);
      if (columns.every((column) => taken[column] === 0)) for (const column of columns) taken[column] = 1;
    }
    const rest = row.columns.filter((column) => taken[column] === 0);
    for (const column of row.columns) taken[column] = 0;
    return rest.length === 0 ? [] : [{ ...row, columns: rest, minus: rest.length }];
  });
  return { ...equations, rows: result };
}
