/** What a record says in each quasi-identifier, in their order; null: nothing is known. Several codes are one text. */
export type QuasiValues = readonly (string | null)[];

export interface KCheck {
  /** Groups of records that are alike in every quasi-identifier; that nothing is known is an answer as any other. */
  readonly groups: number;
  /** Records in the smallest group; 0 where there are no records. */
  readonly smallest: number;
  /** Groups of fewer than k records. */
  readonly below: number;
  readonly recordsBelow: number;
}

/** Whether at least k records share whatever somebody who knows the person could look for. */
export function kCheck(records: Iterable<QuasiValues>, k: number): KCheck {
  const sizes = new Map<string, number>();
  for (const values of records) {
    const key = keyOfValues(values);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  let [smallest, below, recordsBelow] = [sizes.size === 0 ? 0 : Infinity, 0, 0];
  for (const size of sizes.values()) {
    smallest = Math.min(smallest, size);
    if (size >= k) continue;
    below += 1;
    recordsBelow += size;
  }
  return { groups: sizes.size, smallest, below, recordsBelow };
}

/** Two control characters that no code has. */
const BETWEEN = '\u0000';
const NOTHING = '\u0001';

export const keyOfValues = (values: QuasiValues): string =>
  values.map((value) => value ?? NOTHING).join(BETWEEN);
