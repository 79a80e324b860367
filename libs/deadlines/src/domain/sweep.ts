import { isAfter, isBefore, type Temporal } from '@panoh/kernel';
import { breachAt, type Deadline } from './deadline';
import { andThen, deadlineEvent, type Outcome } from './deadline-event';
import { escalation, waitingRungs } from './escalation';

/** What time alone does to a deadline: reminders, the breach, the ladder. Doing it twice does nothing more. */
export function sweep(deadline: Deadline, now: Temporal.Instant): Outcome {
  switch (deadline.state) {
    case 'running':
    case 'due-soon': {
      const breach = breachAt(deadline, now);
      if (breach === null) return remind(deadline, now);
      const passed: Deadline = { ...deadline, state: breach, breach, warnings: [] };
      const event = deadlineEvent('deadline.passed', passed, { how: breach });
      return andThen({ deadline: passed, events: [event] }, (later) => climb(later, now));
    }
    case 'breached':
    case 'breached-before-we-knew':
      return climb(deadline, now);
    case 'paused':
    case 'met':
    case 'met-late':
    case 'waived':
    case 'cancelled':
      return { deadline, events: [] };
  }
}

/** When `sweep` will next have something to do; null when only a person can change anything. */
export function nextSweepAt(deadline: Deadline): Temporal.Instant | null {
  switch (deadline.state) {
    case 'running':
    case 'due-soon': {
      // The due instant itself is still in time.
      const passed = deadline.due.add({ milliseconds: 1 });
      const [warning] = deadline.warnings;
      return warning && isBefore(warning, passed) ? warning : passed;
    }
    case 'breached':
    case 'breached-before-we-knew':
      return waitingRungs(deadline)[0]?.at ?? null;
    case 'paused':
    case 'met':
    case 'met-late':
    case 'waived':
    case 'cancelled':
      return null;
  }
}

/** Reminders missed while nobody swept come as one. */
function remind(deadline: Deadline, now: Temporal.Instant): Outcome {
  const warnings = deadline.warnings.filter((at) => isAfter(at, now));
  if (warnings.length === deadline.warnings.length) return { deadline, events: [] };
  const soon: Deadline = { ...deadline, state: 'due-soon', warnings };
  return { deadline: soon, events: [deadlineEvent('deadline.due-soon', soon)] };
}

function climb(deadline: Deadline, now: Temporal.Instant): Outcome {
  const tell = escalation(deadline, now);
  if (tell.length === 0) return { deadline, events: [] };
  const told: Deadline = { ...deadline, told: [...deadline.told, ...tell] };
  return {
    deadline: told,
    events: tell.map((rung) => deadlineEvent('deadline.escalated', told, { to: rung })),
  };
}
