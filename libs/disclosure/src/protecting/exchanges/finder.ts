import { eachCellOf } from '../situation/sheets';
import type { Situation, Target } from '../situation/situation';
import { changeOf, wanted, type Witness, witnessOf } from '../situation/witness';
import { carriedCodes, passagesOf } from './carried-codes';
import { type HeldGroup, heldGroups } from './held-groups';
import { Levels, type Misfit } from './levels';
import { cornersOf, type Move } from './moves';
import { type Found, ProductSearch, type Wish } from './product-search';
import { SwapSearch } from './swap-search';
import { TransferSearch } from './transfer-search';
import { targetOfCodes, targetOfPeople } from './tied-targets';

/** Moves that one witness may be made of. */
const MOVES = 40;

/** What is to be reached, with what it costs to hide each cell as things stand. */
interface Goal {
  readonly target: Target;
  readonly sign: 1 | -1;
  readonly weights: Float64Array;
  /** Whether people take codes with them; otherwise codes are made fit by exchanges of their own, which hides less. */
  readonly carry: boolean;
}

/** Finds witnesses as sums of exchanges, each the cheapest after those before it. */
export class Finder {
  readonly products: ProductSearch;
  readonly swaps: SwapSearch;
  readonly held: readonly (readonly HeldGroup[])[];
  private readonly levels: Levels;
  private readonly transfers: TransferSearch;

  constructor(private readonly situation: Situation) {
    this.levels = new Levels(situation.unknowns);
    this.held = heldGroups(situation);
    this.products = new ProductSearch(situation, this.levels);
    this.swaps = new SwapSearch(situation, this.levels, this.held);
    this.transfers = new TransferSearch(this.levels, this.held, (move) => this.changed(move).keys());
  }

