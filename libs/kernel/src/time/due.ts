import { invalid } from '../errors';
import type { Calendar } from './calendar';
import { type Derivation, type DerivationStep, describe } from './derivation';
import { endOfDay, localDay } from './local-day';
import { pausedCalendarDays, pausedStep, pausedWorkingDays, type StoodStill } from './paused-days';
import { Temporal } from './temporal';
import type { TimeLimit } from './time-limit';
import { addWorkingDays, nextWorkingDay } from './working-days';

export interface DueInput {
  readonly rule: TimeLimit;
  /** When the event happened, not when it was recorded. */
  readonly start: Temporal.Instant;
  /** The calendars that count together; hours and plain calendar days ask none. */
  readonly calendars: readonly Calendar[];
  readonly zone: string;
  /** Move a date on a day off to the next working day. Only where the rule says so. */
  readonly rollForward?: boolean;
  readonly pauses?: readonly StoodStill[];
  /** Version of the zone rules; the process's own where it is not given. */
  readonly tzdata?: string;
}

export interface Due {
  /** The last instant that is still in time. */
  readonly due: Temporal.Instant;
  readonly localDate: Temporal.PlainDate;
  readonly derivation: Derivation;
}

/**
 * When something is due, and why. Hours are elapsed time. Days belong to the zone: day 0 is the day of the
 * event, and the last day counts to 23:59:59.999. Months keep the day of the month or end with the month.
 *
 * A pause moves hours by the time it lasted, calendar days and months by the local days it lasted, working
 * days by the working days among these. A fixed date does not move.
 */
export function dueFrom(input: DueInput): Due {
  const { rule, start, calendars, zone } = input;
  if (rule.unit === 'h') return dueInHours(input, rule.amount);
  const reached = lastDay(rule, localDay(start, zone), input);
  const rolled = input.rollForward ? rollForward(reached, calendars) : reached;
  const due = endOfDay(rolled.day, zone);
  const steps: DerivationStep[] = [...rolled.steps, { step: 'end-of-day', day: rolled.day.toString() }];
  const asked = rule.unit === 'wd' || input.rollForward ? calendars : [];
  return { due, localDate: rolled.day, derivation: describe(input, due, steps, asked) };
}

function dueInHours(input: DueInput, amount: number): Due {
  const { start, zone, pauses = [] } = input;
  if (input.rollForward)
    throw invalid(
      'TIME.HOURS_DO_NOT_ROLL',
      'A limit in hours cannot roll to a working day. Give it in days.',
    );
  const stood = pauses.map((pause) => ({ pause, time: pause.from.until(pause.until) }));
  const due = stood.reduce((at, { time }) => at.add(time), start.add({ hours: amount }));
  const steps: DerivationStep[] = [
    { step: 'hours', amount },
    ...stood.map(({ pause, time }) => pausedStep(pause, time.round({ largestUnit: 'hours' }).toString())),
  ];
  return { due, localDate: localDay(due, zone), derivation: describe(input, due, steps, []) };
}

interface Reached {
  readonly day: Temporal.PlainDate;
  readonly steps: readonly DerivationStep[];
}

function lastDay(
  rule: Exclude<TimeLimit, { unit: 'h' }>,
  dayZero: Temporal.PlainDate,
  { zone, calendars, pauses = [] }: DueInput,
): Reached {
  switch (rule.unit) {
    case 'cd': {
      const paused = pausedCalendarDays(pauses, zone);
      const day = dayZero.add({ days: rule.amount + paused.days });
      const step = { step: 'calendar-days', amount: rule.amount, to: day.toString() } as const;
      return { day, steps: [...paused.steps, step] };
    }
    case 'wd': {
      const paused = pausedWorkingDays(pauses, zone, calendars);
      const { day, notes } = addWorkingDays(dayZero, rule.amount + paused.days, calendars);
      const step = { step: 'working-days', amount: rule.amount, to: day.toString(), notes } as const;
      return { day, steps: [...paused.steps, step] };
    }
    case 'mo': {
      const paused = pausedCalendarDays(pauses, zone);
      const month = dayZero.add({ months: rule.amount });
      const day = month.add({ days: paused.days });
      const clamped = month.day !== dayZero.day;
      const step = { step: 'months', amount: rule.amount, to: day.toString(), clamped } as const;
      return { day, steps: [...paused.steps, step] };
    }
    case 'date':
      return { day: Temporal.PlainDate.from(rule.date), steps: [{ step: 'fixed-date', to: rule.date }] };
  }
}

function rollForward({ day, steps }: Reached, calendars: readonly Calendar[]): Reached {
  const rolled = nextWorkingDay(day, calendars);
  if (rolled.day.equals(day)) return { day, steps };
  const step = {
    step: 'rolled-forward',
    from: day.toString(),
    to: rolled.day.toString(),
    notes: rolled.notes,
  } as const;
  return { day: rolled.day, steps: [...steps, step] };
}
