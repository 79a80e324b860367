import { perturb, type PerturbationTable } from '@panoh/disclosure';
import type { CountTable } from './hide';

/**
 * Gives each number its own noise, totals too: they are counts of people as any other, and were they added up from
 * the parts, the same people would have another number in another table. Parts need not add up to their total.
 * @param keys for each number the keys of those counted in it, added up
 */
export function perturbTable(exact: CountTable, keys: CountTable, noise: PerturbationTable): CountTable {
  const line = (counts: readonly number[], sums: readonly number[]): number[] =>
    counts.map((count, place) => perturb(count, sums[place] ?? 0, noise));
  return {
    cells: exact.cells.map((row, place) => line(row, keys.cells[place] ?? [])),
    rowTotals: line(exact.rowTotals, keys.rowTotals),
    columnTotals: line(exact.columnTotals, keys.columnTotals),
    total: perturb(exact.total, keys.total, noise),
  };
}
