import type { CodeTie, Unknowns } from './blocks';
import { eachIn, type Situation, type Target } from './situation';
import { eachCellOf } from './sheets';

/** Other people that there could be: by how much each unknown differs from the truth. */
export type Changes = ReadonlyMap<number, number>;

/** A proof, in whole people, that a count may be as low, or as high, as it must be possible. */
export interface Witness {
  readonly changes: Changes;
  /** Cells that would show other numbers; all of them must be hidden. */
  readonly cells: Int32Array;
}

/** Every cell that shows another number, with what it shows more or less. */
export function cellChanges({ unknowns, sheetsOf }: Situation, changes: Changes): Map<number, number> {
  const found = new Map<number, number>();
  for (const [unknown, change] of changes) {
    const place = unknowns.blocks.findIndex(({ first, size }) => unknown >= first && unknown < first + size);
    const block = unknowns.blocks[place];
    if (block === undefined) continue;
    for (const sheet of sheetsOf[place] ?? [])
      eachCellOf(sheet, block, unknown - block.first, (cell) =>
        found.set(cell, (found.get(cell) ?? 0) + change),
      );
  }
  for (const [cell, change] of found) if (change === 0) found.delete(cell);
  return found;
}

export function witnessOf(situation: Situation, changes: Changes): Witness {
  const cells = [...cellChanges(situation, changes).keys()].filter((cell) => situation.weights[cell] !== 0);
  return { changes, cells: Int32Array.from(cells).sort() };
}

export function changeOf({ blocks }: Unknowns, target: Target, changes: Changes): number {
  const block = blocks[target.block];
  if (block === undefined) return 0;
  let sum = 0;
  for (const [unknown, change] of changes) {
    const local = unknown - block.first;
    if (local < 0 || local >= block.size) continue;
    const isIn = target.inside.every(
      (marks, direction) =>
        marks[Math.floor(local / (block.strides[direction] ?? 1)) % (block.sizes[direction] ?? 1)] === 1,
    );
    if (isIn) sum += change;
  }
  return sum;
}

/**
 * Goes through all of it again, from nothing but the numbers: these people can be, every number that is not hidden
 * would stay as it is, and the target would be at least as low, or as high, as it must be.
 */
export function holds(
  situation: Situation,
  target: Target,
  sign: 1 | -1,
  changes: Changes,
  isHidden: (cell: number) => boolean,
): boolean {
  const { unknowns, weights, open } = situation;
  for (const [unknown, change] of changes)
    if (!Number.isInteger(change) || (unknowns.truth[unknown] ?? 0) + change < 0) return false;
  if (!unknowns.ties.every((tie) => fits(unknowns, tie, changes))) return false;
  for (const cell of cellChanges(situation, changes).keys())
    if (cell < open ? !isHidden(cell) : weights[cell] !== 0) return false;
  const reached = target.value + changeOf(unknowns, target, changes);
  return sign === 1 ? reached >= target.high : reached <= target.low;
}

/** Nobody has a code without being among the people, and whoever has any is among those of some code. */
function fits({ blocks, truth }: Unknowns, tie: CodeTie, changes: Changes): boolean {
  const block = blocks[tie.block];
  const people = blocks[0];
  if (block === undefined || people === undefined) return false;
  const groups = new Set<number>();
  const ofPeople = new Map<number, number>();
  for (const [unknown, change] of changes) {
    if (unknown < people.size) {
      const group = tie.groupOf[unknown] ?? 0;
      groups.add(group);
      ofPeople.set(group, (ofPeople.get(group) ?? 0) + change);
    } else if (unknown >= block.first && unknown < block.first + block.size)
      groups.add(Math.floor((unknown - block.first) / tie.codes));
  }
  for (const group of groups) {
    const inGroup = (tie.people[group] ?? 0) + (ofPeople.get(group) ?? 0);
    const codes = Array.from({ length: tie.codes }, (_, code) => {
      const unknown = block.first + group * tie.codes + code;
      return (truth[unknown] ?? 0) + (changes.get(unknown) ?? 0);
    });
    const together = codes.reduce((sum, number) => sum + number, 0);
    if (tie.any[group] !== 1 ? together !== 0 : Math.max(0, ...codes) > inGroup || together < inGroup)
      return false;
  }
  return true;
}

/** How many people more, or fewer, must be possible in the target. */
export const wanted = ({ value, low, high }: Target, sign: 1 | -1): number =>
  sign === 1 ? Math.max(0, high - value) : Math.max(0, value - low);

export const unknownsIn = ({ blocks }: Unknowns, target: Target): number[] => {
  const block = blocks[target.block];
  const found: number[] = [];
  if (block) eachIn(target.classes, block.strides, (local) => found.push(block.first + local));
  return found;
};
