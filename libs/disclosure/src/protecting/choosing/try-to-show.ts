import type { Situation } from '../situation/situation';
import type { Witness } from '../situation/witness';
import type { Cover, Need } from './cover';

/** Differences of cost smaller than this are noise of adding up. */
const NOISE = 1e-9;

/** Seeks the cheapest witness it can, and none that costs as much as `most`. */
export type Seek = (need: Need, weights: Float64Array, most: number) => Promise<Witness | undefined>;

/**
 * Tries to show a hidden cell again: whatever witness changes it is sought anew without it. Kept if less is hidden
 * then, undone otherwise.
 */
export async function tryToShow(
  cover: Cover,
  situation: Situation,
  seek: Seek,
  cell: number,
): Promise<boolean> {
  const before = cover.cost;
  const old = new Map<Need, Witness>();
  for (const need of cover.usersOf(cell)) {
    const witness = cover.remove(need);
    if (witness !== undefined) old.set(need, witness);
  }
  cover.weights[cell] = Infinity;
  const found: Need[] = [];
  let isLess = true;
  for (const need of old.keys()) {
    const most = before - NOISE - cover.cost;
    const witness = most > 0 ? await seek(need, cover.weights, most) : undefined;
    if (witness === undefined) {
      isLess = false;
      break;
    }
    cover.add(need, witness);
    found.push(need);
  }
  cover.weights[cell] = situation.weights[cell] ?? 0;
  if (isLess && cover.cost < before - NOISE) return true;
  for (const need of found) cover.remove(need);
  for (const [need, witness] of old) cover.add(need, witness);
  return false;
}
