import type { Temporal } from '@panoh/kernel';
import { clockMovesOfStart } from '../model/clock-moves';
import type { Facts } from '../model/facts';
import type { Mechanism } from '../model/mechanism';
import type { Scope } from '../model/words';
import { clockEffects } from './clock-effects';
import { withStanding } from './standing';
import { countEffects } from './step';
import type { Effect, Progress, Stepped } from './stepped';

/** Where a case, or a referral, begins: every track of that scope in its first state. */
export function start(mechanism: Mechanism, per: Scope, facts: Facts, at: Temporal.Instant): Stepped {
  const tracks = [...mechanism.tracks.values()].filter((track) => track.per === per);
  const progress: Progress = {
    tracks: Object.fromEntries(tracks.map(({ name, first }) => [name, { state: first, since: at }])),
  };
  const known = withStanding(mechanism, progress, facts);
  const effects = tracks.flatMap(({ name, first }): Effect[] => [
    ...countEffects(mechanism, name, undefined, first, at),
    ...clockEffects(clockMovesOfStart(mechanism.clocks.values(), name, first), known, at),
  ]);
  return { progress, effects };
}
