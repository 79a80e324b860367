import { invalid } from '@panoh/kernel';

/** 64 MB of counts: more than anybody could read or protect. */
const MOST_CELLS = 1 << 24;

/** @throws DomainError STATISTICS.TOO_MANY_CELLS */
export function cellsAllowed(cells: number): number {
  if (cells <= MOST_CELLS) return cells;
  throw invalid(
    'STATISTICS.TOO_MANY_CELLS',
    `This table would have more than ${String(MOST_CELLS)} cells. Choose coarser dimensions.`,
  );
}
