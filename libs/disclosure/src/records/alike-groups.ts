import type { QuasiValues } from './k-check';
import { type Key, type Places, placesFor } from './key-places';

/** A value that was given up, or was never known. */
const NOTHING = 0;
/** Of a group that stands by itself. */
const ALONE = -1;

/** Groups of alike records that give values up and come together by it. Each is known by its place. */
export class AlikeGroups {
  readonly quasiIdentifiers: number;
  /** Keys are numbers below it; undefined where they do not fit into one. */
  readonly mostKeys: number | undefined;
  private readonly values: readonly (readonly (string | null)[])[];
  private readonly steps: readonly number[];
  /** Group by group the number of its value in each quasi-identifier. */
  private readonly codes: Int32Array;
  private readonly sizes: Int32Array;
  private readonly into: Int32Array;
  private readonly given: Uint8Array;
  private readonly at: Places;

  constructor(alike: readonly { readonly values: QuasiValues; readonly size: number }[]) {
    this.quasiIdentifiers = alike[0]?.values.length ?? 0;
    this.values = Array.from({ length: this.quasiIdentifiers }, (_, place) => [
      null,
      ...new Set(alike.flatMap(({ values }) => values[place] ?? [])),
    ]);
    const counts = this.values.map(({ length }) => length);
    const product = (those: readonly number[]): number => those.reduce((all, count) => all * count, 1);
    this.steps = counts.map((_, place) => product(counts.slice(0, place)));
    this.mostKeys = product(counts) <= Number.MAX_SAFE_INTEGER ? product(counts) : undefined;
    this.codes = new Int32Array(alike.length * this.quasiIdentifiers);
    this.sizes = Int32Array.from(alike, ({ size }) => size);
    this.into = new Int32Array(alike.length).fill(ALONE);
    this.given = new Uint8Array(alike.length);
    this.at = placesFor(this.mostKeys);
    const numbers = this.values.map((known) => new Map(known.map((value, code) => [value, code])));
    for (const [group, { values }] of alike.entries()) {
      for (const [place, value] of values.entries())
        this.codes[group * this.quasiIdentifiers + place] = numbers[place]?.get(value) ?? NOTHING;
      this.settle(group);
    }
  }

  small(k: number, among: Iterable<number> = this.sizes.keys()): number[] {
    const found: number[] = [];
    for (const group of among) if (this.into[group] === ALONE && this.sizeOf(group) < k) found.push(group);
    return found;
  }

  sizeOf(group: number): number {
    return this.sizes[group] ?? 0;
  }

  /** How many records are alike in what this key says. */
  sizeAt(key: Key): number {
    const group = this.at.get(key);
    return group === undefined ? 0 : this.sizeOf(group);
  }

  says(group: number, place: number): boolean {
    return this.codeOf(group, place) !== NOTHING;
  }

  valuesOf(group: number): QuasiValues {
    return this.values.map((known, place) => known[this.codeOf(group, place)] ?? null);
  }

  /** @param without a quasi-identifier of which it would say nothing */
  keyOf(group: number, without = -1): Key {
    if (this.mostKeys === undefined)
      return this.steps.map((_, place) => (place === without ? NOTHING : this.codeOf(group, place))).join();
    let key = 0;
    for (let place = 0; place < this.quasiIdentifiers; place++)
      if (place !== without) key += this.codeOf(group, place) * (this.steps[place] ?? 0);
    return key;
  }

  giveUp(group: number, place: number): void {
    this.at.delete(this.keyOf(group));
    this.given[group] = 1;
    this.codes[group * this.quasiIdentifiers + place] = NOTHING;
    this.settle(group);
  }

  /** The group into which this one went, or itself. */
  of(group: number): number {
    const into = this.into[group] ?? ALONE;
    return into === ALONE ? group : this.of(into);
  }

  /** Whether this one, or one it went into, gave anything up since it was made. */
  hasGiven(group: number): boolean {
    const into = this.into[group] ?? ALONE;
    return this.given[group] === 1 || (into !== ALONE && this.hasGiven(into));
  }

  private codeOf(group: number, place: number): number {
    return this.codes[group * this.quasiIdentifiers + place] ?? NOTHING;
  }

  private settle(group: number): void {
    const key = this.keyOf(group);
    const there = this.at.get(key);
    if (there === undefined) {
      this.at.set(key, group);
      return;
    }
    this.into[group] = there;
    this.sizes[there] = this.sizeOf(there) + this.sizeOf(group);
  }
}
