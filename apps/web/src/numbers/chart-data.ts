import { arrange } from './arrange';
import type { ChartData } from './chart-option';
import type { Dimension, Table } from './definition';

export const MOST_SERIES = 8;

export interface Chartable extends ChartData {
  /** Some lines of the table are not drawn. */
  readonly partly: boolean;
  readonly overTime: boolean;
}

const isTime = (dimension: Dimension | undefined): boolean =>
  dimension !== undefined && dimension.codebook === null;

/** A time goes along the axis; the other dimension makes the series. Hidden numbers are gaps. */
export function chartData(
  table: Table,
  rows: Dimension,
  columns: Dimension | undefined,
  words: (dimension: Dimension, code: string) => string,
): Chartable {
  const lines = arrange(table.rows, rows, (code) => words(rows, code));
  if (columns === undefined) {
    const values = lines.map(({ index }) => table.rowTotals[index]?.value ?? null);
    return {
      ...{ steps: lines.map(({ label }) => label), series: [{ name: rows.label, values }] },
      ...{ partly: false, overTime: isTime(rows) },
    };
  }
  const heads = arrange(table.columns, columns, (code) => words(columns, code));
  const turned = isTime(columns) && !isTime(rows);
  const [along, across] = turned ? [heads, lines] : [lines, heads];
  const valueAt = (step: number, serie: number): number | null =>
    (turned ? table.cells[serie]?.[step] : table.cells[step]?.[serie])?.value ?? null;
  const series = across
    .map(({ label, index }) => ({
      name: label,
      values: along.map((step) => valueAt(step.index, index)),
    }))
    // What is shown decides; a series of hidden numbers has nothing to draw.
    .filter(({ values }) => values.some((value) => value !== null && value > 0))
    .map((one) => ({ ...one, sum: one.values.reduce<number>((sum, value) => sum + (value ?? 0), 0) }));
  const largest = new Set(series.toSorted((one, other) => other.sum - one.sum).slice(0, MOST_SERIES));
  return {
    steps: along.map(({ label }) => label),
    series: series.filter((one) => largest.has(one)),
    partly: series.length > MOST_SERIES,
    overTime: isTime(turned ? columns : rows),
  };
}
