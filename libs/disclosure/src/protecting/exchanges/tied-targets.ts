import type { Situation, Target } from '../situation/situation';
import type { Misfit } from './levels';

/** The people of a group of crossed axes, as something to be moved. */
export function targetOfPeople({ unknowns }: Situation, { tie, group }: Misfit): Target {
  const [people] = unknowns.blocks;
  const block = unknowns.blocks[unknowns.ties[tie]?.block ?? -1];
  const codes = unknowns.ties[tie]?.codes ?? 1;
  const classes = (people?.axes ?? []).map((axis, direction) => {
    const at = block?.axes.indexOf(axis) ?? -1;
    const size = people?.sizes[direction] ?? 0;
    if (at < 0) return Array.from({ length: size }, (_, one) => one);
    const stride = (block?.strides[at] ?? 1) / codes;
    return [Math.floor(group / stride) % size];
  });
  return boxed(0, classes, people?.sizes ?? []);
}

/** Those of a group who have one of these codes. */
export function targetOfCodes(
  { unknowns }: Situation,
  { tie, group }: Misfit,
  codes: readonly number[],
): Target {
  const place = unknowns.ties[tie]?.block ?? -1;
  const block = unknowns.blocks[place];
  const ofTie = unknowns.ties[tie]?.codes ?? 1;
  const classes = (block?.axes ?? []).map((axis, direction) => {
    if (axis < 0) return [...codes];
    const stride = (block?.strides[direction] ?? 1) / ofTie;
    return [Math.floor(group / stride) % (block?.sizes[direction] ?? 1)];
  });
  return boxed(place, classes, block?.sizes ?? []);
}

function boxed(block: number, classes: readonly (readonly number[])[], sizes: readonly number[]): Target {
  const inside = sizes.map((size, direction) => {
    const marks = new Uint8Array(size);
    for (const one of classes[direction] ?? []) marks[one] = 1;
    return marks;
  });
  return { block, classes, inside, value: 0, low: 0, high: 0, place: NOWHERE };
}

const NOWHERE = { shape: { id: '', parts: [], having: null }, cell: 0 };
