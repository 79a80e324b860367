import type { Temporal } from '@panoh/kernel';
import { closing } from './closing';
import type { Deadline } from './deadline';
import { deadlineEvent, type Outcome } from './deadline-event';
import { checkReason } from './reason';

export interface Waiver {
  readonly by: string;
  readonly reason: string;
  readonly at: Temporal.Instant;
}

/** Someone with authority decides that it need not be met. A breach that stood by then stays on record. */
export function waive(deadline: Deadline, { by, reason, at }: Waiver): Outcome {
  checkReason(reason);
  const waived = closing(deadline, { how: 'waived', at, by, reason }, () => 'waived');
  return { deadline: waived, events: [deadlineEvent('deadline.waived', waived, { by, reason }, at)] };
}
