import type { OpenProgramme, Solver } from '../../solver';
import type { TableShape } from '../../tables/published-table';
import { chosen, thinned } from '../choosing/choose';
import { Cover, type Need, signOf } from '../choosing/cover';
import type { Seeker } from '../choosing/seeker';
import type { Pace } from '../pace';
import type { RowList } from '../programmes/row-list';
import type { Situation } from '../situation/situation';
import { type Changes, type Witness, witnessOf } from '../situation/witness';
import { Attacker } from './attacker';
import { type Cut, shortOf } from './cuts';
import { lineCuts } from './line-cuts';
import { Master } from './master';

/** Short of a cut by less than this is noise of the solver. */
const NOISE = 1e-4;
/** Rounds in a row that gain nothing to speak of are the last. */
const IDLE = 6;
const GAIN = 0.02;

/**
 * How few cells could be enough at best: from below, by cuts that every choice must keep, and, where there is time,
 * until the fewest are found.
 */
export class Proof {
  /** No choice hides fewer cells. */
  atLeast: number;
  /** By cell: how much of it the best mixture of choices hides; says where hiding pays. */
  shares: Float64Array;
  private readonly master: Master;
  private relaxed = 0;
  private linear: OpenProgramme | undefined;
  private attacker: Attacker | undefined;

  constructor(
    private readonly situation: Situation,
    private readonly solver: Solver,
    private readonly pace: Pace,
    private readonly needs: readonly Need[],
  ) {
    this.master = new Master(situation, solver);
    this.atLeast = this.master.cellsOf(0);
    this.shares = Float64Array.from(situation.must);
  }

  /** What lines that add up say by themselves. */
  async begin(shapes: readonly TableShape[]): Promise<void> {
    this.master.add(lineCuts(this.situation, shapes, this.needs));
    this.linear = await this.master.openMixed();
    await this.relax();
  }

  /** What attackers say who try to reach every target while cells are hidden in part. */
  async refine(seconds: number): Promise<void> {
    const until = this.pace.spent + Math.min(seconds, this.pace.left);
    this.attacker ??= await Attacker.open(this.situation, this.solver);
    let idle = 0;
    while (idle < IDLE && this.pace.spent < until) {
      const { cuts } = await this.attacked(this.shares, until);
      if (cuts.length === 0) return;
      const before = this.relaxed;
      await this.relax(this.master.add(cuts));
      idle = this.relaxed - before < GAIN ? idle + 1 : 0;
    }
  }

  /**
   * Whole choices, the fewest cells first, until one is enough or time is over; or, among choices of as few cells, the
   * fewest people first.
   * @returns the best choice found, which may be the one it was given
   */
  async settle(best: Cover, seeker: Seeker, aim: 'cells' | 'people', seconds: number): Promise<Cover> {
    if (best.secondary().length === 0) return best;
    this.attacker ??= await Attacker.open(this.situation, this.solver);
    const until = this.pace.spent + Math.min(seconds, this.pace.left);
    const ofCells = aim === 'cells';
    const programme = await (ofCells ? this.master.openFewest() : this.master.openSmallest(best.cells));
    let incumbent = best;
    let rows: RowList | undefined;
    try {
      while (this.pace.spent < until && !(ofCells && this.atLeast >= incumbent.cells)) {
        const solution = await programme.solve({
          maximise: false,
          seconds: until - this.pace.spent,
          start: this.master.start((cell) => incumbent.isHidden(cell)),
          ...(rows ? { addRows: rows.rows() } : {}),
        });
        if (ofCells) this.raise(this.master.cellsOf(solution.bound));
        if (solution.x.length === 0 || this.isSettled(incumbent, aim, solution.bound)) break;
        const shares = this.master.shares(solution).map((share) => (share > 0.5 ? 1 : 0));
        const { cuts, reached, isWhole } = await this.attacked(shares, until);
        if (!isWhole) break;
        const isEnough = cuts.length === 0;
        const cover = await (isEnough
          ? this.inWholePeople(shares, reached, seeker, until)
          : this.repaired(shares, seeker, until));
        // Neither found nor excluded: nothing can be said of this choice, nor of those that cost more.
        if (isEnough && cover === undefined) break;
        const isBetter =
          typeof cover === 'object' &&
          cover.cost < incumbent.cost &&
          (ofCells || cover.cells <= incumbent.cells);
        if (isBetter) incumbent = cover;
        if (isEnough && cover !== 'none' && solution.status === 'optimal') {
          if (ofCells) this.raise(cover?.cells ?? 0);
          break;
        }
        rows = this.master.add(isEnough ? [this.anyOther(shares)] : cuts);
      }
    } finally {
      await programme.close();
    }
    return incumbent;
  }

