import type { Temporal } from '@panoh/kernel';
import { closing } from './closing';
import type { Deadline } from './deadline';
import { deadlineEvent, type Outcome } from './deadline-event';

/**
 * What the clock waited for happened at `occurredAt`. That instant counts, not when it was handled: a breach
 * already told is taken back when it turns out to have been met in time.
 */
export function meet(deadline: Deadline, occurredAt: Temporal.Instant): Outcome {
  const met = closing(deadline, { how: 'met', at: occurredAt }, (breach) => (breach ? 'met-late' : 'met'));
  const event = met.breach
    ? deadlineEvent('deadline.met-late', met, { how: met.breach }, occurredAt)
    : deadlineEvent('deadline.met', met, { breachTakenBack: deadline.breach !== null }, occurredAt);
  return { deadline: met, events: [event] };
}
