import type { LinearProgramme, OpenProgramme, Solution, Solver } from '../../solver';
import { RowList } from '../programmes/row-list';
import type { Situation } from '../situation/situation';
import type { Cut } from './cuts';

/** The choice itself: the fewest cells to hide so that every cut found so far is kept. */
export class Master {
  /** By column: its cell. */
  private readonly cells: number[];
  private readonly columnOf = new Map<number, number>();
  private readonly fixed: number;
  private readonly cuts: Cut[] = [];

  constructor(
    private readonly situation: Situation,
    private readonly solver: Solver,
  ) {
    const { open, must } = situation;
    this.cells = Array.from({ length: open }, (_, cell) => cell).filter((cell) => must[cell] !== 1);
    for (const [column, cell] of this.cells.entries()) this.columnOf.set(cell, column);
    this.fixed = open - this.cells.length;
  }

  /** Mixtures of choices, in which a cell may be hidden in part. */
  openMixed(): Promise<OpenProgramme> {
    return this.solver.open(this.written(() => 1));
  }

  /** Whole choices of the fewest cells. */
  openFewest(): Promise<OpenProgramme> {
    return this.solver.open({ ...this.written(() => 1), whole: new Uint8Array(this.cells.length).fill(1) });
  }

  /** Whole choices of the fewest people, among those of at most so many cells. */
  openSmallest(cells: number): Promise<OpenProgramme> {
    const limit = new RowList();
    limit.add(
      this.cells.map((_, column) => [column, 1] as const),
      -Infinity,
      cells - this.fixed,
    );
    const written = this.written((cell) => this.situation.values[cell] ?? 0, limit);
    return this.solver.open({ ...written, whole: new Uint8Array(this.cells.length).fill(1) });
  }

  private written(costOf: (cell: number) => number, rows = new RowList()): LinearProgramme {
    for (const cut of this.cuts) this.write(rows, cut);
    const columns = this.cells.length;
    return {
      columnLower: new Float64Array(columns),
      columnUpper: new Float64Array(columns).fill(1),
      cost: Float64Array.from(this.cells, costOf),
      ...rows.matrix(),
    };
  }

  /** True counts of the cells that are hidden without having to be. */
  peopleOf(isHidden: (cell: number) => boolean): number {
    return this.cells.reduce(
      (sum, cell) => sum + (isHidden(cell) ? (this.situation.values[cell] ?? 0) : 0),
      0,
    );
  }

  /** Notes the cuts and gives them as rows. */
  add(cuts: readonly Cut[]): RowList {
    const rows = new RowList();
    for (const cut of cuts) {
      this.cuts.push(cut);
      this.write(rows, cut);
    }
    return rows;
  }

  /** By cell: how much of it is hidden. */
  shares({ x }: Solution): Float64Array {
    const shares = Float64Array.from(this.situation.must);
    for (const [column, cell] of this.cells.entries())
      shares[cell] = Math.min(1, Math.max(0, x[column] ?? 0));
    return shares;
  }

  /** A choice as the solver wants to begin with it. */
  start(isHidden: (cell: number) => boolean): Float64Array {
    return Float64Array.from(this.cells, (cell) => (isHidden(cell) ? 1 : 0));
  }

  /** Hidden cells, with those that are hidden anyway. */
  cellsOf(objective: number): number {
    return objective + this.fixed;
  }

  private write(rows: RowList, { cells, worth, least }: Cut): void {
    rows.add(
      cells.map((cell, place) => [this.columnOf.get(cell) ?? 0, worth[place] ?? 0] as const),
      least,
      Infinity,
    );
  }
}
