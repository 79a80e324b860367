import { invalid } from '../errors';
import type { Calendar } from './calendar';
import { localDay, reminderTime } from './local-day';
import { byTime, isAfter, isBefore, type Temporal } from './temporal';
import type { TimeSpan } from './time-limit';
import { subtractWorkingDays } from './working-days';

export interface WarningsInput {
  /** How long before: `6h`, `7cd`, `2wd`. */
  readonly before: readonly TimeSpan[];
  readonly start: Temporal.Instant;
  readonly due: Temporal.Instant;
  readonly zone: string;
  readonly calendars: readonly Calendar[];
}

/**
 * The instants at which to remind, earliest first. Hours are counted back exactly; T-7 in days is nine in
 * the morning, local, seven days before the due day. A reminder that would not come after the start of the
 * clock and before its end says nothing new and is left out.
 */
export function warningsFor(input: WarningsInput): Temporal.Instant[] {
  const { start, due } = input;
  const times = input.before
    .map((span) => warningAt(span, input))
    .filter((at) => isAfter(at, start) && isBefore(at, due))
    .sort(byTime);
  return times.filter((at, index) => times.findIndex((other) => other.equals(at)) === index);
}

function warningAt(span: TimeSpan, { due, zone, calendars }: WarningsInput): Temporal.Instant {
  switch (span.unit) {
    case 'h':
      return due.subtract({ hours: span.amount });
    case 'cd':
      return reminderTime(localDay(due, zone).subtract({ days: span.amount }), zone);
    case 'wd':
      return reminderTime(subtractWorkingDays(localDay(due, zone), span.amount, calendars), zone);
    case 'mo':
      throw invalid('TIME.WARNING_IN_MONTHS', 'A reminder is given in hours or days before: 6h, 7cd or 2wd.');
  }
}
