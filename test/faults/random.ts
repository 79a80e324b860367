/** Random that can be had again: `npm run prove -- faults` runs these tests under many seeds, `npm test` under one. */
export class Random {
  #state: number;

  constructor(readonly seed: number = Number(process.env['PROOF_SEED'] ?? 1)) {
    // Seeds that are close must not begin alike.
    this.#state = Math.imul(seed + 1, 0x9e37_79b9) >>> 0;
  }

  /** From 0 up to, not including, 1 (mulberry32, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
}
