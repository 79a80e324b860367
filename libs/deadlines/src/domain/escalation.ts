import { byTime, isAfter, refused, type Temporal } from '@panoh/kernel';
import type { Rung } from './clock-rule';
import type { Deadline } from './deadline';
import { deadlineEvent, type Outcome } from './deadline-event';

export interface WaitingRung {
  readonly tell: Rung;
  readonly at: Temporal.Instant;
}

/**
 * Rungs of the ladder that have not been told of a breach, earliest first. The ladder counts from the breach,
 * or from when we could know of it: after a clock armed late every rung gets its time too. It stops when
 * someone acts.
 */
export function waitingRungs({
  breach,
  state,
  acknowledged,
  told,
  rule,
  due,
  knownAt,
}: Deadline): WaitingRung[] {
  if (breach === null || state !== breach || acknowledged) return [];
  const foot = isAfter(knownAt, due) ? knownAt : due;
  return rule.ladder
    .filter((step) => !told.includes(step.tell))
    .map((step) => ({ tell: step.tell, at: foot.add({ hours: step.afterHours }) }))
    .sort((one, other) => byTime(one.at, other.at));
}

/** Those whose time has come. */
export const escalation = (deadline: Deadline, now: Temporal.Instant): Rung[] =>
  waitingRungs(deadline)
    .filter(({ at }) => !isAfter(at, now))
    .map(({ tell }) => tell);

/** Someone takes the breach in hand. The first stays; a second hand changes nothing. */
export function acknowledge(deadline: Deadline, by: string, at: Temporal.Instant): Outcome {
  if (deadline.breach === null || deadline.state !== deadline.breach)
    throw refused('DEADLINE.NOT_BREACHED', 'Only a deadline that has passed unmet can be taken in hand.');
  if (deadline.acknowledged) return { deadline, events: [] };
  const taken: Deadline = { ...deadline, acknowledged: { by, at } };
  return { deadline: taken, events: [deadlineEvent('deadline.acknowledged', taken, { by }, at)] };
}
