import type { TableShape } from '../tables/published-table';
import { AuditFault } from './audit-fault';
import { productOf, type Space, walk } from './space';

interface Cut {
  readonly direction: number;
  readonly lines: readonly (readonly number[])[];
  /** The other way round: lines that hold the class. */
  readonly linesOf: readonly (readonly number[])[];
  /** From a cell to that of the next line. */
  readonly step: number;
}

interface Named {
  readonly axis: number | null;
  readonly lines: readonly (readonly number[])[];
}

/** A table laid over the unknowns it adds up. */
export class Layout {
  readonly cells: number;
  private readonly found: Int32Array;

  private constructor(
    readonly id: string,
    /** Place in the spaces. */
    readonly place: number,
    readonly space: Space,
    readonly cuts: readonly Cut[],
  ) {
    this.cells = productOf(cuts.map(({ lines }) => lines.length));
    this.found = new Int32Array(
      productOf(cuts.map(({ linesOf }) => Math.max(1, ...linesOf.map((lines) => lines.length)))),
    );
  }

  static of(spaces: readonly Space[], shape: TableShape): Layout {
    const { id, parts, having } = shape;
    const place = placeOf(spaces, shape);
    const space = spaces[place];
    if (space === undefined)
      throw new AuditFault('table', `Table ${id} is cut by what its people are not counted by.`);
    const named = parts.map(({ axis, headings }): Named => ({
      axis,
      lines: headings.map(({ classes }) => classes),
    }));
    if (having !== null) named.push({ axis: null, lines: having.codes.map((code) => [code]) });
    if (new Set(named.map(({ axis }) => axis)).size < named.length)
      throw new AuditFault('table', `Table ${id} is cut twice by the same axis.`);
    const cuts = named.map(({ axis, lines }, at): Cut => {
      const direction = space.axes.indexOf(axis);
      const linesOf: number[][] = Array.from({ length: space.sizes[direction] ?? 0 }, () => []);
      for (const [line, classes] of lines.entries())
        for (const one of classes) {
          const holding = linesOf[one];
          if (holding === undefined || holding.includes(line))
            throw new AuditFault('table', `Table ${id} has a heading that is not of its axis.`);
          holding.push(line);
        }
      const step = productOf(named.slice(at + 1).map((next) => next.lines.length));
      return { direction, lines, linesOf, step };
    });
    const layout = new Layout(id, place, space, cuts);
    return layout;
  }

  /** The cells that count an unknown of this space; read them before the next call. */
  holding(local: number): Int32Array {
    const { found } = this;
    let length = 1;
    found[0] = 0;
    for (const { direction, linesOf, step } of this.cuts) {
      const stride = this.space.strides[direction] ?? 1;
      const size = this.space.sizes[direction] ?? 1;
      const lines = linesOf[Math.floor(local / stride) % size] ?? [];
      if (lines.length === 0) return found.subarray(0, 0);
      for (let line = lines.length - 1; line >= 0; line -= 1) {
        const further = (lines[line] ?? 0) * step;
        for (let one = 0; one < length; one += 1) found[line * length + one] = (found[one] ?? 0) + further;
      }
      length *= lines.length;
    }
    return found.subarray(0, length);
  }

  addUp(numbers: ArrayLike<number>): Int32Array {
    const sums = new Int32Array(this.cells);
    for (let local = 0; local < numbers.length; local += 1) {
      const number = numbers[local] ?? 0;
      if (number !== 0) for (const cell of this.holding(local)) sums[cell] = (sums[cell] ?? 0) + number;
    }
    return sums;
  }

  /**
   * For every unknown, the numbers of the cells that count it, put together; `none` where no cell does.
   * Direction by direction, because there may be millions of unknowns.
   */
  spread(ofCells: Float64Array, none: number, put: (left: number, right: number) => number): Float64Array {
    let numbers = ofCells;
    let outer = 1;
    for (const { lines, linesOf, step } of this.cuts) {
      const wider = new Float64Array(outer * linesOf.length * step).fill(none);
      for (let block = 0; block < outer; block += 1)
        for (const [one, holding] of linesOf.entries()) {
          const to = (block * linesOf.length + one) * step;
          for (const line of holding) {
            const from = (block * lines.length + line) * step;
            for (let inner = 0; inner < step; inner += 1)
              wider[to + inner] = put(wider[to + inner] ?? none, numbers[from + inner] ?? none);
          }
        }
      numbers = wider;
      outer *= linesOf.length;
    }
    const steps = this.space.sizes.map((_, direction) => {
      const at = this.cuts.findIndex((cut) => cut.direction === direction);
      return at < 0 ? 0 : productOf(this.cuts.slice(at + 1).map(({ linesOf }) => linesOf.length));
    });
    const places = walk(this.space.sizes, steps);
    return Float64Array.from(places, (place) => numbers[place] ?? none);
  }
}

/** The smallest of the spaces in which everything the table tells apart is told apart. */
function placeOf(spaces: readonly Space[], { parts, having }: TableShape): number {
  const fits = spaces.flatMap(({ several, axes }, place) =>
    several === (having?.several ?? null) && parts.every(({ axis }) => axes.includes(axis)) ? [place] : [],
  );
  const sizeOf = (place: number): number => spaces[place]?.truth.length ?? 0;
  return fits.reduce((best, place) => (best < 0 || sizeOf(place) < sizeOf(best) ? place : best), -1);
}
