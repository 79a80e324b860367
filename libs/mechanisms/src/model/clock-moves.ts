import type { Action, Clock, ClockMove, ClockMoveKind, Trigger } from './mechanism';

type Matcher = (trigger: Trigger) => boolean;

/** What happens to clocks when this happens. A clock that ends and starts by the same step starts anew. */
export function clockMovesFor(clocks: readonly Clock[], matches: Matcher): ClockMove[] {
  const moves = clocks.flatMap((clock) => movesOf(clock, matches));
  return [...moves.filter(({ move }) => move !== 'arm'), ...moves.filter(({ move }) => move === 'arm')];
}

function movesOf(clock: Clock, matches: Matcher): ClockMove[] {
  const when = (move: ClockMoveKind, triggers: readonly Trigger[] = []): ClockMove[] =>
    triggers.some(matches) ? [{ clock, move }] : [];
  const met = when('met', clock.stops);
  // Leaving a state may cancel a clock that the same step meets: what was done counts.
  return [
    ...(met.length > 0 ? met : when('cancelled', clock.cancels)),
    ...when('pause', clock.pause?.starts),
    ...when('resume', clock.pause?.ends),
    ...when('arm', clock.starts),
  ];
}

/** By the state a step is taken from. */
export function clockMovesOfAction(
  action: Omit<Action, 'clockMoves'>,
  clocks: readonly Clock[],
): ReadonlyMap<string, readonly ClockMove[]> {
  const byState = [...action.from.keys()].map((from): [string, ClockMove[]] => {
    const to = action.to?.name;
    const moved = to !== undefined && to !== from;
    return [
      from,
      clockMovesFor(clocks, (trigger) => {
        if (trigger.on === 'event' || trigger.track !== action.track) return false;
        if (trigger.on === 'does') return trigger.action === action.name;
        return moved && trigger.state === (trigger.on === 'enters' ? to : from);
      }),
    ];
  });
  return new Map(byState);
}

/** On entering the first state of a track, when a case or a referral begins. */
export const clockMovesOfStart = (
  clocks: Iterable<Clock>,
  track: string,
  first: string,
): readonly ClockMove[] =>
  clockMovesFor(
    [...clocks],
    (trigger) => trigger.on === 'enters' && trigger.track === track && trigger.state === first,
  );

export const clockMovesOfEvent = (clocks: Iterable<Clock>, event: string): readonly ClockMove[] =>
  clockMovesFor([...clocks], (trigger) => trigger.on === 'event' && trigger.event === event);
