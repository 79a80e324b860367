import type { Target } from '../situation/situation';
import { type HeldGroup, missesOf } from './held-groups';
import type { Levels } from './levels';
import type { Move } from './moves';
import type { Found, Wish } from './product-search';

/** Classes of a target in one direction that somebody may come to. */
const CLASSES = 3;

/**
 * People who come into a target from wherever they are, in one step and alone: nobody goes in their place, so every
 * table that sees them come shows it. Exchanges hide less; this is for where none are left.
 */
export class TransferSearch {
  constructor(
    private readonly levels: Levels,
    private readonly held: readonly (readonly HeldGroup[])[],
    private readonly changedBy: (move: Move) => Iterable<number>,
  ) {}

  find({ target, amount, weights, spared }: Wish): Found | undefined {
    let best: Found | undefined;
    let least = Infinity;
    for (const { unknown, classes } of this.held[target.block] ?? []) {
      const there = Math.min(amount, this.levels.now[unknown] ?? 0);
      if (there === 0 || missesOf(target, classes) === 0) continue;
      for (const move of transfers(target, classes)) {
        const times = this.levels.room(move, 1, there, spared);
        if (times === 0) continue;
        let cost = 0;
        for (const cell of this.changedBy(move)) cost += weights[cell] ?? 0;
        if (cost / times >= least) continue;
        least = cost / times;
        best = { move, times, cost };
      }
    }
    return best;
  }
}

/** From where these people are to the classes of a target that they miss. */
function transfers(target: Target, classes: readonly number[]): Move[] {
  let ends: (readonly number[])[] = [[]];
  for (const [direction, own] of classes.entries()) {
    const isThere = target.inside[direction]?.[own] === 1;
    const into = isThere ? [own] : (target.classes[direction] ?? []).slice(0, CLASSES);
    ends = ends.flatMap((end) => into.map((one) => [...end, one]));
  }
  return ends.map((end) => ({
    block: target.block,
    first: end,
    second: end.map((one, direction) => (one === classes[direction] ? -1 : (classes[direction] ?? -1))),
    together: end.map((one, direction) => (one === classes[direction] ? -1 : 0)),
  }));
}
