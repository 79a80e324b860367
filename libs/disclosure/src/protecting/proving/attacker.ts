import type { OpenProgramme, Solution, Solver } from '../../solver';
import { codeRows } from '../programmes/code-rows';
import { RowList } from '../programmes/row-list';
import { eachCellOf } from '../situation/sheets';
import type { Situation, Target } from '../situation/situation';
import { type Changes, unknownsIn, wanted } from '../situation/witness';
import { type Cut, cutOf } from './cuts';

/** Prices smaller than this are noise; larger ones than the second come from no cell that is free to rise. */
const NOISE = 1e-9;
const NOISE_OF_FREE = 1e-6;

/**
 * Whoever reads the tables, as a linear programme: how far the people of a target could be more, or fewer, if cells
 * may only differ from the truth as far as they are hidden. Columns are the unknowns, then the cells.
 */
export class Attacker {
  private constructor(
    private readonly situation: Situation,
    private readonly programme: OpenProgramme,
    private readonly columns: {
      readonly unknowns: number;
      /** By cell: its column, which is that of its unknown where it holds only one. */
      readonly ofCell: Int32Array;
      /** By column of an unknown: 1 where the bounds of a cell hold it. */
      readonly bounded: Uint8Array;
    },
    /** Of the rows about codes: what is left before they no longer fit. */
    private readonly slacks: Float64Array,
  ) {}

  static async open(situation: Situation, solver: Solver): Promise<Attacker> {
    const { unknowns, sheetsOf, values, weights } = situation;
    const members: number[][] = Array.from(values, () => []);
    for (const [place, block] of unknowns.blocks.entries())
      for (let local = 0; local < block.size; local += 1)
        for (const sheet of sheetsOf[place] ?? [])
          eachCellOf(sheet, block, local, (cell) => members[cell]?.push(block.first + local));
    const size = unknowns.truth.length;
    const never = neverAny(situation);
    const bounded = new Uint8Array(size);
    const ofCell = new Int32Array(values.length).fill(-1);
    const rows = new RowList();
    let columns = size;
    for (const [cell, own] of members.entries()) {
      // What was hidden in an earlier release binds nobody.
      if (weights[cell] === 0 || own.length === 0) continue;
      const [only] = own;
      if (own.length === 1 && only !== undefined && bounded[only] === 0 && !never.has(only)) {
        ofCell[cell] = only;
        bounded[only] = 1;
        continue;
      }
      ofCell[cell] = columns;
      rows.add([...own.map((unknown) => [unknown, 1] as const), [columns, -1]], 0, 0);
      columns += 1;
    }
    const slacks: number[] = Array.from({ length: rows.length }, () => 0);
    for (const { entries, slack } of codeRows(situation, (unknown) => !never.has(unknown))) {
      rows.add(entries, -slack, Infinity);
      slacks.push(slack);
    }
    const columnLower = new Float64Array(columns);
    const columnUpper = new Float64Array(columns);
    for (let unknown = 0; unknown < size; unknown += 1) {
      columnLower[unknown] = -(unknowns.truth[unknown] ?? 0);
      columnUpper[unknown] = bounded[unknown] === 1 ? 0 : Infinity;
    }
    // Nobody without a code has one.
    for (const unknown of never) columnLower[unknown] = columnUpper[unknown] = 0;
    const programme = await solver.open({
      columnLower,
      columnUpper,
      cost: new Float64Array(columns),
      ...rows.matrix(),
    });
    return new Attacker(situation, programme, { unknowns: size, ofCell, bounded }, Float64Array.from(slacks));
  }

  /** Cells may differ as far as they are hidden: fully where the share is 1, not at all where it is 0. */
  private bounds(shares: ArrayLike<number>, most: number) {
    const { values, open } = this.situation;
    const columns: number[] = [];
    const lower: number[] = [];
    const upper: number[] = [];
    for (const [cell, column] of this.columns.ofCell.entries()) {
      if (column < 0) continue;
      const share = cell < open ? (shares[cell] ?? 0) : 0;
      const value = values[cell] ?? 0;
      columns.push(column);
      lower.push(share >= 1 ? -value : -Math.min(value, most) * share);
      upper.push(share >= 1 ? Infinity : most * share);
    }
    return {
      columns: Int32Array.from(columns),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
    };
  }

  /** How far the target can go; all of it where what is asked for can be reached. */
  async attack(
    target: Target,
    sign: 1 | -1,
    shares: ArrayLike<number>,
    seconds: number,
  ): Promise<{ readonly reached: number; readonly cut?: Cut; readonly changes?: Changes } | undefined> {
    const { unknowns, must } = this.situation;
    const asked = wanted(target, sign);
    const own = Int32Array.from(unknownsIn(unknowns, target));
    const solution = await this.programme.solve({
      maximise: true,
      cost: { columns: own, values: new Float64Array(own.length).fill(sign) },
      bounds: this.bounds(shares, asked),
      seconds,
    });
    if (solution.status === 'unbounded') return { reached: Infinity };
    if (solution.status !== 'optimal') return undefined;
    const reached = solution.objective;
    if (reached >= asked - 1e-6) return { reached, changes: this.changesOf(solution) };
    const { worth, free } = this.priced(solution, shares);
    const cut = cutOf(worth, asked - free, (cell) => must[cell] === 1);
    return cut === undefined ? { reached } : { reached, cut };
  }

  close(): Promise<void> {
    return this.programme.close();
  }

  /** What each cell is worth to the target by the dual prices, and what it gains from bounds that no hiding changes. */
  private priced(
    { columnDual, rowDual }: Solution,
    shares: ArrayLike<number>,
  ): { worth: Map<number, number>; free: number } {
    const { values, unknowns, open } = this.situation;
    const { ofCell, bounded } = this.columns;
    const worth = new Map<number, number>();
    for (const [cell, column] of ofCell.entries()) {
      if (column < 0 || cell >= open) continue;
      const price = columnDual[column] ?? 0;
      if (price > ((shares[cell] ?? 0) >= 1 ? NOISE_OF_FREE : NOISE)) worth.set(cell, Infinity);
      else if (price < -NOISE) worth.set(cell, -price * (values[cell] ?? 0));
    }
    let free = 0;
    for (let unknown = 0; unknown < this.columns.unknowns; unknown += 1) {
      if (bounded[unknown] === 1) continue;
      const price = columnDual[unknown] ?? 0;
      if (price < 0) free -= price * (unknowns.truth[unknown] ?? 0);
    }
    for (const [row, slack] of this.slacks.entries()) free += Math.abs(rowDual[row] ?? 0) * slack;
    return { worth, free };
  }

  private changesOf({ x }: Solution): Changes {
    const changes = new Map<number, number>();
    for (let unknown = 0; unknown < this.columns.unknowns; unknown += 1) {
      const change = x[unknown] ?? 0;
      if (Math.abs(change) > 1e-6) changes.set(unknown, change);
    }
    return changes;
  }
}

/** Codes of groups in which nobody has any. */
function neverAny({ unknowns: { blocks, ties } }: Situation): Set<number> {
  const found = new Set<number>();
  for (const { block, codes, any } of ties) {
    const first = blocks[block]?.first ?? 0;
    for (const [group, has] of any.entries())
      if (has !== 1) for (let code = 0; code < codes; code += 1) found.add(first + group * codes + code);
  }
  return found;
}
