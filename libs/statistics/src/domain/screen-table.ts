import { type PerturbationTable } from '@panoh/disclosure';
import { invalid } from '@panoh/kernel';
import { sharesOf } from './cube/shares';
import { NONE_OF_THEM, NOT_KNOWN } from './dimension';
import { type CountTable, type HiddenTable, hideSmall } from './hide';
import type { Cell } from './hide-in-lines';
import { perturbTable } from './perturb-table';
import type { DisclosurePolicy } from './policy';

/** True counts with the keys of those counted: whoever asked must never have them as they are. */
export interface CountedLines extends CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly keys: CountTable;
}

export interface ScreenTable extends HiddenTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row and column: the share of the column that the row is, from 0 to 1; null where it is not told. */
  readonly shares: readonly (readonly (number | null)[])[];
  readonly rowShares: readonly (number | null)[];
}

interface Showing {
  readonly policy: Pick<DisclosurePolicy, 'threshold' | 'noise' | 'mostCells'>;
  readonly noise: PerturbationTable;
  /** Lines that stand there whatever is in them: the steps of a time. */
  readonly stays: { readonly rows: boolean; readonly columns: boolean };
}

/**
 * What an analyst may see of a table: numbers with their noise, the small ones hidden, shares of what is shown.
 * @throws DomainError STATISTICS.TOO_MANY_CELLS
 */
export function screenTable(counted: CountedLines, { policy, noise, stays }: Showing): ScreenTable {
  const perturbed = perturbTable(counted, counted.keys, noise);
  const rows = counted.rows.flatMap((_, row) => (stays.rows || hasRow(perturbed, row) ? row : []));
  const columns = counted.columns.flatMap((_, column) =>
    stays.columns || hasColumn(perturbed, column) ? column : [],
  );
  if (rows.length * Math.max(1, columns.length) > policy.mostCells)
    throw invalid(
      'STATISTICS.TOO_MANY_CELLS',
      `This table would have more than ${String(policy.mostCells)} cells. Shorten the period or choose coarser dimensions.`,
    );
  const names = rows.map((row) => counted.rows[row] ?? '');
  const shown = hideSmall(
    {
      cells: rows.map((row) => columns.map((column) => perturbed.cells[row]?.[column] ?? 0)),
      rowTotals: rows.map((row) => perturbed.rowTotals[row] ?? 0),
      columnTotals: columns.map((column) => perturbed.columnTotals[column] ?? 0),
      total: perturbed.total,
    },
    { threshold: policy.threshold, variance: policy.noise.variance },
  );
  const byColumn = shown.columnTotals.map((whole, column) =>
    sharesIn(
      names,
      shown.cells.flatMap((row) => row[column] ?? []),
      whole,
    ),
  );
  return {
    ...shown,
    rows: names,
    columns: columns.map((column) => counted.columns[column] ?? ''),
    shares: names.map((_, row) => byColumn.map((shares) => shares[row] ?? null)),
    rowShares: sharesIn(names, shown.rowTotals, shown.total),
  };
}

/** A line in which nobody is shown is left out, whether there is nobody or noise has taken the few away: that it
 * stood there would tell which. */
const hasRow = ({ cells, rowTotals }: CountTable, row: number): boolean =>
  rowTotals[row] !== 0 || (cells[row] ?? []).some((count) => count !== 0);

const hasColumn = ({ cells, columnTotals }: CountTable, column: number): boolean =>
  columnTotals[column] !== 0 || cells.some((row) => row[column] !== 0);

/**
 * Shares of those of whom anything is stated, computed from what is shown and nothing else: a share of true numbers
 * beside a number with noise gives the true one back (SDC Handbook, chapter 5.7).
 * @returns for each part; null where it, or what it is a share of, is hidden, and for those who state nothing
 */
function sharesIn(codes: readonly string[], parts: readonly Cell[], whole: Cell): (number | null)[] {
  const isStated = codes.map((code) => code !== NOT_KNOWN && code !== NONE_OF_THEM);
  const unstated = parts.filter((_, place) => isStated[place] !== true);
  const hidden = whole.hidden || unstated.some((cell) => cell.hidden);
  const left = unstated.reduce((rest, { value }) => rest - (value ?? 0), whole.value ?? 0);
  const { shares } = sharesOf(
    parts.map(({ value }, place) => (isStated[place] === true ? value : null)),
    hidden || left <= 0 ? null : left,
  );
  // Noise can make a part larger than the whole.
  return shares.map((share) => (share === null ? null : Math.min(1, share)));
}
