import type { Pace } from '../pace';
import type { Impossible } from '../protected';
import type { Situation } from '../situation/situation';
import { type Cover, type Need, signOf } from './cover';
import type { Seeker } from './seeker';

/** Sizes of neighbourhood, one after another; the last is everything, where that can be solved at all. */
const NEIGHBOURHOODS = [300, 3000, 60_000];
/** For one witness without which there is no choice at all. */
const SECONDS = 60;

/**
 * Targets for which no exchange was found: the solver looks for longer ones in ever wider neighbourhoods. Whatever it
 * must hide for them is hidden, if need be everything that still can be.
 * @returns a need that cannot be met
 */
export async function unmetNeeds(
  situation: Situation,
  cover: Cover,
  unmet: readonly Need[],
  seeker: Seeker,
  pace: Pace,
): Promise<{ readonly need: Need; readonly because: Impossible['because'] } | undefined> {
  const size = situation.unknowns.truth.length;
  for (const need of unmet) {
    let witness = await seeker.exchanges(need, cover.weights, Infinity);
    for (const [place, unknowns] of NEIGHBOURHOODS.entries()) {
      if (witness !== undefined || pace.left === 0 || (NEIGHBOURHOODS[place - 1] ?? 0) >= size) break;
      await seeker.forget();
      const found = await seeker.bySolver(need, cover.weights, unknowns, SECONDS);
      if (typeof found === 'object') witness = found;
    }
    if (witness === undefined)
      return { need, because: pace.left === 0 ? 'time' : reasonOf(situation, need, seeker) };
    cover.add(need, witness);
  }
  await seeker.forget();
  return undefined;
}

/** Whether it could be kept open had nothing been published before. */
function reasonOf(situation: Situation, need: Need, seeker: Seeker): 'earlier-release' | 'itself' {
  const target = situation.targets[need >> 1];
  const nothingRead = new Float64Array(situation.weights.length);
  const witness = target && seeker.finder.find(target, signOf(need), nothingRead);
  return witness === undefined ? 'itself' : 'earlier-release';
}
