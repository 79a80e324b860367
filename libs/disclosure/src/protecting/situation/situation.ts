import type { Protection } from '../../rules/protection';
import type { Grid, GridCounts } from '../../tables/grid';
import { cellsOf, type PublishedTable, type TableShape } from '../../tables/published-table';
import { worthOfCells } from './worth-of-cells';
import { type Block, product, type Unknowns, unknownsOf } from './blocks';
import { eachCellOf, type Sheet, sheetOf } from './sheets';

export interface GuardedCells {
  readonly shape: TableShape;
  /** Cell by cell; null where nothing need be kept. */
  readonly protections: readonly (Protection | null)[];
}

/** What is to be published, and all that binds it. */
export interface Publication {
  readonly grid: Grid;
  readonly counts: GridCounts;
  readonly earlier: readonly PublishedTable[];
  /** Tables that are to be published. */
  readonly shapes: readonly TableShape[];
  /** By table, cell by cell. */
  readonly protections: readonly (readonly (Protection | null)[])[];
  /** What tables tell apart together without showing it. */
  readonly guarded: readonly GuardedCells[];
  /** How many other cells a total is worth, once for each direction in which it is one. 1 where left out. */
  readonly worthOfTotals?: number;
}

/** A count that must stay open. It is a box of unknowns: of each direction some classes. */
export interface Target {
  readonly block: number;
  readonly classes: readonly (readonly number[])[];
  /** By direction and class: 1 where the class is in the box. */
  readonly inside: readonly Uint8Array[];
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly place: { readonly shape: TableShape; readonly cell: number };
}

export interface Situation {
  readonly unknowns: Unknowns;
  /** Tables that are to be published first, in their order; then the earlier ones. */
  readonly sheets: readonly Sheet[];
  /** Sheets by the block they are laid over. */
  readonly sheetsOf: readonly (readonly Sheet[])[];
  /** Of all cells of all sheets, the first `open` of which may still be hidden. */
  readonly values: Int32Array;
  readonly open: number;
  /** What it costs to hide a cell: infinity where it can be read already, nothing where it was hidden then. */
  readonly weights: Float64Array;
  /** Cells that are hidden whatever else is. */
  readonly must: Uint8Array;
  readonly targets: readonly Target[];
}

/** Hidden cells count first, totals for several; among equal numbers of them, the people in them. */
export function situationOf(publication: Publication): Situation {
  const { grid, counts, earlier, shapes, protections, guarded, worthOfTotals = 1 } = publication;
  const unknowns = unknownsOf(grid, counts);
  const sheets: Sheet[] = [];
  for (const shape of [...shapes, ...earlier.map((table) => table.shape)]) {
    const last = sheets.at(-1);
    sheets.push(sheetOf(shape, unknowns, last ? last.first + last.cells : 0));
  }
  const sheetsOf = unknowns.blocks.map((_, block) => sheets.filter((sheet) => sheet.block === block));
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  const open = sheets.slice(0, shapes.length).reduce((sum, sheet) => sum + sheet.cells, 0);
  const values = new Int32Array(cells);
  for (const [place, block] of unknowns.blocks.entries())
    for (let local = 0; local < block.size; local += 1) {
      const number = unknowns.truth[block.first + local] ?? 0;
      if (number === 0) continue;
      for (const sheet of sheetsOf[place] ?? [])
        eachCellOf(sheet, block, local, (cell) => (values[cell] = (values[cell] ?? 0) + number));
    }
  const people = 1 + values.subarray(0, open).reduce((sum, value) => sum + value, 0);
  const worth = shapes.flatMap((shape) => worthOfCells(shape, worthOfTotals));
  const weights = Float64Array.from(values, (value, cell) =>
    cell < open ? (worth[cell] ?? 1) + value / people : Infinity,
  );
  for (const [place, { values: published }] of earlier.entries()) {
    const first = sheets[shapes.length + place]?.first ?? 0;
    for (const [cell, value] of published.entries()) if (value === null) weights[first + cell] = 0;
  }
  const must = new Uint8Array(cells);
  for (const [place, ofShape] of protections.entries()) {
    const first = sheets[place]?.first ?? 0;
    for (const [cell, protection] of ofShape.entries())
      if (protection !== null && protection.low < protection.high) must[first + cell] = 1;
  }
  const own = shapes.map((shape, place) => ({ shape, protections: protections[place] ?? [] }));
  const targets = targetsOf(unknowns, [...own, ...guarded]);
  return { unknowns, sheets, sheetsOf, values, open, weights, must, targets };
}

