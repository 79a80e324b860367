import { invalid, parseTimeLimit, refused, type Temporal, type TimeLimit } from '@panoh/kernel';
import type { Facts } from '../model/facts';
import type { Clock, ClockMove } from '../model/mechanism';
import type { Effect } from './stepped';
import { passes, urgencyOf } from './objection';

/** Clock moves as effects. `facts` must already hold the standing words. */
export function clockEffects(moves: readonly ClockMove[], facts: Facts, at: Temporal.Instant): Effect[] {
  return moves.flatMap(({ clock, move }): Effect[] => {
    switch (move) {
      case 'arm':
        return arm(clock, facts, at);
      case 'met':
      case 'cancelled':
        return [{ kind: 'stop-clock', clock: clock.name, at, outcome: move }];
      case 'pause':
        return [{ kind: 'pause-clock', clock: clock.name, at, reasons: clock.pause?.reasons.name ?? '' }];
      case 'resume':
        return [{ kind: 'resume-clock', clock: clock.name, at }];
    }
  });
}

function arm(clock: Clock, facts: Facts, at: Temporal.Instant): Effect[] {
  if (clock.unless.some((guard) => passes(guard, facts, at))) return [];
  const urgency = urgencyOf(facts);
  const varies = new Set(Object.values(clock.limits).map(({ amount, unit }) => `${amount}${unit}`)).size > 1;
  const limit = clock.kind === 'date' ? dateOf(clock, facts) : clock.limits[urgency];
  if (limit === undefined) throw invalid('MECHANISM.FAULTY', `Clock ${clock.name} has no limit.`);
  return [{ kind: 'arm-clock', clock, startsAt: at, limit, urgency: varies ? urgency : undefined }];
}

function dateOf(clock: Clock, facts: Facts): TimeLimit {
  const name = clock.date ?? '';
  const date = facts.dates !== undefined && Object.hasOwn(facts.dates, name) ? facts.dates[name] : undefined;
  const limit = date === undefined ? undefined : parseTimeLimit(date);
  if (limit?.unit === 'date') return limit;
  throw refused('MECHANISM.NEEDS_MISSING', 'A date is missing that a clock runs to. Give the date.', {
    clock: clock.name,
    missing: [name],
  });
}
