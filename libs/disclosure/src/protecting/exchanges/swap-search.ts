import type { Block } from '../situation/blocks';
import { linesApart, type Sheet } from '../situation/sheets';
import type { Situation } from '../situation/situation';
import { bitsIn, type HeldGroup, missesOf } from './held-groups';
import type { Levels } from './levels';
import type { Move } from './moves';
import type { Found, Wish } from './product-search';

/** Pairs that are looked at for one step of one witness. */
const PAIRS = 6000;
/** Pairs of the same person are not what makes the difference. */
const PAIRS_OF_ONE = 400;
const MOSTLY = 0.5;

interface Pair {
  readonly one: HeldGroup;
  readonly other: HeldGroup;
  /** Directions that must change places together, and those that must not be among them. */
  readonly must: number;
  readonly mustNot: number;
}

/**
 * Two people who are there change places in some directions at once and keep the others, so that tables which see
 * directions of one side only do not notice. What exchanges direction by direction do in full tables, these do where
 * people are few and tables many.
 */
export class SwapSearch {
  constructor(
    private readonly situation: Situation,
    private readonly levels: Levels,
    private readonly held: readonly (readonly HeldGroup[])[],
  ) {}

  /** In a block where most groups hold people, exchanges direction by direction do as well and are found sooner. */
  isWorthwhile(block: number): boolean {
    return (this.held[block]?.length ?? 0) < MOSTLY * (this.situation.unknowns.blocks[block]?.size ?? 0);
  }

  /** Swaps that hide least, all of which can be made one after the other; more than one only if they hide nothing. */
  find(wish: Wish): readonly Found[] {
    const free: Found[] = [];
    let best: Found | undefined;
    let left = wish.amount;
    const used = new Map<number, number>();
    for (const pair of this.pairs(wish)) {
      const room = Math.min(left, ...[pair.one, pair.other].map(({ unknown }) => this.leftOf(unknown, used)));
      if (room <= 0) continue;
      const most = best === undefined ? Infinity : (best.cost * room) / Math.abs(best.times);
      const made = this.madeOf(pair, wish, most);
      if (made === undefined) continue;
      const { move, cost } = made;
      const times =
        this.situation.unknowns.ties.length === 0
          ? room
          : this.levels.room(move, wish.sign, room, wish.spared);
      if (times <= 0) continue;
      if (cost > 0) {
        if (best === undefined || cost / times < best.cost / Math.abs(best.times))
          best = { move, times: times * wish.sign, cost };
        continue;
      }
      free.push({ move, times: times * wish.sign, cost: 0 });
      left -= times;
      // Codes and people are weighed together: one swap at a time.
      if (left <= 0 || this.situation.unknowns.ties.length > 0) return free;
      for (const { unknown } of [pair.one, pair.other]) used.set(unknown, (used.get(unknown) ?? 0) + times);
    }
    return free.length > 0 || best === undefined ? free : [best];
  }

  /** The swaps that hide least. */
  cheapest(wish: Wish, count: number): Move[] {
    const ranked: { readonly move: Move; readonly cost: number }[] = [];
    for (const pair of this.pairs(wish)) {
      const last = ranked.length < count ? undefined : ranked.at(-1);
      const made = this.madeOf(pair, wish, last?.cost ?? Infinity);
      if (made === undefined) continue;
      const place = ranked.findIndex(({ cost }) => cost > made.cost);
      ranked.splice(place < 0 ? ranked.length : place, 0, made);
      if (ranked.length > count) ranked.pop();
    }
    return ranked.map(({ move }) => move);
  }

  private leftOf(unknown: number, used: ReadonlyMap<number, number>): number {
    return (this.levels.now[unknown] ?? 0) - (used.get(unknown) ?? 0);
  }

  private *pairs({ target, sign }: Wish): Generator<Pair> {
    const held = (this.held[target.block] ?? []).map((group) => ({
      group,
      misses: missesOf(target, group.classes),
    }));
    let looked = 0;
    if (sign === -1) {
      const outside = held.filter(({ misses }) => (misses & (misses - 1)) !== 0);
      for (const { group: one, misses } of held) {
        if (looked >= PAIRS) return;
        if (misses !== 0) continue;
        let ofOne = 0;
        for (const { group: other, misses: far } of outside) {
          if (looked++ >= PAIRS || ofOne++ >= PAIRS_OF_ONE) break;
          // In one of the directions in which the other is outside, and not in another one.
          for (let bits = far; bits !== 0; bits &= bits - 1)
            for (let rest = bits & (bits - 1); rest !== 0; rest &= rest - 1)
              yield { one, other, must: bits & -bits, mustNot: rest & -rest };
        }
      }
      return;
    }
    const near = held.filter(({ misses }) => misses !== 0);
    near.sort((left, right) => bitsIn(left.misses) - bitsIn(right.misses));
    for (const { group: one, misses } of near) {
      let ofOne = 0;
      for (const { group: other, misses: far } of near) {
        if ((misses & far) !== 0) continue;
        if (looked++ >= PAIRS || ofOne++ >= PAIRS_OF_ONE) break;
        yield { one, other, must: misses, mustNot: far };
      }
      if (looked >= PAIRS) return;
    }
  }

