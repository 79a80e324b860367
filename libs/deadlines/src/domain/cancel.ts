import type { Temporal } from '@panoh/kernel';
import { closing } from './closing';
import type { Deadline } from './deadline';
import { deadlineEvent, type Outcome } from './deadline-event';

/** What it waited for cannot or need not happen any more, because of `event` (an event's id or type). */
export function cancel(deadline: Deadline, event: string, occurredAt: Temporal.Instant): Outcome {
  const cancelled = closing(deadline, { how: 'cancelled', at: occurredAt, event }, () => 'cancelled');
  const told = deadlineEvent('deadline.cancelled', cancelled, { because: event }, occurredAt);
  return { deadline: cancelled, events: [told] };
}
