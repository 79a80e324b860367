import type { Temporal } from './temporal';

const MAJORITY = 18;

/**
 * The day a child turns 18. Born on 29 February: 1 March in a common year, so that a child's protection
 * lasts the day longer.
 */
export function comesOfAge(born: Temporal.PlainDate): Temporal.PlainDate {
  const birthday = born.add({ years: MAJORITY });
  return birthday.day === born.day ? birthday : birthday.add({ days: 1 });
}

/** The last day that still has more than `days` days to go to `event`: a rule may hold only until then. */
export const lastDayMoreThan = (days: number, event: Temporal.PlainDate): Temporal.PlainDate =>
  event.subtract({ days: days + 1 });
