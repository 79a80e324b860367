import { type Calendar, isAfter, type Temporal } from '@panoh/kernel';
import { type Deadline, isOpen } from './deadline';
import { andThen, deadlineEvent, type Outcome } from './deadline-event';
import { derive } from './derive';
import { sweep } from './sweep';

/** For the audit line: what the edit of a calendar did to a date. */
export interface Moved {
  readonly before: Temporal.Instant;
  readonly after: Temporal.Instant;
}

export interface Recomputed extends Outcome {
  readonly moved: Moved | null;
}

/**
 * Computes an open deadline anew after a calendar was edited. Later: a breach that is none any more is taken
 * back. Earlier, and already gone by: nobody could know, so it is nobody's failure.
 */
export function recompute(
  deadline: Deadline,
  calendars: readonly Calendar[],
  now: Temporal.Instant,
): Recomputed {
  const unmoved = { deadline, events: [], moved: null };
  if (!isOpen(deadline.state)) return unmoved;
  const derived = derive(deadline, calendars);
  const before = deadline.due;
  const after = derived.due;
  if (after.equals(before)) return unmoved;
  const moved = place({ ...deadline, ...derived }, isAfter(now, before), now);
  const event = deadlineEvent('deadline.moved', moved, { before: before.toString() });
  return {
    ...andThen({ deadline: moved, events: [event] }, (later) => sweep(later, now)),
    moved: { before, after },
  };
}

/** The state a moved deadline starts from; the sweep that follows does the rest. */
function place(deadline: Deadline, hadPassed: boolean, now: Temporal.Instant): Deadline {
  const { state, breach, due, warnings } = deadline;
  if (state === 'paused') return deadline;
  if (breach !== null && isAfter(now, due)) return { ...deadline, warnings: [] };
  const reminded = state === 'due-soon' && warnings.some((at) => !isAfter(at, now));
  return {
    ...deadline,
    state: reminded ? 'due-soon' : 'running',
    breach: null,
    told: [],
    acknowledged: null,
    // Who was reminded is not reminded of the same again.
    warnings: reminded ? warnings.filter((at) => isAfter(at, now)) : warnings,
    knownAt: hadPassed ? deadline.knownAt : now,
  };
}
