import type { OpenProgramme, Solution, Solver } from '../solver';
import type { Programme } from './programme';

type Question = Parameters<OpenProgramme['solve']>[0];
type Bounds = NonNullable<Question['bounds']>;

/** What it costs to change one count by one, where pushing brings one: not enough to keep from pushing. */
const FRICTION = 1e-4;

export interface Pushed {
  readonly solution: Solution;
  /** By column of the equations; empty where there is no solution. */
  readonly changes: Float64Array;
}

/** A programme in the solver's hands, and what is asked of it. */
export class Pressure {
  /** Bounds to be put back with the next question. */
  private toPutBack: Bounds | undefined;

  private constructor(
    private readonly open: OpenProgramme,
    private readonly programme: Programme,
    private readonly needs: readonly number[],
  ) {}

  static async open(solver: Solver, programme: Programme, needs: readonly number[]): Promise<Pressure> {
    return new Pressure(await solver.open(programme.asked), programme, needs);
  }

  /** As far as it goes for all of these at once, each weighed by its need and pushed no further than it. */
  together(asked: readonly number[], seconds: number): Promise<Pushed> {
    const weights = asked.map((push) => 1 / (this.needs[push] ?? 1));
    return this.ask({ maximise: true, cost: this.costs(-FRICTION, asked, weights), seconds });
  }

  /**
   * The smallest change that pushes this one so far; no solution where there is no such change. What is smallest is
   * measured another way with each shake.
   */
  async force(push: number, need: number, seconds: number, shake = 0): Promise<Pushed> {
    const bounds = this.bound(push, need, Infinity);
    const pushed = await this.ask({ maximise: false, cost: this.costs(1, [], [], shake), bounds, seconds });
    this.toPutBack = this.bound(push, -Infinity, this.needs[push] ?? Infinity);
    return pushed;
  }

  /** How far this one goes, no further than its need. Where changes cost, it may stop short of what is possible. */
  alone(push: number, cost: 'changes-cost' | 'nothing-costs', seconds: number): Promise<Pushed> {
    const friction = cost === 'changes-cost' ? -FRICTION : 0;
    return this.ask({ maximise: true, cost: this.costs(friction, [push], [1]), seconds });
  }

  /** How far this one goes when nothing else matters. */
  async farthest(push: number, seconds: number): Promise<Pushed> {
    const bounds = this.bound(push, -Infinity, Infinity);
    const pushed = await this.ask({ maximise: true, cost: this.costs(0, [push], [1]), bounds, seconds });
    this.toPutBack = this.bound(push, -Infinity, this.needs[push] ?? Infinity);
    return pushed;
  }

  close(): Promise<void> {
    return this.open.close();
  }

  private async ask(question: Question): Promise<Pushed> {
    const bounds = joined(this.toPutBack, question.bounds);
    this.toPutBack = undefined;
    const solution = await this.open.solve({ ...question, ...(bounds ? { bounds } : {}) });
    return { solution, changes: this.programme.changes(solution.x) };
  }

  private bound(push: number, lower: number, upper: number): Bounds {
    return {
      columns: Int32Array.of(this.programme.firstPush + push),
      lower: Float64Array.of(lower),
      upper: Float64Array.of(upper),
    };
  }

  private costs(
    friction: number,
    asked: readonly number[],
    weights: readonly number[],
    shake = 0,
  ): NonNullable<Question['cost']> {
    const { columns, values } = this.programme.friction;
    const moving = friction === 0 ? 0 : columns.length;
    const all = {
      columns: new Int32Array(moving + asked.length),
      values: new Float64Array(moving + asked.length),
    };
    for (let at = 0; at < moving; at += 1) {
      all.columns[at] = columns[at] ?? 0;
      all.values[at] = friction * (values[at] ?? 0) * (1 + (((at * 7 + 3) * shake) % 5));
    }
    asked.forEach((push, at) => {
      all.columns[moving + at] = this.programme.firstPush + push;
      all.values[moving + at] = weights[at] ?? 0;
    });
    return all;
  }
}

function joined(one: Bounds | undefined, other: Bounds | undefined): Bounds | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    columns: Int32Array.from([...one.columns, ...other.columns]),
    lower: Float64Array.from([...one.lower, ...other.lower]),
    upper: Float64Array.from([...one.upper, ...other.upper]),
  };
}