  /** What takes the directions of one side from the other, so that as few tables as can be see both sides. */
  private madeOf(
    { one, other, must, mustNot }: Pair,
    { target, sign, weights }: Wish,
    most: number,
  ): { readonly move: Move; readonly cost: number } | undefined {
    const block = this.situation.unknowns.blocks[target.block];
    if (block === undefined) return undefined;
    const sheets = this.situation.sheetsOf[target.block] ?? [];
    const apart = sheets.map((sheet) => directionsApart(sheet, block, one.classes, other.classes));
    let side = must;
    for (let grows = true; grows;) {
      grows = false;
      for (const directions of apart) {
        if ((directions & side) === 0 || (directions & mustNot) !== 0) continue;
        if ((directions & ~side) === 0) continue;
        side |= directions;
        grows = true;
      }
    }
    const split = sheets.filter((_, place) => {
      const directions = apart[place] ?? 0;
      return (directions & side) !== 0 && (directions & ~side) !== 0;
    });
    const cost =
      split.length === 0 ? 0 : costOf(split, block.sizes.length, { one, other, side }, weights, most);
    if (cost === Infinity || (cost >= most && cost > 0)) return undefined;
    const first: number[] = [];
    const second: number[] = [];
    const together: number[] = [];
    for (const [direction, mine] of one.classes.entries()) {
      const its = other.classes[direction] ?? 0;
      const isOfSide = (side & (1 << direction)) !== 0;
      // Upwards somebody new comes into being, downwards somebody who is there goes.
      const [from, to] = sign === 1 && isOfSide ? [its, mine] : [mine, its];
      first.push(from);
      second.push(from === to ? -1 : to);
      together.push(from === to ? -1 : isOfSide ? 0 : 1);
    }
    if (!together.includes(0) || !together.includes(1)) return undefined;
    return { move: { block: target.block, first, second, together }, cost };
  }
}

/** Directions, as bits, in which a table tells two groups apart. */
function directionsApart(
  sheet: Sheet,
  { sizes }: Block,
  one: readonly number[],
  other: readonly number[],
): number {
  let bits = 0;
  for (let direction = 0; direction < one.length; direction += 1) {
    const mine = one[direction] ?? 0;
    const its = other[direction] ?? 0;
    if (mine !== its && linesApart(sheet, direction, sizes[direction] ?? 0, mine, its).length > 0)
      bits |= 1 << direction;
  }
  return bits;
}

interface Sides {
  readonly one: HeldGroup;
  readonly other: HeldGroup;
  /** Directions of the one side, as bits. */
  readonly side: number;
}

/** What it costs to hide the cells of tables that see both sides of a swap. */
function costOf(
  sheets: readonly Sheet[],
  directions: number,
  sides: Sides,
  weights: Float64Array,
  most: number,
): number {
  let cost = 0;
  for (const sheet of sheets) {
    const left = changedLines(sheet, directions, sides, true);
    const right = changedLines(sheet, directions, sides, false);
    for (const line of left) for (const other of right) cost += weights[sheet.first + line + other] ?? 0;
    if (cost > most) return Infinity;
  }
  return cost;
}

/** Combinations of lines of some directions that hold one group and not the other. */
function changedLines(
  sheet: Sheet,
  directions: number,
  { one, other, side }: Sides,
  isSide: boolean,
): number[] {
  let mine = [0];
  let its = [0];
  for (let direction = 0; direction < directions; direction += 1) {
    if (((side & (1 << direction)) !== 0) !== isSide) continue;
    const lines = sheet.lines[direction];
    mine = combined(mine, lines?.[one.classes[direction] ?? 0]);
    its = combined(its, lines?.[other.classes[direction] ?? 0]);
  }
  const changed: number[] = [];
  for (const line of mine) if (!its.includes(line)) changed.push(line);
  for (const line of its) if (!mine.includes(line)) changed.push(line);
  return changed;
}

function combined(sums: number[], lines: Int32Array | undefined): number[] {
  if (lines === undefined) return [];
  // A direction that the table does not see has one line, at its beginning.
  if (lines.length === 1 && lines[0] === 0) return sums;
  const found: number[] = [];
  for (const sum of sums)
    for (let place = 0; place < lines.length; place += 1) found.push(sum + (lines[place] ?? 0));
  return found;
}
