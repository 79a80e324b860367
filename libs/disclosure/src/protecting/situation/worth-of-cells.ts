import type { TableShape } from '../../tables/published-table';

/** Cell by cell what it is worth to those who read the table: an inner cell 1, a total more in each direction. */
export function worthOfCells({ parts, having }: TableShape, ofTotals: number): number[] {
  const lines = parts.map(({ headings }) => {
    const most = Math.max(...headings.map(({ classes }) => classes.length));
    const isTotal = (classes: readonly number[]): boolean => headings.length > 1 && classes.length === most;
    return headings.map(({ classes }) => (isTotal(classes) ? ofTotals : 1));
  });
  const codes = Array.from({ length: having?.codes.length ?? 1 }, () => 1);
  return [...lines, codes].reduce<number[]>(
    (cells, line) => cells.flatMap((cell) => line.map((one) => cell * one)),
    [1],
  );
}