  private isSettled(incumbent: Cover, aim: 'cells' | 'people', bound: number): boolean {
    if (aim === 'cells') return this.atLeast >= incumbent.cells;
    return bound > this.master.peopleOf((cell) => incumbent.isHidden(cell)) - 1 + 1e-6;
  }

  async close(): Promise<void> {
    await this.linear?.close();
    await this.attacker?.close();
  }

  private async relax(rows?: RowList): Promise<void> {
    const { linear } = this;
    if (linear === undefined || this.pace.left === 0) return;
    const seconds = this.pace.left;
    const solution = await linear.solve({
      maximise: false,
      seconds,
      ...(rows ? { addRows: rows.rows() } : {}),
    });
    if (solution.status !== 'optimal') return;
    this.relaxed = this.master.cellsOf(solution.objective);
    this.raise(this.relaxed);
    this.shares = this.master.shares(solution);
  }

  private raise(cells: number): void {
    this.atLeast = Math.max(this.atLeast, Math.ceil(cells - 1e-6));
  }

  private async attacked(
    shares: Float64Array,
    until: number,
  ): Promise<{ readonly cuts: Cut[]; readonly reached: Map<Need, Changes>; readonly isWhole: boolean }> {
    const cuts = new Map<string, Cut>();
    const reached = new Map<Need, Changes>();
    for (const need of this.needs) {
      await this.pace.step();
      const target = this.situation.targets[need >> 1];
      if (target === undefined) continue;
      if (this.pace.left === 0 || this.pace.spent > until)
        return { cuts: [...cuts.values()], reached, isWhole: false };
      const attack = await this.attacker?.attack(target, signOf(need), shares, this.pace.left);
      if (attack === undefined) return { cuts: [...cuts.values()], reached, isWhole: false };
      if (attack.changes !== undefined) reached.set(need, attack.changes);
      if (attack.cut !== undefined && shortOf(attack.cut, shares) > NOISE)
        cuts.set(`${attack.cut.cells.join()}|${attack.cut.worth.join()}`, attack.cut);
    }
    return { cuts: [...cuts.values()], reached, isWhole: true };
  }

  /**
   * A choice that leaves every attacker as much as is asked for, proved in whole people.
   * @returns `none` where whole people cannot show it; undefined where time was over before that was known
   */
  private async inWholePeople(
    shares: Float64Array,
    reached: ReadonlyMap<Need, Changes>,
    seeker: Seeker,
    until: number,
  ): Promise<Cover | 'none' | undefined> {
    const cover = new Cover(this.situation);
    const only = this.situation.weights.map((weight, cell) =>
      weight === 0 || shares[cell] === 1 ? 0 : Infinity,
    );
    const { length } = this.situation.unknowns.truth;
    for (const need of this.needs) {
      const witness =
        inWholeNumbers(this.situation, reached.get(need)) ??
        (await seeker.exchanges(need, only, Infinity)) ??
        (await seeker.bySolver(need, only, length, until - this.pace.spent));
      if (witness === undefined) return undefined;
      if (witness === 'none' || witness === 'forbidden') return 'none';
      cover.add(need, witness);
    }
    return cover;
  }

  /** A choice that is not enough, with what it lacks, without what it does not need. */
  private async repaired(shares: Float64Array, seeker: Seeker, until: number): Promise<Cover | undefined> {
    const { cover, unmet } = await chosen(this.situation, this.needs, seeker.exchanges, shares);
    if (unmet.length > 0) return undefined;
    await thinned(cover, this.situation, seeker.exchanges, this.pace, { until });
    return cover;
  }

  /** More can be shown of people only where more is hidden: if these cells are not enough, one of the others is needed. */
  private anyOther(shares: Float64Array): Cut {
    const cells = Array.from({ length: this.situation.open }, (_, cell) => cell).filter(
      (cell) => shares[cell] !== 1 && this.situation.must[cell] !== 1,
    );
    return { cells, worth: cells.map(() => 1), least: 1 };
  }
}

function inWholeNumbers(situation: Situation, changes: Changes | undefined): Witness | undefined {
  if (changes === undefined) return undefined;
  const whole = [...changes].map(([unknown, change]) => [unknown, Math.round(change)] as const);
  const isWhole = whole.every(([unknown, change]) => Math.abs(change - (changes.get(unknown) ?? 0)) < 1e-6);
  return isWhole ? witnessOf(situation, new Map(whole)) : undefined;
}
