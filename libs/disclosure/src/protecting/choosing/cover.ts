import type { Situation } from '../situation/situation';
import { wanted, type Witness } from '../situation/witness';

/** A direction of a target that needs a witness: twice the number of the target, one more for upwards. */
export type Need = number;

/** Which cells are hidden, and for each need the witness that it is enough. */
export class Cover {
  readonly witnesses: (Witness | undefined)[];
  /** What it costs to hide each cell that is not hidden yet. */
  readonly weights: Float64Array;
  cost = 0;
  private readonly uses: Int32Array;
  private readonly users: (Set<Need> | undefined)[];

  constructor(private readonly situation: Situation) {
    const { weights, must, open, targets } = situation;
    this.weights = Float64Array.from(weights);
    this.witnesses = targets.flatMap(() => [undefined, undefined]);
    this.uses = new Int32Array(open);
    this.users = [];
    for (let cell = 0; cell < open; cell += 1) if (must[cell] === 1) this.hide(cell);
  }

  /** How many cells are hidden. */
  get cells(): number {
    let hidden = 0;
    for (let cell = 0; cell < this.situation.open; cell += 1) if (this.isHidden(cell)) hidden += 1;
    return hidden;
  }

  isHidden(cell: number): boolean {
    return this.weights[cell] === 0;
  }

  add(need: Need, witness: Witness): void {
    this.witnesses[need] = witness;
    for (const cell of witness.cells) {
      if (this.weights[cell] !== 0) this.hide(cell);
      this.uses[cell] = (this.uses[cell] ?? 0) + 1;
      (this.users[cell] ??= new Set()).add(need);
    }
  }

  remove(need: Need): Witness | undefined {
    const witness = this.witnesses[need];
    if (witness === undefined) return undefined;
    this.witnesses[need] = undefined;
    for (const cell of witness.cells) {
      const left = (this.uses[cell] ?? 0) - 1;
      this.uses[cell] = left;
      this.users[cell]?.delete(need);
      if (left === 0 && this.situation.must[cell] !== 1) this.show(cell);
    }
    return witness;
  }

  usersOf(cell: number): Need[] {
    return [...(this.users[cell] ?? [])];
  }

  /** Hidden cells that need not be hidden for their own sake. */
  secondary(): number[] {
    const found: number[] = [];
    for (let cell = 0; cell < this.situation.open; cell += 1)
      if (this.isHidden(cell) && this.situation.must[cell] !== 1) found.push(cell);
    return found;
  }

  private hide(cell: number): void {
    this.cost += this.weights[cell] ?? 0;
    this.weights[cell] = 0;
  }

  private show(cell: number): void {
    this.weights[cell] = this.situation.weights[cell] ?? 0;
    this.cost -= this.weights[cell] ?? 0;
  }
}

export const needsOf = ({ targets }: Situation): Need[] =>
  targets.flatMap((target, place) =>
    ([-1, 1] as const).flatMap((sign) =>
      wanted(target, sign) > 0 ? [2 * place + (sign === 1 ? 1 : 0)] : [],
    ),
  );

export const signOf = (need: Need): 1 | -1 => (need % 2 === 1 ? 1 : -1);
