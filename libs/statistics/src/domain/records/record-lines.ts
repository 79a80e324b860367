import type { QuasiValues } from '@panoh/disclosure';
import { cellsInOrder, type QuasiIdentifier, type RecordCell } from './record-cells';
import { NEW_LINE, type RecordFormat, segmentsOf } from './record-format';

/** What the text format of PostgreSQL's COPY writes for null, and between cells. */
const NOTHING = '\\N';
export const BETWEEN_CELLS = '\t';

/** Records that are alike in every quasi-identifier. */
export interface RecordGroup {
  /** How their lines begin: the cells of the quasi-identifiers, a tab after each. */
  readonly beginning: string;
  readonly cells: readonly (string | null)[];
  readonly size: number;
}

/** A group as it is counted: its cells, and how many records. */
export function groupOf(line: string): RecordGroup {
  const end = line.lastIndexOf(BETWEEN_CELLS) + 1;
  const cells = line.slice(0, end - 1).split(BETWEEN_CELLS);
  return { beginning: line.slice(0, end), cells: cells.map(textOf), size: Number(line.slice(end)) };
}

/** How many values a group gives up, and whether its records leave at all. */
type Given = { readonly blank: ReadonlySet<number> } | 'stays';

/**
 * Turns lines of cells into lines of a format, with what each group of alike records gave up left out. Pure: text
 * in, text out; nothing of a record is kept.
 */
export class RecordLines {
  private readonly segments;
  private readonly places: ReadonlyMap<RecordCell, number>;
  /** Of small groups only, by how their lines begin. */
  private readonly given = new Map<string, Given>();
  private readonly quasiCells: number;

  constructor(
    format: RecordFormat,
    private readonly quasi: readonly QuasiIdentifier[],
  ) {
    const order = cellsInOrder(quasi);
    this.places = new Map(order.map((cell, place) => [cell, place]));
    this.quasiCells = quasi.reduce((sum, { cells }) => sum + cells.length, 0);
    this.segments = segmentsOf(format).map((segment) => ({
      place: segment.from === null ? -1 : (this.places.get(segment.from) ?? -1),
      segment,
    }));
  }

  /** What a group may say of each quasi-identifier; null for all of it: its records stay away. */
  give(group: RecordGroup, values: QuasiValues | null): void {
    if (values === null) {
      this.given.set(group.beginning, 'stays');
      return;
    }
    const blank = new Set(
      this.quasi.flatMap(({ cells }, place) => {
        const places = cells.map((cell) => this.places.get(cell) ?? -1);
        const said = places.some((cell) => group.cells[cell] !== null);
        return values[place] === null && said ? places : [];
      }),
    );
    if (blank.size > 0) this.given.set(group.beginning, { blank });
  }

  /** @param line cells in their order, a tab between them. @returns nothing where the record stays away */
  write(line: string): string {
    const given = this.given.size === 0 ? undefined : this.given.get(this.beginning(line));
    if (given === 'stays') return '';
    const cells = line.split(BETWEEN_CELLS);
    const said = this.segments.map(({ place, segment }) => {
      const cell = place < 0 || given?.blank.has(place) === true ? NOTHING : (cells[place] ?? NOTHING);
      return segment.write(textOf(cell));
    });
    return said.join(',') + NEW_LINE;
  }

  private beginning(line: string): string {
    let at = 0;
    for (let cell = 0; cell < this.quasiCells; cell++) at = line.indexOf(BETWEEN_CELLS, at) + 1;
    return line.slice(0, at);
  }
}

const textOf = (cell: string): string | null => (cell === NOTHING ? null : cell);

/** What a group says of each quasi-identifier, as one text each; null where nothing is known. */
export function quasiValuesOf(quasi: readonly QuasiIdentifier[], cells: RecordGroup['cells']): QuasiValues {
  let at = 0;
  return quasi.map(({ cells: own }) => {
    const said = cells.slice(at, (at += own.length));
    return said.every((cell) => cell === null) ? null : JSON.stringify(said);
  });
}
