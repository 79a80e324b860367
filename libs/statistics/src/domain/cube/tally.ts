import type { Chunk } from './chunk';
import { type Contribution, ContributionCount } from './contribution';
import { placeOf } from './columns';
import type { FactColumns } from './fact-columns';
import type { Members } from './members';
import { UNKNOWN } from './dictionary';

const CONTRIBUTOR = placeOf('contributor');

/** The cells of one part of a question, and what is counted in them. */
export class Tally {
  readonly counts: Int32Array;
  readonly keys: Uint32Array | null;
  private readonly contributors: ContributionCount | null;

  constructor(size: number, columns: FactColumns, wanted: { keys?: boolean; contributions?: boolean }) {
    this.counts = new Int32Array(size);
    this.keys = wanted.keys === true ? new Uint32Array(size) : null;
    const contributors = columns.codes.contributor.words.length + 1;
    this.contributors = wanted.contributions === true ? new ContributionCount(contributors) : null;
  }

  get contributions(): Contribution | null {
    return this.contributors?.result ?? null;
  }

  /** Each row in the cell of its group; -1 is none. */
  addRows(chunk: Chunk, groups: Int32Array): void {
    const { counts } = this;
    for (let row = 0; row < chunk.rows; row++) {
      const cell = groups[row] ?? -1;
      if (cell >= 0) counts[cell] = (counts[cell] ?? 0) + 1;
    }
    if (this.keys === null && this.contributors === null) return;
    for (let row = 0; row < chunk.rows; row++) {
      const cell = groups[row] ?? -1;
      if (cell >= 0) this.addMore(chunk, row, cell);
    }
  }

  /** Each row in a cell for each class of its list of codes, within its group. */
  addMembers(
    chunk: Chunk,
    groups: Int32Array,
    numbers: ArrayLike<number>,
    { starts, classes }: Members,
    width: number,
  ): void {
    const { counts } = this;
    const more = this.keys !== null || this.contributors !== null;
    for (let row = 0; row < chunk.rows; row++) {
      const group = groups[row] ?? -1;
      if (group < 0) continue;
      const number = numbers[row] ?? UNKNOWN;
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at++) {
        const cell = group * width + (classes[at] ?? 0);
        counts[cell] = (counts[cell] ?? 0) + 1;
        if (more) this.addMore(chunk, row, cell);
      }
    }
  }

  private addMore(chunk: Chunk, row: number, cell: number): void {
    if (this.keys !== null) this.keys[cell] = (this.keys[cell] ?? 0) + (chunk.keys[row] ?? 0);
    if (this.contributors === null) return;
    const contributor = chunk.numbers[CONTRIBUTOR]?.[row] ?? UNKNOWN;
    if (contributor !== UNKNOWN) this.contributors.add(cell, contributor);
  }
}
