import { invalid, type Temporal } from '@panoh/kernel';
import { clockMovesOfEvent } from '../model/clock-moves';
import type { Facts } from '../model/facts';
import { KNOWN_EVENTS, type KnownEvent } from '../model/known-words';
import type { Mechanism } from '../model/mechanism';
import { clockEffects } from './clock-effects';
import { withStanding } from './standing';
import { step } from './step';
import type { Effect, Progress, Stepped } from './stepped';

/** What an event outside the tracks (`bed.held`, `plan.made`) does to clocks. No track moves. */
export function happen(
  mechanism: Mechanism,
  progress: Progress,
  event: KnownEvent,
  facts: Facts,
  at: Temporal.Instant,
): readonly Effect[] {
  if (!KNOWN_EVENTS.includes(event))
    throw invalid('MECHANISM.EVENT_UNKNOWN', 'No clock can listen to this event. Check its spelling.', {
      event,
    });
  const moves = clockMovesOfEvent(mechanism.clocks.values(), event);
  return moves.length === 0 ? [] : clockEffects(moves, withStanding(mechanism, progress, facts), at);
}

/**
 * What the end of a clock brings: it tells, may propose and ask, and may move a track to where the file says,
 * if the track is still where that is possible. Expiry never takes a right away: `checkMechanism` refuses a
 * file in which it would.
 */
export function expire(
  mechanism: Mechanism,
  progress: Progress,
  clockName: string,
  facts: Facts,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
): Stepped {
  const clock = mechanism.clocks.get(clockName);
  if (clock?.expiry === undefined)
    throw invalid('MECHANISM.CLOCK_UNKNOWN', 'This mechanism has no such clock that ends.', {
      clock: clockName,
    });
  const { tell, effect, ask, moves } = clock.expiry;
  const about = `clock.${clock.name}`;
  const effects: Effect[] = [{ kind: 'tell', parties: tell.map(({ name }) => name), about }];
  if (effect !== 'none') effects.push({ kind: 'propose', what: effect, about });
  if (ask.length > 0) effects.push({ kind: 'ask', decisions: ask.map(({ name }) => name), about });

  const move = moves && mechanism.tracks.get(moves.track)?.actions.get(moves.action);
  const rest = move && progress.tracks[move.track];
  // Somebody may have answered between the due instant and this sweep: then nothing moves.
  if (move === undefined || rest === undefined || !move.from.has(rest.state)) return { progress, effects };
  const request = { track: move.track, name: move.name, by: ['clock'], occurredAt: dueAt };
  const moved = step(mechanism, progress, request, facts, now);
  return { progress: moved.progress, effects: [...moved.effects, ...effects] };
}
