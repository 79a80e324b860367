import { invalid, isAfter, refused, type Temporal } from '@panoh/kernel';
import type { Facts } from '../model/facts';
import type { Action, Mechanism, Track } from '../model/mechanism';
import { clockEffects } from './clock-effects';
import { escalationEffects } from './escalate';
import { missingNeeds } from './needs-given';
import { type Asked, objectionTo, purposeFor, standInFor } from './objection';
import { withStanding } from './standing';
import type { Effect, Progress, Stepped, TrackProgress } from './stepped';

/** A step somebody wants to take. */
export interface StepRequest {
  readonly track: string;
  readonly name: string;
  /** The parties the actor may act as here (`partiesOf`). */
  readonly by: readonly string[];
  /** When it happened, as the person says; never after `now`. */
  readonly occurredAt: Temporal.Instant;
  /** A code of the reason list the step asks for. */
  readonly reason?: string;
  /** Records made together with this step. */
  readonly provides?: readonly string[];
}

/**
 * Takes one step, or refuses it. Pure: the same input gives the same answer, and the caller carries the
 * effects out.
 *
 * @throws DomainError invalid `MECHANISM.TRACK_UNKNOWN`, `MECHANISM.IN_THE_FUTURE`; refused
 * `MECHANISM.WRONG_VERSION`, `.NOT_ALLOWED_NOW`, `.NOT_YOUR_PART`, `.TOO_EARLY`, `.GUARD_FAILED`,
 * `.CONSENT_MISSING`, `.NEEDS_MISSING`
 */
export function step(
  mechanism: Mechanism,
  progress: Progress,
  request: StepRequest,
  facts: Facts,
  now: Temporal.Instant,
): Stepped {
  const { track, rest } = trackOf(mechanism, progress, request.track);
  const action = track.actions.get(request.name);
  if (action === undefined || !action.from.has(rest.state))
    throw notAllowedNow(mechanism, progress, track, rest.state, request, facts);
  if (isAfter(request.occurredAt, now))
    throw invalid('MECHANISM.IN_THE_FUTURE', 'This time has not come yet. Give the time when it happened.');

  const asked: Asked = { by: request.by, facts, at: request.occurredAt };
  const objection =
    objectionTo(mechanism, progress, action, asked) ?? missingNeeds(mechanism, action, request, facts);
  if (objection !== undefined) throw refused(objection.code, objection.sentence, { ...objection.details });

  return withFollowers(mechanism, take(mechanism, progress, action, rest.state, asked), action, asked);
}

function trackOf(
  mechanism: Mechanism,
  progress: Progress,
  name: string,
): { track: Track; rest: TrackProgress } {
  const track = mechanism.tracks.get(name);
  const rest = Object.hasOwn(progress.tracks, name) ? progress.tracks[name] : undefined;
  if (track === undefined || rest === undefined)
    throw invalid(
      'MECHANISM.TRACK_UNKNOWN',
      'This mechanism has no such track here. Check the name of the step.',
    );
  if (!track.states.has(rest.state))
    throw refused(
      'MECHANISM.WRONG_VERSION',
      'This version of the mechanism does not know the state. Use the version under which the case began.',
      { track: name, state: rest.state },
    );
  return { track, rest };
}

/** What is allowed now is named for the asking parties only: a list of other people's steps helps nobody. */
function notAllowedNow(
  mechanism: Mechanism,
  progress: Progress,
  track: Track,
  state: string,
  { name, by, occurredAt }: StepRequest,
  facts: Facts,
): Error {
  const allowed = [...track.actions.values()]
    .filter((action) => action.from.has(state))
    .filter((action) => objectionTo(mechanism, progress, action, { by, facts, at: occurredAt }) === undefined)
    .map((action) => action.name);
  return refused(
    'MECHANISM.NOT_ALLOWED_NOW',
    'This step is not possible now. See what is possible and choose again.',
    {
      track: track.name,
      state,
      action: name,
      allowed,
    },
  );
}

function take(mechanism: Mechanism, progress: Progress, action: Action, from: string, asked: Asked): Stepped {
  const to = action.to?.name ?? from;
  const { facts, at } = asked;
  const after: Progress =
    to === from ? progress : { tracks: { ...progress.tracks, [action.track]: { state: to, since: at } } };
  const effects: Effect[] = [{ kind: 'moved', track: action.track, action: action.name, from, to, at }];
  if (to !== from) effects.push(...countEffects(mechanism, action.track, from, to, at));

  const moves = action.clockMoves.get(from) ?? [];
  if (moves.length > 0) effects.push(...clockEffects(moves, withStanding(mechanism, after, facts), at));
  if (action.discloses.length > 0) effects.push(disclosure(mechanism, action, facts));
  if (action.tell.length > 0)
    effects.push({ kind: 'tell', parties: action.tell.map(({ name }) => name), about: action.permission });
  for (const { name } of action.owes)
    effects.push({ kind: 'require', document: name, about: action.permission });
  for (const { name } of action.proposes)
    effects.push({ kind: 'propose', what: name, about: action.permission });
  if (to !== from) effects.push(...escalationEffects(mechanism, action.track, to, facts));
  return { progress: after, effects };
}

export function countEffects(
  mechanism: Mechanism,
  track: string,
  from: string | undefined,
  to: string,
  at: Temporal.Instant,
): Effect[] {
  const states = mechanism.tracks.get(track)?.states;
  const before = (from === undefined ? undefined : states?.get(from)?.countsAs) ?? null;
  const after = states?.get(to)?.countsAs ?? null;
  return before === after ? [] : [{ kind: 'counts-as', track, from: before, to: after, at }];
}

function disclosure(mechanism: Mechanism, action: Action, facts: Facts): Effect {
  const legalBasis = standInFor(action, facts);
  return {
    kind: 'disclose',
    categories: action.discloses,
    purposes: action.consents.flatMap(({ name }) => purposeFor(mechanism, name, facts) ?? []),
    ground: legalBasis === undefined ? { consent: true } : { legalBasis },
  };
}

/** Steps that follow by rule, each where it is possible; a follower brings no followers of its own. */
function withFollowers(mechanism: Mechanism, taken: Stepped, action: Action, asked: Asked): Stepped {
  let { progress } = taken;
  const effects = [...taken.effects];
  for (const next of action.also) {
    const follower = mechanism.tracks.get(next.track)?.actions.get(next.action);
    const rest = progress.tracks[next.track];
    if (follower === undefined || rest === undefined || !follower.from.has(rest.state)) continue;
    const byRule: Asked = { ...asked, by: ['rule'] };
    if (objectionTo(mechanism, progress, follower, byRule) !== undefined) continue;
    const followed = take(mechanism, progress, follower, rest.state, byRule);
    progress = followed.progress;
    effects.push(...followed.effects);
  }
  return { progress, effects };
}
