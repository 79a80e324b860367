import { type Calendar, type Derivation, dueFrom, type Temporal, warningsFor } from '@panoh/kernel';
import type { ClockRule } from './clock-rule';
import type { Pause } from './deadline';

export interface Derived {
  readonly due: Temporal.Instant;
  readonly derivation: Derivation;
  readonly warnings: readonly Temporal.Instant[];
}

export interface ToDerive {
  readonly rule: ClockRule;
  readonly startsAt: Temporal.Instant;
  readonly zone: string;
  readonly pauses: readonly Pause[];
}

/**
 * Due instant and reminders, always from the beginning: rule, start and every pause that has ended. So a
 * calendar edited after a pause moves the pause's days too.
 */
export function derive({ rule, startsAt, zone, pauses }: ToDerive, calendars: readonly Calendar[]): Derived {
  const ended = pauses.flatMap(({ from, until }) => (until ? [{ from, until }] : []));
  const { due, derivation } = dueFrom({
    rule: rule.limit,
    rollForward: rule.rollForward,
    start: startsAt,
    pauses: ended,
    zone,
    calendars,
  });
  return {
    due,
    derivation,
    warnings: warningsFor({ before: rule.warn, start: startsAt, due, zone, calendars }),
  };
}
