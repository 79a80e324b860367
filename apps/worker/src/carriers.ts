import type { Carrier, House } from '@panoh/platform';

/** Who carries each kind of delivery outside; a kind nobody claims is quarantined, not lost. */
export function carriersOf(_house: House): ReadonlyMap<string, Carrier> {
  return new Map();
}
