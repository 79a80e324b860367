import type { Calendar, Temporal } from '@panoh/kernel';
import type { ClockRule } from './clock-rule';
import type { Deadline } from './deadline';
import { andThen, deadlineEvent, type Outcome } from './deadline-event';
import { derive } from './derive';
import { meet } from './meet';
import { sweep } from './sweep';

export interface Arming {
  readonly rule: ClockRule;
  /** When the event that starts the clock happened, not when it was recorded. */
  readonly occurredAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  /** The owning organisation's, or in a two-country step the receiver's. */
  readonly calendars: readonly Calendar[];
  readonly zone: string;
  /** Where what the clock waits for is known to have happened already. */
  readonly metAt?: Temporal.Instant;
}

/** Starts a clock. One armed late is judged at once: met, running, or breached before we knew of it. */
export function arm({ rule, occurredAt, now, calendars, zone, metAt }: Arming): Outcome {
  const derived = derive({ rule, startsAt: occurredAt, zone, pauses: [] }, calendars);
  const deadline: Deadline = {
    rule,
    zone,
    startsAt: occurredAt,
    knownAt: now,
    ...derived,
    state: 'running',
    breach: null,
    pauses: [],
    told: [],
    acknowledged: null,
    closure: null,
  };
  const armed: Outcome = { deadline, events: [deadlineEvent('deadline.armed', deadline, {}, occurredAt)] };
  return andThen(armed, (running) => (metAt ? meet(running, metAt) : sweep(running, now)));
}
