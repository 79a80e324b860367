import type { Chunk, Numbers } from './chunk';

/**
 * Added to the number of a group it makes it negative, whatever else is added: such a row is not counted. Adding is
 * quicker than asking, because a processor guesses badly what is known of people.
 */
export const OUT = -(2 ** 25);
/** So many steps cannot add up to a number that is not negative any more, or leave 32 bits. */
export const MOST_STEPS = 60;

/** What each number of a column adds to the number of a row's group, or OUT. */
export interface Step {
  readonly months: boolean;
  readonly column: number;
  readonly adds: Int32Array;
}

/** How rows are placed in groups; the same for every chunk. */
export interface Placing {
  /** Which months, and the first and the last of them. */
  readonly month: number;
  readonly from: number;
  readonly to: number;
  /** Days on one of which a row must be valid, ascending. */
  readonly days: Int32Array;
  /** By place of the first and of the last of these days: what it adds. */
  readonly runs: Int32Array;
  readonly steps: readonly Step[];
}

/** Writes the group of each row of a chunk into `groups`, negative where it is not counted. One column after the other. */
export function placeRows(chunk: Chunk, placing: Placing, groups: Int32Array): void {
  const months = chunk.months[placing.month] ?? new Uint16Array();
  if (placing.days.length === 1) placeOnDay(chunk, months, placing, groups);
  else placeOnDays(chunk, months, placing, groups);
  for (const { months: isMonth, column, adds } of placing.steps) {
    const numbers = isMonth ? chunk.months[column] : chunk.numbers[column];
    if (numbers !== undefined) addStep(numbers, adds, groups, chunk.rows);
  }
}

function addStep(numbers: Numbers, adds: Int32Array, groups: Int32Array, rows: number): void {
  for (let row = 0; row < rows; row++) groups[row] = (groups[row] ?? OUT) + (adds[numbers[row] ?? 0] ?? OUT);
}

/** The sign of a difference tells which is later; one negative among them is enough. */
const SIGN = 31;

function placeOnDay(
  { from: begins, to: ends, rows }: Chunk,
  months: Uint16Array,
  { from, to, days, runs }: Placing,
  groups: Int32Array,
): void {
  const day = days[0] ?? 0;
  const inside = runs[0] ?? OUT;
  for (let row = 0; row < rows; row++) {
    const at = months[row] ?? 0;
    const late = (at - from) | (to - at) | (day - (begins[row] ?? 0)) | ((ends[row] ?? 0) - 1 - day);
    groups[row] = inside + ((late >> SIGN) & OUT);
  }
}

function placeOnDays(
  { from: begins, to: ends, rows }: Chunk,
  months: Uint16Array,
  { from, to, days, runs }: Placing,
  groups: Int32Array,
): void {
  const count = days.length;
  for (let row = 0; row < rows; row++) {
    const at = months[row] ?? 0;
    const [begin, end] = [begins[row] ?? 0, ends[row] ?? 0];
    let first = 0;
    while (first < count && (days[first] ?? 0) < begin) first++;
    let last = count - 1;
    while (last >= first && (days[last] ?? 0) >= end) last--;
    const isIn = first <= last && at >= from && at <= to;
    groups[row] = isIn ? (runs[first * count + last] ?? OUT) : OUT;
  }
}
