import type { Block } from '../situation/blocks';
import { linesApart, type Sheet } from '../situation/sheets';
import type { Situation, Target } from '../situation/situation';
import { type Choice, Choices } from './choices';
import type { Levels, Misfit } from './levels';
import type { Move } from './moves';
import { Stack } from './stack';

export interface Found {
  readonly move: Move;
  readonly times: number;
  readonly cost: number;
}

export interface Wish {
  readonly target: Target;
  /** 1: more people in the target; −1: fewer. */
  readonly sign: 1 | -1;
  readonly amount: number;
  /** What it costs to hide each cell, as things stand. */
  readonly weights: Float64Array;
  /** Groups whose codes need not fit people before the next moves. */
  readonly spared?: (group: Misfit) => boolean;
}

/**
 * Tries every exchange in which each direction has one class, or two that change places by themselves, and takes the
 * one that hides least for what it moves. There are about as many as the block has unknowns.
 */
export class ProductSearch {
  private readonly fewer = new Stack();
  private readonly more = new Stack();
  private readonly cells: Stack[] = [];
  private wish: Wish | undefined;
  private block: Block | undefined;
  private sheets: readonly Sheet[] = [];
  private options: readonly Choice[] = [];
  private readonly choices: Choices;
  private first: number[] = [];
  private second: number[] = [];
  private best: { score: number; found: Found } | undefined;
  private ranked:
    | { readonly count: number; readonly moves: { readonly cost: number; readonly move: Move }[] }
    | undefined;

  constructor(
    private readonly situation: Situation,
    private readonly levels: Levels,
  ) {
    this.choices = new Choices(situation);
  }

  find(wish: Wish): Found | undefined {
    this.ranked = undefined;
    this.begin(wish);
    return this.best?.found;
  }

  /** The exchanges that hide least, whether there is anybody to exchange or not. */
  cheapest(target: Target, weights: Float64Array, count: number): Move[] {
    this.ranked = { count, moves: [] };
    this.begin({ target, sign: 1, amount: 1, weights });
    return this.ranked.moves.map(({ move }) => move);
  }

  private begin(wish: Wish): void {
    const { target, sign } = wish;
    this.wish = wish;
    this.block = this.situation.unknowns.blocks[target.block];
    this.sheets = this.situation.sheetsOf[target.block] ?? [];
    this.best = undefined;
    this.first = target.classes.map(() => 0);
    this.second = target.classes.map(() => -1);
    const start = this.block?.first ?? 0;
    if (sign === 1) {
      this.more.at(0, 1)[0] = start;
      this.fewer.at(0, 0);
    } else {
      this.fewer.at(0, 1)[0] = start;
      this.more.at(0, 0);
    }
    for (const [place, sheet] of this.sheets.entries()) {
      this.cells[place] ??= new Stack();
      const list = this.cells[place].at(0, 1);
      list[0] = sheet.first;
    }
    for (const options of this.ways(wish)) {
      this.options = options;
      if (this.descend(0)) return;
    }
  }

  private ways({ target, sign }: Wish): readonly (readonly Choice[])[] {
    const { choices } = this;
    if (this.ranked !== undefined) return [choices.of(target)];
    if (sign === -1) return choices.fromWithin(target);
    return choices.isFew(target) ? [choices.of(target)] : choices.fromBeside(target);
  }

  private descend(depth: number): boolean {
    const option = this.options[depth];
    if (option === undefined) return true;
    const { direction, pairs } = option;
    const isLast = depth === this.options.length - 1;
    for (const [one, other] of pairs) {
      this.first[direction] = one;
      this.second[direction] = other;
      if (isLast) {
        if (this.weigh(depth, direction, one, other)) return true;
        continue;
      }
      this.extend(depth, direction, one, other);
      if (this.descend(depth + 1)) return true;
    }
    return false;
  }

  private extend(depth: number, direction: number, one: number, other: number): void {
    const stride = this.block?.strides[direction] ?? 0;
    const from = one * stride;
    const to = other * stride;
    const { fewer, more } = this;
    const [losing, gaining] = [fewer.lengths[depth] ?? 0, more.lengths[depth] ?? 0];
    const [oldFewer, oldMore] = [fewer.list(depth), more.list(depth)];
    const both = other < 0 ? 0 : 1;
    const newFewer = fewer.at(depth + 1, losing + both * gaining);
    const newMore = more.at(depth + 1, gaining + both * losing);
    for (let at = 0; at < losing; at += 1) newFewer[at] = (oldFewer[at] ?? 0) + from;
    for (let at = 0; at < gaining; at += 1) newMore[at] = (oldMore[at] ?? 0) + from;
    if (both === 1) {
      for (let at = 0; at < gaining; at += 1) newFewer[losing + at] = (oldMore[at] ?? 0) + to;
      for (let at = 0; at < losing; at += 1) newMore[gaining + at] = (oldFewer[at] ?? 0) + to;
    }
    for (const [place, sheet] of this.sheets.entries()) {
      const stack = this.cells[place];
      if (stack === undefined) continue;
      const length = stack.lengths[depth] ?? 0;
      const lines = this.linesOf(sheet, direction, one, other);
      const old = stack.list(depth);
      const next = stack.at(depth + 1, length * lines.length);
      let end = 0;
      if (length > 0)
        for (const line of lines) for (let at = 0; at < length; at += 1) next[end++] = (old[at] ?? 0) + line;
    }
  }

