import type { Situation, Target } from '../situation/situation';

/** A group that truly holds people. */
export interface HeldGroup {
  /** Its number among all unknowns. */
  readonly unknown: number;
  readonly classes: readonly number[];
}

/** By block, the groups that hold people, those with the most first. */
export function heldGroups({ unknowns: { blocks, truth } }: Situation): (readonly HeldGroup[])[] {
  return blocks.map(({ first, size, sizes, strides }) => {
    const found: HeldGroup[] = [];
    for (let local = 0; local < size; local += 1)
      if ((truth[first + local] ?? 0) > 0)
        found.push({
          unknown: first + local,
          classes: sizes.map((one, direction) => Math.floor(local / (strides[direction] ?? 1)) % one),
        });
    return found.sort((one, other) => (truth[other.unknown] ?? 0) - (truth[one.unknown] ?? 0));
  });
}

/** Directions, as bits, in which a group is not among the classes of a target. */
export function missesOf({ inside }: Target, classes: readonly number[]): number {
  let bits = 0;
  for (let direction = 0; direction < classes.length; direction += 1)
    if (inside[direction]?.[classes[direction] ?? 0] !== 1) bits |= 1 << direction;
  return bits;
}

export function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
