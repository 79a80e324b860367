import { type Equations, type Row, rowsByColumn } from './equations';

const MOST_VISITS = 40;

/**
 * What follows for each count from one row at a time, again and again until nothing follows any more (the "shuttle").
 * Sound: a count that is possible is never cut off. Not complete: that is what programmes are for.
 * Works on the bounds of the equations in place.
 */
export function tighten(equations: Equations): void {
  const { rows } = equations;
  const byColumn = rowsByColumn(equations);
  const waiting = new Uint8Array(rows.length).fill(1);
  const visits = new Uint8Array(rows.length);
  let queue = rows.map((_, row) => row);
  while (queue.length > 0) {
    const next: number[] = [];
    for (const number of queue) {
      waiting[number] = 0;
      const row = rows[number];
      if (row === undefined || (visits[number] = (visits[number] ?? 0) + 1) > MOST_VISITS) continue;
      for (const column of tightenByRow(equations, row))
        for (let at = byColumn.starts[column] ?? 0; at < (byColumn.starts[column + 1] ?? 0); at += 1) {
          const other = byColumn.rows[at] ?? 0;
          if (waiting[other] === 1) continue;
          waiting[other] = 1;
          next.push(other);
        }
    }
    queue = next;
  }
}

/** The columns whose bounds it moved. */
function tightenByRow({ truth, lower, upper }: Equations, { columns, minus, below, above }: Row): number[] {
  // All in differences to the truth: the row is then between −below and above, whatever the true sum is.
  let least = 0;
  let most = 0;
  let endlessDown = 0;
  let endlessUp = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    const down = (lower[column] ?? 0) - (truth[column] ?? 0);
    const up = (upper[column] ?? 0) - (truth[column] ?? 0);
    const [low, high] = at < minus ? [down, up] : [-up, -down];
    if (low === -Infinity) endlessDown += 1;
    else least += low;
    if (high === Infinity) endlessUp += 1;
    else most += high;
  }
  if (endlessDown > 1 && endlessUp > 1) return [];
  const moved: number[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    const true_ = truth[column] ?? 0;
    const down = (lower[column] ?? 0) - true_;
    const up = (upper[column] ?? 0) - true_;
    const isPlus = at < minus;
    const [low, high] = isPlus ? [down, up] : [-up, -down];
    const othersLeast =
      endlessDown === 0 ? least - low : endlessDown === 1 && low === -Infinity ? least : -Infinity;
    const othersMost = endlessUp === 0 ? most - high : endlessUp === 1 && high === Infinity ? most : Infinity;
    const newHigh = Math.min(high, above - othersLeast);
    const newLow = Math.max(low, -below - othersMost);
    if (newHigh >= high && newLow <= low) continue;
    lower[column] = true_ + (isPlus ? newLow : -newHigh);
    upper[column] = true_ + (isPlus ? newHigh : -newLow);
    if (low !== -Infinity) least += newLow - low;
    else if (newLow !== -Infinity) {
      endlessDown -= 1;
      least += newLow;
    }
    if (high !== Infinity) most += newHigh - high;
    else if (newHigh !== Infinity) {
      endlessUp -= 1;
      most += newHigh;
    }
    moved.push(column);
  }
  return moved;
}
