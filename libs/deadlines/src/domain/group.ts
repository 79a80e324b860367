import { endOfDay, localDay, type Temporal } from '@panoh/kernel';

/** In the order in which a person looks at them. */
export const DEADLINE_GROUPS = ['breached', 'today', 'this-week', 'later', 'paused'] as const;

export type DeadlineGroup = (typeof DEADLINE_GROUPS)[number];

export interface Horizon {
  readonly endOfToday: Temporal.Instant;
  /** The end of the seventh day from today, so that a Friday already shows Monday. */
  readonly endOfWeek: Temporal.Instant;
}

/** Today and the week as the reader's own zone has them. */
export function horizonOf(now: Temporal.Instant, zone: string): Horizon {
  const today = localDay(now, zone);
  return { endOfToday: endOfDay(today, zone), endOfWeek: endOfDay(today.add({ days: 6 }), zone) };
}
