import type { Finder } from '../exchanges/finder';
import { bitsIn, missesOf } from '../exchanges/held-groups';
import { cornersOf } from '../exchanges/moves';
import { eachIn, type Situation, type Target } from '../situation/situation';

/** Exchanges looked at for the classes that are worth playing with. */
const LOOKED_AT = 60;
/** Classes of a target in one direction that somebody may come to. */
const ENDS = 4;

/**
 * Unknowns that a witness for a target may be sought among: all, or where there are too many, those of the classes
 * that its cheapest exchanges have, in every combination, or where people are few, those that its cheapest exchanges
 * change; and the codes of the people among them.
 */
export function inPlay(
  situation: Situation,
  finder: Finder,
  target: Target,
  weights: Float64Array,
  most: number,
): Int32Array {
  const { unknowns } = situation;
  const { truth, blocks, ties } = unknowns;
  if (truth.length <= most) return Int32Array.from(truth, (_, unknown) => unknown);
  const chosen = new Set<number>();
  const codes = ties.reduce((sum, tie) => sum + tie.codes, 0);
  const people = peopleOf(situation, target);
  const isFew = finder.swaps.isWorthwhile(0);
  if (isFew) addImages(situation, finder, people, Math.floor(most / 2), chosen);
  const add = isFew ? addCorners : addBox;
  add(situation, finder, people, weights, Math.max(8, Math.floor(most / (1 + codes))), chosen);
  if (target.block !== 0) addBox(situation, finder, target, weights, Math.floor(most / 2), chosen);
  const size = blocks[0]?.size ?? 0;
  for (const { block, codes: ofTie, groupOf } of ties) {
    const first = blocks[block]?.first ?? 0;
    const groups = new Set<number>();
    for (const unknown of chosen) if (unknown < size) groups.add(groupOf[unknown] ?? 0);
    for (const group of groups)
      for (let code = 0; code < ofTie; code += 1) chosen.add(first + group * ofTie + code);
  }
  return Int32Array.from(chosen).sort();
}

/** The people among whom those who have a code are. */
function peopleOf({ unknowns: { blocks } }: Situation, target: Target): Target {
  const people = blocks[0];
  const own = blocks[target.block];
  if (target.block === 0 || people === undefined || own === undefined) return target;
  const of = <T>(parts: readonly T[], everything: (size: number) => T): T[] =>
    people.axes.map((axis, direction) => {
      const at = own.axes.indexOf(axis);
      return parts[at] ?? everything(people.sizes[direction] ?? 0);
    });
  return {
    ...target,
    block: 0,
    classes: of(target.classes, (size) => Array.from({ length: size }, (_, one) => one)),
    inside: of(target.inside, (size) => new Uint8Array(size).fill(1)),
  };
}

function addBox(
  { unknowns: { blocks } }: Situation,
  { products }: Finder,
  target: Target,
  weights: Float64Array,
  most: number,
  chosen: Set<number>,
): void {
  const block = blocks[target.block];
  if (block === undefined) return;
  let classes = target.classes.map((): number[] => []);
  for (const { first, second } of products.cheapest(target, weights, LOOKED_AT)) {
    const wider = classes.map((own, direction) => [
      ...new Set([
        ...own,
        first[direction] ?? 0,
        ...((second[direction] ?? -1) < 0 ? [] : [second[direction] ?? 0]),
      ]),
    ]);
    if (wider.reduce((all, own) => all * own.length, 1) <= most) classes = wider;
  }
  eachIn(classes, block.strides, (local) => chosen.add(block.first + local));
}

/**
 * Where people are few: everybody who could come to the target, as they are and as they would be there; and everybody
 * who is there in one direction, as they would be elsewhere. Those who miss the target in fewest directions first.
 */
function addImages(
  situation: Situation,
  finder: Finder,
  target: Target,
  most: number,
  chosen: Set<number>,
): void {
  const block = situation.unknowns.blocks[target.block];
  if (block === undefined) return;
  const held = (finder.held[target.block] ?? [])
    .map(({ classes }) => ({ classes, misses: missesOf(target, classes) }))
    .sort((one, other) => bitsIn(one.misses) - bitsIn(other.misses));
  for (const { classes, misses } of held) {
    let images = [classes];
    for (const [direction, own] of classes.entries())
      if ((misses & (1 << direction)) !== 0) {
        const ends = (target.classes[direction] ?? []).slice(0, ENDS);
        images = images.flatMap((image) => [own, ...ends].map((one) => image.with(direction, one)));
      }
    for (const [direction, size] of block.sizes.entries())
      if ((misses & (1 << direction)) === 0 && (target.classes[direction]?.length ?? size) < size)
        for (let one = 0; one < size; one += 1) images.push(classes.with(direction, one));
    for (const image of images) {
      if (chosen.size >= most) return;
      chosen.add(
        block.first + image.reduce((sum, one, direction) => sum + one * (block.strides[direction] ?? 0), 0),
      );
    }
  }
}

function addCorners(
  { unknowns: { blocks } }: Situation,
  { products, swaps }: Finder,
  target: Target,
  weights: Float64Array,
  most: number,
  chosen: Set<number>,
): void {
  const block = blocks[target.block];
  if (block === undefined) return;
  const lists = [
    products.cheapest(target, weights, LOOKED_AT),
    ...([-1, 1] as const).map((sign) => swaps.cheapest({ target, sign, amount: 1, weights }, LOOKED_AT)),
  ];
  for (let turn = 0; turn < LOOKED_AT; turn += 1)
    for (const move of lists.flatMap((list) => list.slice(turn, turn + 1)))
      if (chosen.size < most) for (const { local } of cornersOf(move, block)) chosen.add(block.first + local);
}
