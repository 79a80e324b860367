import type { PerturbationTable } from './perturbation-table';

const KEYS = 2 ** 32;

/**
 * The count as it is shown: the same for the same people, whatever table they are counted in, because its noise
 * hangs on their keys alone.
 * @param keySum the keys of those who are counted, added up; each is a whole number below 2³²
 */
export function perturb(count: number, keySum: number, table: PerturbationTable): number {
  const line = table[Math.min(count, table.length - 1)] ?? [];
  const key = (((keySum % KEYS) + KEYS) % KEYS) / KEYS;
  const block = line.find(({ upTo }) => key <= upTo);
  return count + (block?.noise ?? 0);
}
