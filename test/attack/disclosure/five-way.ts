import { type Grid, type GridCounts, tabulate, type TableShape } from '@panoh/disclosure';

/** A large table as it might be asked for: skewed, so that it has a few thousand small numbers beside large ones. */
export interface FiveWay {
  readonly grid: Grid;
  readonly counts: GridCounts;
  readonly shape: TableShape;
  readonly numbers: Int32Array;
}

export function fiveWay(sizes: readonly number[], people: number, skew: number): FiveWay {
  const random = generator();
  const shares = sizes.map((size) => {
    const weights = Array.from({ length: size }, () => Math.exp(skew * (random() * 2 - 1)));
    const sum = weights.reduce((all, one) => all + one, 0);
    return weights.map((one) => one / sum);
  });
  const counts = new Int32Array(sizes.reduce((product, size) => product * size, 1));
  for (let person = 0; person < people; person += 1) {
    const group = shares.reduce((sum, share) => sum * share.length + drawn(share, random()), 0);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const grid: Grid = { axes: sizes.map((classes, axis) => ({ id: `axis-${axis}`, classes })), several: [] };
  const shape: TableShape = {
    id: 'five-way',
    parts: sizes.map((size, axis) => {
      const all = Array.from({ length: size }, (_, one) => one);
      return {
        axis,
        headings: [{ id: 'total', classes: all }, ...all.map((one) => ({ id: String(one), classes: [one] }))],
      };
    }),
    having: null,
  };
  const given = { people: counts, having: [] };
  return { grid, counts: given, shape, numbers: tabulate(grid, given, shape) };
}

/**
 * Hides what is small, and in each line more until nothing hidden follows from the line alone, the smallest first.
 * Nobody should publish like this: it is quick, and gives the auditor thousands of hidden cells to decide.
 */
export function hideLineByLine({ shape, numbers }: FiveWay, threshold: number): Uint8Array {
  const sizes = shape.parts.map(({ headings }) => headings.length);
  const steps = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * size, 1));
  const hidden = Uint8Array.from(numbers, (number) => (number > 0 && number < threshold ? 1 : 0));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (let cell = 0; cell < numbers.length; cell += 1)
      for (const [at, step] of steps.entries()) {
        const size = sizes[at] ?? 1;
        if (Math.floor(cell / step) % size !== 0) continue;
        const line = Array.from({ length: size }, (_, place) => cell + place * step);
        if (!isOpen(line, numbers, hidden, threshold)) continue;
        const [next] = line
          .filter((one) => hidden[one] === 0 && (numbers[one] ?? 0) > 0)
          .sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
        if (next === undefined) continue;
        hidden[next] = 1;
        isChanged = true;
      }
  }
  return hidden;
}

/** Whether a small number of the line follows from it, or nearly. */
function isOpen(
  line: readonly number[],
  numbers: Int32Array,
  hidden: Uint8Array,
  threshold: number,
): boolean {
  const there = line.filter((cell) => hidden[cell] === 1);
  const sum = there.reduce((all, cell) => all + (numbers[cell] ?? 0), 0);
  return (
    there.length === 1 ||
    there.some((cell) => {
      const number = numbers[cell] ?? 0;
      return number < threshold && sum - number < threshold + 2;
    })
  );
}

function drawn(shares: readonly number[], random: number): number {
  let rest = random;
  const found = shares.findIndex((share) => (rest -= share) < 0);
  return found < 0 ? shares.length - 1 : found;
}

/** The same numbers in every run. */
function generator(): () => number {
  let state = 12345;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
