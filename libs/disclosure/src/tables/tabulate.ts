import { allPlaces, type Grid, type GridCounts } from './grid';
import type { TableShape } from './published-table';

/** Along one direction of a block of numbers: for each new line, which of the old ones are added up. */
interface Cut {
  readonly at: number;
  readonly lines: readonly (readonly number[])[];
}

/** The true numbers of a table, cell by cell. */
export function tabulate(grid: Grid, counts: GridCounts, { id, parts, having }: TableShape): Int32Array {
  const several = having === null ? undefined : grid.several[having.several];
  const axes = several?.crossed ?? allPlaces(grid);
  if (parts.some(({ axis }) => !axes.includes(axis)))
    throw new Error(`Table ${id} is cut by an axis by which its codes are not counted.`);
  const sizes = axes.map((axis) => grid.axes[axis]?.classes ?? 0);
  const cuts = parts.map(({ axis, headings }): Cut => {
    return { at: axes.indexOf(axis), lines: headings.map(({ classes }) => classes) };
  });
  if (having !== null) {
    sizes.push(several?.codes ?? 0);
    cuts.push({ at: axes.length, lines: having.codes.map((code) => [code]) });
  }
  // What is only added up goes first: little is left to cut then.
  const sums = sizes.flatMap((size, at): Cut[] =>
    cuts.some((cut) => cut.at === at)
      ? []
      : [{ at, lines: [Array.from({ length: size }, (_, line) => line)] }],
  );
  let numbers = (having === null ? counts.people : counts.having[having.several]) ?? new Int32Array(0);
  for (const cut of [...sums, ...cuts]) {
    numbers = along(numbers, sizes, cut);
    sizes[cut.at] = cut.lines.length;
  }
  return turned(
    numbers,
    sizes,
    cuts.map(({ at }) => at),
  );
}

function along(numbers: Int32Array, sizes: readonly number[], { at, lines }: Cut): Int32Array {
  const size = sizes[at] ?? 0;
  const inner = sizes.slice(at + 1).reduce((product, one) => product * one, 1);
  const outer = sizes.slice(0, at).reduce((product, one) => product * one, 1);
  const result = new Int32Array(outer * lines.length * inner);
  for (let block = 0; block < outer; block += 1)
    for (const [line, olds] of lines.entries())
      for (const old of olds) {
        const from = (block * size + old) * inner;
        const to = (block * lines.length + line) * inner;
        for (let step = 0; step < inner; step += 1)
          result[to + step] = (result[to + step] ?? 0) + (numbers[from + step] ?? 0);
      }
  return result;
}

/** The same numbers with the directions in this order, the last one fastest; all others have one line. */
function turned(numbers: Int32Array, sizes: readonly number[], order: readonly number[]): Int32Array {
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * size, 1));
  const result = new Int32Array(numbers.length);
  const place = order.map(() => 0);
  let from = 0;
  for (let to = 0; to < result.length; to += 1) {
    result[to] = numbers[from] ?? 0;
    for (let step = order.length - 1; step >= 0; step -= 1) {
      const at = order[step] ?? 0;
      const stride = strides[at] ?? 0;
      const next = (place[step] ?? 0) + 1;
      if (next < (sizes[at] ?? 0)) {
        place[step] = next;
        from += stride;
        break;
      }
      from -= (next - 1) * stride;
      place[step] = 0;
    }
  }
  return result;
}
