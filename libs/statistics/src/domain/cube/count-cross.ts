import type { DimensionId } from '../dimension';
import type { CountTable } from '../hide';
import { cellsAllowed } from './cells-allowed';
import { type Chunk, CHUNK_ROWS } from './chunk';
import { type Cut, cutBy } from './cut';
import type { FactColumns } from './fact-columns';
import { membersOf } from './members';
import { OUT, placeRows } from './placing';
import type { Scope } from './question';
import { placingOf } from './steps';

/** One dimension against another; a person may have several codes of both, which is too loose for a grid. */
export interface CrossQuestion extends Scope {
  readonly rows: DimensionId;
  /** Null: there is one column, which holds everybody. */
  readonly columns: DimensionId | null;
  /** The day (YYYY-MM-DD) as of which it was known. */
  readonly knownOn: string;
}

/** By row and column; a person counts in each code they have, and once in each total. */
export interface CrossCounts {
  /** Codes in the order in which they were first met, those that nobody counted here has among them. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: CountTable;
  /** Sums of the keys of the records counted, wrapping at 32 bits. */
  readonly keys: CountTable;
}

/** @throws DomainError STATISTICS.UNKNOWN_DIMENSION, STATISTICS.TOO_MANY_CELLS */
export function countCross(columns: FactColumns, question: CrossQuestion): CrossCounts {
  const everybody = { grid: { axes: [], several: [] }, axes: [] };
  const placing = placingOf(columns, question, everybody, question.knownOn);
  const down = cutBy(columns, question.count, question.rows);
  const across = question.columns === null ? ONE_COLUMN : cutBy(columns, question.count, question.columns);
  const tally = new CrossTally(down, across);
  const groups = new Int32Array(CHUNK_ROWS);
  for (const chunk of columns.chunks) {
    placeRows(chunk, placing, groups);
    tally.add(chunk, groups);
  }
  return {
    rows: down.codes,
    columns: across.codes,
    counts: tally.table('counts'),
    keys: tally.table('keys'),
  };
}

const ONE_COLUMN_NUMBERS = new Uint8Array(CHUNK_ROWS);
const ONE_COLUMN: Cut = { codes: [''], members: membersOf([[0]]), numbersOf: () => ONE_COLUMN_NUMBERS };

/** People and keys of one part of a table while they are added up. */
class Sums {
  readonly counts: Int32Array;
  readonly keys: Uint32Array;

  constructor(size: number) {
    this.counts = new Int32Array(size);
    this.keys = new Uint32Array(size);
  }

  add(cell: number, key: number): void {
    this.counts[cell] = (this.counts[cell] ?? 0) + 1;
    this.keys[cell] = (this.keys[cell] ?? 0) + key;
  }
}

class CrossTally {
  private readonly cells: Sums;
  private readonly rows: Sums;
  private readonly columns: Sums;
  private readonly total = new Sums(1);

  constructor(
    private readonly down: Cut,
    private readonly across: Cut,
  ) {
    const [height, width] = [down.codes.length, across.codes.length];
    this.cells = new Sums(cellsAllowed(height * width));
    this.rows = new Sums(height);
    this.columns = new Sums(width);
  }

  add(chunk: Chunk, groups: Int32Array): void {
    const { cells, rows, columns, total } = this;
    const [down, across] = [this.down.members, this.across.members];
    const [rowNumbers, columnNumbers] = [this.down.numbersOf(chunk), this.across.numbersOf(chunk)];
    const width = this.across.codes.length;
    for (let place = 0; place < chunk.rows; place++) {
      if ((groups[place] ?? OUT) < 0) continue;
      const key = chunk.keys[place] ?? 0;
      const row = rowNumbers[place] ?? 0;
      const column = columnNumbers[place] ?? 0;
      const firstColumn = across.starts[column] ?? 0;
      const lastColumn = across.starts[column + 1] ?? 0;
      const lastRow = down.starts[row + 1] ?? 0;
      total.add(0, key);
      for (let over = firstColumn; over < lastColumn; over++) columns.add(across.classes[over] ?? 0, key);
      for (let at = down.starts[row] ?? 0; at < lastRow; at++) {
        const line = down.classes[at] ?? 0;
        rows.add(line, key);
        for (let over = firstColumn; over < lastColumn; over++)
          cells.add(line * width + (across.classes[over] ?? 0), key);
      }
    }
  }

  table(which: 'counts' | 'keys'): CountTable {
    const width = this.across.codes.length;
    const cells = this.cells[which];
    return {
      cells: this.down.codes.map((_, row) => [...cells.subarray(row * width, (row + 1) * width)]),
      rowTotals: [...this.rows[which]],
      columnTotals: [...this.columns[which]],
      total: this.total[which][0] ?? 0,
    };
  }
}
