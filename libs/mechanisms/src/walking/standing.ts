import type { Facts, Standing } from '../model/facts';
import type { Mechanism } from '../model/mechanism';
import type { Progress } from './stepped';

/** The words that hold because of where the tracks rest: what a referral's step must be told of its case. */
export function standingOf(mechanism: Mechanism, progress: Progress): Standing[] {
  const words: Standing[] = [];
  for (const [name, { state }] of Object.entries(progress.tracks))
    words.push(...(mechanism.tracks.get(name)?.states.get(state)?.gives ?? []));
  return words;
}

/**
 * Facts together with what the tracks say. A word that a track of this progress decides comes from that track
 * alone; only words of tracks that are not here are taken from the caller. Without either they stay unknown.
 */
export function withStanding(mechanism: Mechanism, progress: Progress, facts: Facts): Facts {
  const decided = new Set<Standing>();
  for (const name of Object.keys(progress.tracks))
    for (const word of mechanism.tracks.get(name)?.decides ?? []) decided.add(word);
  if (decided.size === 0) return facts;
  const told = facts.standing?.filter((word) => !decided.has(word)) ?? [];
  return { ...facts, standing: [...standingOf(mechanism, progress), ...told] };
}
