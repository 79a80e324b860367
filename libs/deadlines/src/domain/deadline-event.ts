import type { EventValue, Temporal } from '@panoh/kernel';
import type { Deadline } from './deadline';

export type DeadlineEventType =
  | 'deadline.armed'
  | 'deadline.due-soon'
  | 'deadline.passed'
  | 'deadline.escalated'
  | 'deadline.acknowledged'
  | 'deadline.met'
  | 'deadline.met-late'
  | 'deadline.paused'
  | 'deadline.resumed'
  | 'deadline.moved'
  | 'deadline.waived'
  | 'deadline.cancelled';

/** What happened to a deadline; the command adds whose it is. */
export interface DeadlineEvent {
  readonly type: DeadlineEventType;
  readonly occurredAt?: Temporal.Instant;
  /** Codes and instants; always with the rule's code and the due instant. */
  readonly data: Readonly<Record<string, EventValue>>;
}

/** Every act on a deadline answers with what it has become and what is to be recorded. */
export interface Outcome {
  readonly deadline: Deadline;
  readonly events: readonly DeadlineEvent[];
}

export const deadlineEvent = (
  type: DeadlineEventType,
  { rule, due }: Deadline,
  more: Readonly<Record<string, EventValue>> = {},
  occurredAt?: Temporal.Instant,
): DeadlineEvent => ({
  type,
  ...(occurredAt && { occurredAt }),
  data: { clock: rule.code, due: due.toString(), ...more },
});

/** One act after another: the events of both. */
export function andThen(first: Outcome, next: (deadline: Deadline) => Outcome): Outcome {
  const second = next(first.deadline);
  return { deadline: second.deadline, events: [...first.events, ...second.events] };
}