/** Cells made of the same unknowns are one target. */
function targetsOf(unknowns: Unknowns, guarded: readonly GuardedCells[]): Target[] {
  const found = new Map<string, Target>();
  for (const { shape, protections } of guarded) {
    if (protections.length !== cellsOf(shape))
      throw new Error(`Table ${shape.id} has other cells than protections.`);
    const boxOf = boxes(shape, unknowns);
    for (const [cell, protection] of protections.entries()) {
      if (protection === null) continue;
      const { block, classes, key } = boxOf(cell);
      const known = found.get(key);
      const low = Math.min(protection.low, known?.low ?? Infinity);
      const high = Math.max(protection.high, known?.high ?? -Infinity);
      if (known) {
        found.set(key, { ...known, low, high });
        continue;
      }
      const { first, sizes, strides } = unknowns.blocks[block] ?? NO_BLOCK;
      const inside = sizes.map((size, direction) => {
        const marks = new Uint8Array(size);
        for (const one of classes[direction] ?? []) marks[one] = 1;
        return marks;
      });
      let value = 0;
      eachIn(classes, strides, (local) => (value += unknowns.truth[first + local] ?? 0));
      found.set(key, { block, classes, inside, value, low, high, place: { shape, cell } });
    }
  }
  return [...found.values()].filter(({ low, high }) => low < high);
}

const NO_BLOCK: Block = { first: 0, size: 0, axes: [], sizes: [], strides: [] };

function boxes(
  { parts, having }: TableShape,
  { blocks }: Unknowns,
): (cell: number) => { block: number; classes: readonly (readonly number[])[]; key: string } {
  const block = having === null ? 0 : having.several + 1;
  const cuts = parts.map(({ axis, headings }) => ({ axis, lines: headings.map(({ classes }) => classes) }));
  if (having !== null) cuts.push({ axis: -1, lines: having.codes.map((code) => [code]) });
  const { axes, sizes } = blocks[block] ?? NO_BLOCK;
  const everything = sizes.map((size) => Array.from({ length: size }, (_, one) => one));
  const directions = axes.map((axis, direction) => {
    const at = cuts.findIndex((cut) => cut.axis === axis);
    const lines = (cuts[at]?.lines ?? [everything[direction] ?? []]).map((line) =>
      [...new Set(line)].sort((one, other) => one - other),
    );
    const step = at < 0 ? 1 : product(cuts.slice(at + 1).map((cut) => cut.lines.length));
    return { lines, keys: lines.map((line) => line.join(',')), step: at < 0 ? Infinity : step };
  });
  return (cell) => {
    const line = directions.map(({ lines, step }) =>
      step === Infinity ? 0 : Math.floor(cell / step) % lines.length,
    );
    return {
      block,
      classes: directions.map(({ lines }, direction) => lines[line[direction] ?? 0] ?? []),
      key: `${block}|${directions.map(({ keys }, direction) => keys[line[direction] ?? 0]).join('|')}`,
    };
  };
}

/** Calls with every unknown of a box, as its place in the block. */
export function eachIn(
  classes: readonly (readonly number[])[],
  strides: readonly number[],
  visit: (local: number) => void,
): void {
  const step = (direction: number, sum: number): void => {
    if (direction === classes.length) visit(sum);
    else
      for (const one of classes[direction] ?? []) step(direction + 1, sum + one * (strides[direction] ?? 0));
  };
  step(0, 0);
}
