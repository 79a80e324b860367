import { cellsOf, type TableShape } from '../../tables/published-table';
import type { Block, Unknowns } from './blocks';

const EVERYWHERE = Int32Array.of(0);

/** A table laid over the unknowns that its cells add up. Its cells are numbered on from those of the sheet before. */
export interface Sheet {
  readonly block: number;
  readonly first: number;
  readonly cells: number;
  /** By direction of the block and class: how far the lines that hold the class lie from the first cell. */
  readonly lines: readonly (readonly Int32Array[])[];
  /** By direction: the lines that hold one of two classes and not the other, by the classes; made when first asked. */
  readonly apart: readonly (Int32Array | undefined)[][];
}

export function sheetOf(shape: TableShape, { blocks }: Unknowns, first: number): Sheet {
  const { id, parts, having } = shape;
  const place = having === null ? 0 : having.several + 1;
  const block = blocks[place];
  if (block === undefined) throw new Error(`Table ${id} counts codes that the grid does not have.`);
  const cuts = parts.map(({ axis, headings }) => ({ axis, lines: headings.map(({ classes }) => classes) }));
  if (having !== null) cuts.push({ axis: -1, lines: having.codes.map((code) => [code]) });
  if (
    cuts.some(
      ({ axis }, at) => !block.axes.includes(axis) || cuts.findIndex((cut) => cut.axis === axis) !== at,
    )
  )
    throw new Error(`Table ${id} is cut twice by an axis, or by one by which its people are not counted.`);
  const lines = block.axes.map((axis, direction) => {
    const at = cuts.findIndex((cut) => cut.axis === axis);
    const classes = Array.from({ length: block.sizes[direction] ?? 0 }, (_, one) => one);
    if (at < 0) return classes.map(() => EVERYWHERE);
    const step = cuts.slice(at + 1).reduce((all, cut) => all * cut.lines.length, 1);
    return classes.map((one) =>
      Int32Array.from(
        cuts[at]?.lines.flatMap((held, line) => (held.includes(one) ? [line * step] : [])) ?? [],
      ),
    );
  });
  return { block: place, first, cells: cellsOf(shape), lines, apart: block.axes.map(() => []) };
}

/** The lines of one direction that tell two classes apart; most often none, and the table does not see the exchange. */
export function linesApart(
  sheet: Sheet,
  direction: number,
  size: number,
  one: number,
  other: number,
): Int32Array {
  const known = sheet.apart[direction];
  const key = one * size + other;
  const made = known?.[key];
  if (made !== undefined) return made;
  const left = sheet.lines[direction]?.[one] ?? EVERYWHERE;
  const right = sheet.lines[direction]?.[other] ?? EVERYWHERE;
  const lines = Int32Array.from([
    ...left.filter((line) => !right.includes(line)),
    ...right.filter((line) => !left.includes(line)),
  ]);
  if (known !== undefined) known[key] = lines;
  return lines;
}

/** Calls with every cell of the sheet that holds this unknown of its block. */
export function eachCellOf(
  { first, lines }: Sheet,
  { strides, sizes }: Block,
  local: number,
  visit: (cell: number) => void,
): void {
  const deepest = lines.length;
  const step = (direction: number, sum: number): void => {
    if (direction === deepest) {
      visit(sum);
      return;
    }
    const held = lines[direction]?.[Math.floor(local / (strides[direction] ?? 1)) % (sizes[direction] ?? 1)];
    if (held !== undefined) for (const line of held) step(direction + 1, sum + line);
  };
  step(0, first);
}
