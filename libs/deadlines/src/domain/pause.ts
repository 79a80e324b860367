import { type Calendar, invalid, isAfter, isBefore, refused, type Temporal } from '@panoh/kernel';
import { checkOpen, type Deadline } from './deadline';
import { andThen, deadlineEvent, type Outcome } from './deadline-event';
import { derive } from './derive';
import { checkReason } from './reason';
import { sweep } from './sweep';

export interface Pausing {
  readonly by: string;
  readonly reason: string;
  /** When the reason arose. Before the due instant, even if recorded after it: then no breach stands. */
  readonly at: Temporal.Instant;
}

/** Stops the clock, where its rule allows that at all. A date fixed by law or court never stands still. */
export function pause(deadline: Deadline, { by, reason, at }: Pausing): Outcome {
  checkOpen(deadline);
  checkReason(reason);
  const { rule, state, pauses, startsAt, due } = deadline;
  if (!rule.pausable || rule.limit.unit === 'date')
    throw refused(
      'DEADLINE.NOT_PAUSABLE',
      'The rule of this clock does not let it stand still. Meet it or have it waived.',
    );
  if (state === 'paused')
    throw refused(
      'DEADLINE.PAUSED_ALREADY',
      'This clock stands still already. Resume it when the reason is over.',
    );
  if (isAfter(at, due))
    throw refused(
      'DEADLINE.PASSED',
      'This deadline had passed by then: it can be met late or waived, not paused.',
    );
  if (isBefore(at, pauses.at(-1)?.until ?? startsAt))
    throw invalid(
      'DEADLINE.PAUSE_TOO_EARLY',
      'A pause begins after the clock has started and after its last pause.',
    );
  const paused: Deadline = {
    ...deadline,
    state: 'paused',
    breach: null,
    told: [],
    acknowledged: null,
    pauses: [...pauses, { from: at, until: null, reason, by }],
  };
  return { deadline: paused, events: [deadlineEvent('deadline.paused', paused, { by, reason }, at)] };
}

export interface Resuming {
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly calendars: readonly Calendar[];
}

/**
 * Lets the clock run on. The due instant moves by the time it stood still: hours by exactly that time; calendar
 * days and months by the local days from the day of the pause (day 0) to the day of the resumption; working
 * days by the working days among those. It never moves towards us.
 */
export function resume(deadline: Deadline, { by, at, now, calendars }: Resuming): Outcome {
  const standing = deadline.pauses.at(-1);
  if (deadline.state !== 'paused' || !standing)
    throw refused('DEADLINE.NOT_PAUSED', 'This clock does not stand still. Nothing is left to resume.');
  if (isBefore(at, standing.from))
    throw invalid('DEADLINE.RESUMED_TOO_EARLY', 'A pause cannot end before it began. Check the time.');
  const pauses = [...deadline.pauses.slice(0, -1), { ...standing, until: at }];
  const derived = derive({ ...deadline, pauses }, calendars);
  // The new due instant was nobody's to know before the resumption was recorded.
  const running: Deadline = { ...deadline, ...derived, state: 'running', pauses, knownAt: now };
  const event = deadlineEvent('deadline.resumed', running, { by, from: deadline.due.toString() }, at);
  return andThen({ deadline: running, events: [event] }, (later) => sweep(later, now));
}
