import type { Calendar } from './calendar';
import type { DerivationStep } from './derivation';
import { localDay } from './local-day';
import type { Temporal } from './temporal';
import { countWorkingDays } from './working-days';

/** A time during which a clock stood still. Pauses of one clock do not overlap and come in order. */
export interface StoodStill {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export interface PausedDays {
  readonly days: number;
  readonly steps: readonly DerivationStep[];
}

/**
 * Days a clock stood still. The day a pause begins is its day 0, as it is for every count of days: begun
 * and ended on one day it moves nothing, over one midnight it moves one day.
 */
export function pausedCalendarDays(pauses: readonly StoodStill[], zone: string): PausedDays {
  return pausedDays(pauses, 'cd', ({ from, until }) => {
    const first = localDay(from, zone);
    return first.until(localDay(until, zone), { largestUnit: 'days' }).days;
  });
}

/** The same, of working days only: a pause over a weekend costs no working day. */
export function pausedWorkingDays(
  pauses: readonly StoodStill[],
  zone: string,
  calendars: readonly Calendar[],
): PausedDays {
  return pausedDays(pauses, 'wd', ({ from, until }) =>
    countWorkingDays(localDay(from, zone), localDay(until, zone), calendars),
  );
}

function pausedDays(
  pauses: readonly StoodStill[],
  unit: 'cd' | 'wd',
  length: (pause: StoodStill) => number,
): PausedDays {
  const lengths = pauses.map(length);
  return {
    days: lengths.reduce((sum, days) => sum + days, 0),
    steps: pauses.map((pause, index) => pausedStep(pause, `${lengths[index]}${unit}`)),
  };
}

export const pausedStep = ({ from, until }: StoodStill, moved: string): DerivationStep => ({
  step: 'paused',
  from: from.toString(),
  until: until.toString(),
  moved,
});
