import { isAfter, type Temporal } from '@panoh/kernel';
import { breachAt, type Breach, checkOpen, type Closure, type Deadline, type Pause } from './deadline';

/** Ends an open deadline as of the closure's instant; `stateFor` names the end, given the breach that stands. */
export function closing(
  deadline: Deadline,
  closure: Closure,
  stateFor: (breach: Breach | null) => 'met' | 'met-late' | 'waived' | 'cancelled',
): Deadline {
  checkOpen(deadline);
  const breach = breachAt(deadline, closure.at);
  const pauses = deadline.pauses.map((pause) => endedBy(pause, closure.at));
  return { ...deadline, state: stateFor(breach), breach, warnings: [], pauses, closure };
}

/** A clock that is closed no longer stands still; one closed as of before its pause never did. */
const endedBy = (pause: Pause, at: Temporal.Instant): Pause =>
  pause.until ? pause : { ...pause, until: isAfter(at, pause.from) ? at : pause.from };
