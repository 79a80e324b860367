export type Key = number | string;

/** What stands under a key; nothing where nothing was put. */
export interface Places {
  get(key: Key): number | undefined;
  set(key: Key, value: number): unknown;
  delete(key: Key): unknown;
}

/** So many are kept one beside the other: ten times as fast, at four bytes each. */
const MOST_BESIDE = 2_000_000;
const NOTHING = -1;

/** @param most keys are numbers below it; undefined where they are not numbers */
export function placesFor(most: number | undefined): Places {
  if (most === undefined || most > MOST_BESIDE) return new Map<Key, number>();
  const beside = new Int32Array(most).fill(NOTHING);
  const put = (key: Key, value: number): void => {
    beside[key as number] = value;
  };
  return {
    get(key) {
      const value = beside[key as number];
      return value === NOTHING ? undefined : value;
    },
    set: put,
    delete: (key) => put(key, NOTHING),
  };
}
