import type { Target } from './targets';

/** One direction in which a count must stay open, and what is proved of it so far. */
export class Standing {
  /** By component: how far it was seen to go, in whole numbers that fit everything. */
  private readonly seen: Float64Array;
  /** By component: how far it surely cannot go beyond. */
  private readonly limits: Float64Array;

  constructor(
    readonly target: Target,
    readonly direction: 1 | -1,
    readonly need: number,
    /** The components it has columns in, with its columns there. */
    readonly pieces: readonly { readonly component: number; readonly columns: Int32Array }[],
    limits: readonly number[],
  ) {
    this.seen = new Float64Array(pieces.length);
    this.limits = Float64Array.from(limits);
  }

  get reached(): number {
    return this.seen.reduce((sum, one) => sum + one, 0);
  }
  get limit(): number {
    return this.limits.reduce((sum, one) => sum + one, 0);
  }
  isProved(): boolean {
    return this.reached >= this.need;
  }
  isOpen(): boolean {
    return !this.isProved() && this.limit >= this.need;
  }

  /** What is left to be found in this component when the others give what they were seen to. */
  restIn(component: number): number {
    return this.need - this.reached + (this.seen[this.placeOf(component)] ?? 0);
  }
  seenIn(component: number): number {
    return this.seen[this.placeOf(component)] ?? 0;
  }
  limitIn(component: number): number {
    return this.limits[this.placeOf(component)] ?? 0;
  }

  saw(component: number, far: number): void {
    const place = this.placeOf(component);
    if (far > (this.seen[place] ?? 0)) this.seen[place] = far;
  }
  cannotPass(component: number, far: number): void {
    const place = this.placeOf(component);
    if (far < (this.limits[place] ?? 0)) this.limits[place] = Math.max(far, this.seen[place] ?? 0);
  }

  private placeOf(component: number): number {
    return this.pieces.findIndex((piece) => piece.component === component);
  }
}