  private linesOf(sheet: Sheet, direction: number, one: number, other: number): Int32Array {
    if (other < 0) return sheet.lines[direction]?.[one] ?? NOTHING;
    return linesApart(sheet, direction, this.block?.sizes[direction] ?? 0, one, other);
  }

  /** The last direction, without writing it down. Says whether nothing better can come. */
  private weigh(depth: number, direction: number, one: number, other: number): boolean {
    const { wish, ranked } = this;
    if (wish === undefined) return true;
    if (ranked !== undefined) {
      const { moves, count } = ranked;
      const last = moves.length < count ? undefined : moves.at(-1);
      const cost = this.costAt(depth, direction, one, other, wish.weights, last?.cost ?? Infinity);
      if (cost === undefined) return false;
      const place = moves.findIndex((known) => known.cost > cost);
      moves.splice(place < 0 ? moves.length : place, 0, { cost, move: this.moveAt() });
      if (moves.length > count) moves.pop();
      return false;
    }
    const best = this.best;
    let room = this.roomAt(depth, direction, one, other, wish.amount);
    // What costs nothing is beaten by what moves more for nothing.
    if (room === 0 || (best?.score === 0 && room <= Math.abs(best.found.times))) return false;
    const most = best === undefined ? Infinity : (best.score * room) / wish.amount;
    const cost = this.costAt(depth, direction, one, other, wish.weights, most);
    if (cost === undefined) return false;
    const move = this.moveAt();
    if (this.situation.unknowns.ties.length > 0) {
      room = this.levels.room(move, wish.sign, room, wish.spared);
      if (room <= 0) return false;
    }
    const score = (cost * wish.amount) / room;
    const isBetter =
      best === undefined || score < best.score || (cost === 0 && room > Math.abs(best.found.times));
    if (isBetter) this.best = { score, found: { move, times: room * wish.sign, cost } };
    return isBetter && score === 0 && room >= wish.amount;
  }

  /** How often, before a number is below zero. */
  private roomAt(depth: number, direction: number, one: number, other: number, most: number): number {
    const { now } = this.levels;
    const stride = this.block?.strides[direction] ?? 0;
    const room = lowest(now, this.fewer.list(depth), this.fewer.lengths[depth] ?? 0, one * stride, most);
    if (other < 0 || room === 0) return room;
    return lowest(now, this.more.list(depth), this.more.lengths[depth] ?? 0, other * stride, room);
  }

  /** Undefined where it is no less than `most`, unless it is nothing, or where it cannot be had at any cost. */
  private costAt(
    depth: number,
    direction: number,
    one: number,
    other: number,
    weights: Float64Array,
    most: number,
  ): number | undefined {
    let cost = 0;
    for (const [place, sheet] of this.sheets.entries()) {
      const stack = this.cells[place];
      const length = stack?.lengths[depth] ?? 0;
      if (stack === undefined || length === 0) continue;
      const old = stack.list(depth);
      const lines = this.linesOf(sheet, direction, one, other);
      for (let step = 0; step < lines.length; step += 1) {
        const line = lines[step] ?? 0;
        for (let at = 0; at < length; at += 1) cost += weights[(old[at] ?? 0) + line] ?? 0;
        if (cost > most) return undefined;
      }
    }
    return cost === Infinity || (cost === most && cost > 0) ? undefined : cost;
  }

  private moveAt(): Move {
    return {
      block: this.wish?.target.block ?? 0,
      first: [...this.first],
      second: [...this.second],
      together: this.second.map((other, direction) => (other < 0 ? -1 : direction)),
    };
  }
}

function lowest(levels: Int32Array, places: Int32Array, length: number, shift: number, most: number): number {
  let lowestOfAll = most;
  for (let at = 0; at < length; at += 1) {
    const level = levels[(places[at] ?? 0) + shift] ?? 0;
    if (level < lowestOfAll) {
      if (level <= 0) return 0;
      lowestOfAll = level;
    }
  }
  return lowestOfAll;
}

const NOTHING = new Int32Array(0);
