import type { Solver } from '../../solver';
import { Finder } from '../exchanges/finder';
import type { Pace } from '../pace';
import { inPlay } from '../programmes/in-play';
import { WitnessProgramme } from '../programmes/witness-programme';
import type { Situation, Target } from '../situation/situation';
import type { Witness } from '../situation/witness';
import { type Need, signOf } from './cover';
import type { Seek } from './try-to-show';

/** Programmes that are kept open; each takes memory of the solver. */
const OPEN = 120;
/** A witness is one of very many: none is worth more of the time. */
const SECONDS = 2;

/** Seeks witnesses, by exchanges first, then with the solver among as many unknowns as are worth its time. */
export class Seeker {
  readonly finder: Finder;
  private readonly programmes = new Map<Target, WitnessProgramme>();

  constructor(
    private readonly situation: Situation,
    private readonly solver: Solver,
    private readonly pace: Pace,
  ) {
    this.finder = new Finder(situation);
  }

  /** By exchanges alone: quick, whatever the size. */
  readonly exchanges: Seek = async (need, weights, most) => {
    const target = this.situation.targets[need >> 1];
    if (target === undefined) return undefined;
    const steps = this.finder.steps(target, signOf(need), weights, most);
    try {
      for (;;) {
        await this.pace.step();
        const step = steps.next();
        if (step.done === true) return step.value;
      }
    } finally {
      // What was tried is undone, also when the work is broken off.
      steps.return(undefined);
    }
  };

  /** The cheaper of what exchanges and the solver find, if it costs less than `most`. */
  among(unknowns: number): Seek {
    return async (need, weights, most) => {
      const first = await this.exchanges(need, weights, most);
      const costOfFirst = first === undefined ? most : costOf(first, weights);
      if (costOfFirst === 0) return first;
      const second = await this.bySolver(need, weights, unknowns);
      const isCheaper = typeof second === 'object' && costOf(second, weights) < costOfFirst;
      return isCheaper ? second : first;
    };
  }

  /** `none`: there is none among so many unknowns; `forbidden`: the cheapest hides what must not be hidden. */
  async bySolver(
    need: Need,
    weights: Float64Array,
    unknowns: number,
    seconds = SECONDS,
  ): Promise<Witness | 'none' | 'forbidden' | undefined> {
    const target = this.situation.targets[need >> 1];
    if (target === undefined) return undefined;
    const programme = await this.programmeOf(target, weights, unknowns);
    return programme.find(signOf(need), weights, Math.min(seconds, this.pace.left));
  }

  /** What stands open was made for what was hidden then. */
  async forget(): Promise<void> {
    for (const programme of this.programmes.values()) await programme.close();
    this.programmes.clear();
  }

  private async programmeOf(
    target: Target,
    weights: Float64Array,
    unknowns: number,
  ): Promise<WitnessProgramme> {
    const known = this.programmes.get(target);
    this.programmes.delete(target);
    const programme =
      known ??
      (await WitnessProgramme.open(
        this.situation,
        this.solver,
        target,
        inPlay(this.situation, this.finder, target, weights, unknowns),
      ));
    this.programmes.set(target, programme);
    for (const [oldest, open] of this.programmes) {
      if (this.programmes.size <= OPEN) break;
      this.programmes.delete(oldest);
      await open.close();
    }
    return programme;
  }
}

const costOf = ({ cells }: Witness, weights: Float64Array): number =>
  cells.reduce((sum, cell) => sum + (weights[cell] ?? 0), 0);
