import type { Pace } from '../pace';
import type { Situation } from '../situation/situation';
import { Cover, type Need } from './cover';
import { type Seek, tryToShow } from './try-to-show';

/** Cells that a mixture of choices hides fully are not quite for nothing. */
const GUIDED = 1.02;
const PASSES = 20;

/**
 * For each need in turn the witness that hides least besides what is hidden then.
 * @param shares by cell: how much of it better choices hide; such cells are taken for cheaper than they are
 */
export async function chosen(
  situation: Situation,
  needs: readonly Need[],
  seek: Seek,
  shares?: ArrayLike<number>,
): Promise<{ readonly cover: Cover; readonly unmet: readonly Need[] }> {
  const cover = new Cover(situation);
  const weights = Float64Array.from(cover.weights, (weight, cell) =>
    shares === undefined || weight === 0 ? weight : weight * (GUIDED - Math.min(1, shares[cell] ?? 0)),
  );
  const unmet: Need[] = [];
  for (const need of needs) {
    const witness = await seek(need, weights, Infinity);
    if (witness === undefined) {
      unmet.push(need);
      continue;
    }
    cover.add(need, witness);
    for (const cell of witness.cells) weights[cell] = 0;
  }
  return { cover, unmet };
}

/** Which hidden cells are tried first: the largest, which are missed most, or those that fewest witnesses need. */
export type Order = 'largest' | 'least-needed';

/** Shows again what can be shown, until nothing more can or time is over. */
export async function thinned(
  cover: Cover,
  situation: Situation,
  seek: Seek,
  pace: Pace,
  options: {
    readonly until?: number;
    readonly order?: Order;
    readonly onTried?: () => void;
  } = {},
): Promise<void> {
  const { until = Infinity, order = 'largest', onTried } = options;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const cells = cover.secondary();
    const sizeOf = (cell: number): number => situation.weights[cell] ?? 0;
    const needed = new Map(cells.map((cell) => [cell, cover.usersOf(cell).length]));
    cells.sort((one, other) => {
      const users = (needed.get(one) ?? 0) - (needed.get(other) ?? 0);
      const largest = sizeOf(other) - sizeOf(one);
      return (order === 'largest' ? largest || users : users || largest) || one - other;
    });
    let shown = 0;
    for (const cell of cells) {
      if (pace.left === 0 || pace.spent >= until) return;
      onTried?.();
      if (cover.isHidden(cell) && (await tryToShow(cover, situation, seek, cell))) shown += 1;
    }
    if (shown === 0) return;
  }
}