  /**
   * @param weights changed meanwhile, the same again afterwards
   * @param most a witness that costs as much is not worth finding
   */
  find(target: Target, sign: 1 | -1, weights: Float64Array, most = Infinity): Witness | undefined {
    const steps = this.steps(target, sign, weights, most);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** The same, with pauses between the exchanges. Nothing else may be sought meanwhile. */
  *steps(
    target: Target,
    sign: 1 | -1,
    weights: Float64Array,
    most = Infinity,
  ): Generator<undefined, Witness | undefined> {
    const before = new Map<number, number>();
    try {
      const found = yield* this.search({ target, sign, weights, carry: false }, before, most);
      if (found !== 'stuck' || this.situation.unknowns.ties.length === 0) return asWitness(found);
      this.undo(weights, before);
      return asWitness(yield* this.search({ target, sign, weights, carry: true }, before, most));
    } finally {
      this.undo(weights, before);
    }
  }

  private undo(weights: Float64Array, before: Map<number, number>): void {
    for (const [cell, weight] of before) weights[cell] = weight;
    before.clear();
    this.levels.reset();
  }

  private *search(
    goal: Goal,
    before: Map<number, number>,
    most: number,
  ): Generator<undefined, Witness | 'stuck' | 'dear'> {
    const { target, sign, weights, carry } = goal;
    const { unknowns } = this.situation;
    const amount = wanted(target, sign);
    let cost = 0;
    for (let step = 0; step < MOVES; step += 1) {
      const changes = this.levels.changes();
      const reached = sign * changeOf(unknowns, target, changes);
      const [misfit] = this.levels.misfits();
      if (reached >= amount && misfit === undefined) return witnessOf(this.situation, changes);
      const found =
        misfit === undefined
          ? this.step({
              target,
              sign,
              amount: amount - reached,
              weights,
              spared: (group) => carry || isInside(this.situation, target, group),
            })
          : this.mended(misfit, goal);
      if (found.length === 0) return 'stuck';
      for (const one of found) {
        cost += one.cost;
        if (cost >= most) return 'dear';
        this.make(one, weights, before);
        if (carry && misfit === undefined) cost += this.carried(one, weights, before);
        if (cost >= most) return 'dear';
      }
      yield undefined;
    }
    return 'stuck';
  }

  private make({ move, times }: Found, weights: Float64Array, before: Map<number, number>): void {
    this.levels.apply(move, times);
    this.free(move, weights, before);
  }

  /** Codes go where people went. @returns what that costs */
  private carried({ move, times }: Found, weights: Float64Array, before: Map<number, number>): number {
    const block = this.situation.unknowns.blocks[move.block];
    if (block === undefined || move.block !== 0) return 0;
    const changes = cornersOf(move, block).map(({ local, sign }) => ({
      unknown: block.first + local,
      change: sign * times,
    }));
    let cost = 0;
    for (const passage of passagesOf(this.situation, changes)) {
      const costOf = (passed: Move): number =>
        [...this.changed(passed).keys()].reduce((sum, cell) => sum + (weights[cell] ?? 0), 0);
      for (const load of carriedCodes(this.situation, this.levels, passage, costOf)) {
        cost += load.cost;
        this.make(load, weights, before);
      }
    }
    return cost;
  }

  private step(wish: Wish): readonly Found[] {
    const exchanged = this.exchanged(wish);
    if (exchanged.length > 0 || wish.sign === -1) return exchanged;
    const transfer = this.transfers.find(wish);
    return transfer ? [transfer] : [];
  }

  private exchanged(wish: Wish): readonly Found[] {
    const product = this.products.find(wish);
    if (product?.cost === 0 || !this.swaps.isWorthwhile(wish.target.block)) return product ? [product] : [];
    const swaps = this.swaps.find(wish);
    const [swap] = swaps;
    if (swap === undefined || product === undefined) return swap === undefined && product ? [product] : swaps;
    const scoreOf = ({ cost, times }: Found): number => cost / Math.abs(times);
    return scoreOf(swap) < scoreOf(product) ? swaps : [product];
  }

  /** The cheapest exchange that makes codes and people of a group fit again and takes nothing from the goal. */
  private mended(misfit: Misfit, { target, weights }: Goal): readonly Found[] {
    const { most, sum, people } = this.levels.codesOf(misfit.tie, misfit.group);
    const block = this.situation.unknowns.ties[misfit.tie]?.block;
    const ownCodes = block === target.block && isInside(this.situation, target, misfit);
    const ofGoal = ownCodes ? target.classes.at(-1) : undefined;
    const ways: { readonly target: Target; readonly sign: 1 | -1; readonly amount: number }[] = [];
    const isTooMany = most > people;
    if (target.block !== 0)
      ways.push({
        target: targetOfPeople(this.situation, misfit),
        sign: isTooMany ? 1 : -1,
        amount: isTooMany ? most - people : people - sum,
      });
    for (const { code, above } of this.codesAbove(misfit, isTooMany ? people : Infinity))
      if (ofGoal?.includes(code) !== true)
        ways.push({ target: targetOfCodes(this.situation, misfit, [code]), sign: -1, amount: above });
    if (!isTooMany) {
      const codes = this.codesAbove(misfit, -1).map(({ code }) => code);
      const free = codes.filter((code) => ofGoal?.includes(code) !== true);
      ways.push({ target: targetOfCodes(this.situation, misfit, free), sign: 1, amount: people - sum });
    }
    const spared = (group: Misfit): boolean => group.tie === misfit.tie && group.group === misfit.group;
    const found = ways
      .map((way) => this.step({ ...way, weights, spared }))
      .filter(({ length }) => length > 0);
    return found.sort(([one], [other]) => (one?.cost ?? 0) - (other?.cost ?? 0))[0] ?? [];
  }

  private codesAbove(
    { tie, group }: Misfit,
    limit: number,
  ): { readonly code: number; readonly above: number }[] {
    const { unknowns } = this.situation;
    const { block, codes } = unknowns.ties[tie] ?? { block: 0, codes: 0 };
    const first = (unknowns.blocks[block]?.first ?? 0) + group * codes;
    return Array.from({ length: codes }, (_, code) => ({
      code,
      above: (this.levels.now[first + code] ?? 0) - limit,
    })).filter(({ above }) => above > 0);
  }

  /** What an exchange changes would be hidden from now on. */
  private free(move: Move, weights: Float64Array, before: Map<number, number>): void {
    for (const cell of this.changed(move).keys()) {
      const weight = weights[cell] ?? 0;
      if (weight === 0) continue;
      if (!before.has(cell)) before.set(cell, weight);
      weights[cell] = 0;
    }
  }

  /** Cells that show another number after an exchange, and by how much for each time it is made. */
  private changed(move: Move): Map<number, number> {
    const { unknowns, sheetsOf } = this.situation;
    const block = unknowns.blocks[move.block];
    const changed = new Map<number, number>();
    if (block === undefined) return changed;
    for (const { local, sign } of cornersOf(move, block))
      for (const sheet of sheetsOf[move.block] ?? [])
        eachCellOf(sheet, block, local, (cell) => changed.set(cell, (changed.get(cell) ?? 0) + sign));
    for (const [cell, change] of changed) if (change === 0) changed.delete(cell);
    return changed;
  }
}

const asWitness = (found: Witness | 'stuck' | 'dear'): Witness | undefined =>
  typeof found === 'string' ? undefined : found;

/** Whether the people of a group, with their codes, are where a target lies. */
function isInside({ unknowns }: Situation, target: Target, { tie, group }: Misfit): boolean {
  const block = unknowns.blocks[unknowns.ties[tie]?.block ?? -1];
  const own = unknowns.blocks[target.block];
  if (block === undefined || own === undefined) return false;
  const codes = unknowns.ties[tie]?.codes ?? 1;
  return block.axes.every((axis, direction) => {
    const at = axis < 0 ? -1 : own.axes.indexOf(axis);
    if (at < 0) return true;
    const stride = (block.strides[direction] ?? 1) / codes;
    return target.inside[at]?.[Math.floor(group / stride) % (block.sizes[direction] ?? 1)] === 1;
  });
}
