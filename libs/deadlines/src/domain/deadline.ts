import { type Derivation, isAfter, refused, type Temporal } from '@panoh/kernel';
import type { ClockRule, Rung } from './clock-rule';

/** How the due instant went by while the clock was open; `breached-before-we-knew` is nobody's failure. */
export type Breach = 'breached' | 'breached-before-we-knew';

export const DEADLINE_STATES = [
  'running',
  'due-soon',
  'paused',
  'breached',
  'breached-before-we-knew',
  'met',
  'met-late',
  'waived',
  'cancelled',
] as const;

export type DeadlineState = (typeof DEADLINE_STATES)[number];

export interface Pause {
  readonly from: Temporal.Instant;
  /** Null while the clock stands still. */
  readonly until: Temporal.Instant | null;
  readonly reason: string;
  /** Membership that paused it. */
  readonly by: string;
}

export type Closure =
  | { readonly how: 'met'; readonly at: Temporal.Instant }
  | { readonly how: 'waived'; readonly at: Temporal.Instant; readonly by: string; readonly reason: string }
  | { readonly how: 'cancelled'; readonly at: Temporal.Instant; readonly event: string };

/**
 * One clock of one case. Nothing here reaches beyond it: whatever becomes of a deadline, no right is taken
 * away and no case is closed by it.
 */
export interface Deadline {
  readonly rule: ClockRule;
  readonly zone: string;
  /** When the event that started it happened. */
  readonly startsAt: Temporal.Instant;
  /** Since when this installation could know of the present due instant. */
  readonly knownAt: Temporal.Instant;
  readonly due: Temporal.Instant;
  readonly derivation: Derivation;
  readonly state: DeadlineState;
  /** The breach that stands, also after a late closing; null when the due instant has not gone by unmet. */
  readonly breach: Breach | null;
  /** Reminders still to come, earliest first. */
  readonly warnings: readonly Temporal.Instant[];
  /** In order; they do not overlap. */
  readonly pauses: readonly Pause[];
  /** Rungs of the ladder already told of the breach. */
  readonly told: readonly Rung[];
  /** Who took the breach in hand: the ladder stops. */
  readonly acknowledged: { readonly by: string; readonly at: Temporal.Instant } | null;
  readonly closure: Closure | null;
}

export function isOpen(state: DeadlineState): boolean {
  switch (state) {
    case 'running':
    case 'due-soon':
    case 'paused':
    case 'breached':
    case 'breached-before-we-knew':
      return true;
    case 'met':
    case 'met-late':
    case 'waived':
    case 'cancelled':
      return false;
  }
}

export function checkOpen(deadline: Deadline): void {
  if (isOpen(deadline.state)) return;
  throw refused(
    'DEADLINE.CLOSED',
    'This deadline is closed already. Look at how it ended; nothing is left to do.',
    {
      state: deadline.state,
    },
  );
}

/** Whether the due instant had gone by at `at`, and how. While a clock stands still nothing goes by. */
export function breachAt(deadline: Deadline, at: Temporal.Instant): Breach | null {
  const { due, knownAt, state, breach } = deadline;
  if (state === 'paused' || !isAfter(at, due)) return null;
  return breach ?? (isAfter(knownAt, due) ? 'breached-before-we-knew' : 'breached');
}
