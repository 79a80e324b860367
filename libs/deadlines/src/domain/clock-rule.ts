import type { Confidence, TimeLimit, TimeSpan } from '@panoh/kernel';

/** Who is told when nobody has acted, from the nearest upwards. */
export const RUNGS = ['owner', 'superior', 'territorial-secretary', 'national-coordinator'] as const;

export type Rung = (typeof RUNGS)[number];

export interface LadderStep {
  readonly tell: Rung;
  /** Elapsed hours after the due instant; 0 at once. */
  readonly afterHours: number;
}

/**
 * What the law in force says about one clock, copied into the deadline when it is armed: a case stays under
 * the rule it began with. Plain data, stored as it is.
 */
export interface ClockRule {
  /** `NRM-PRE` */
  readonly code: string;
  readonly limit: TimeLimit;
  readonly rollForward: boolean;
  readonly warn: readonly TimeSpan[];
  readonly pausable: boolean;
  readonly ladder: readonly LadderStep[];
  readonly source: string;
  readonly confidence: Confidence;
}
