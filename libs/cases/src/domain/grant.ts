import type { Category, Temporal } from '@panoh/kernel';

export const GROUNDS = ['own-work', 'consent', 'legal-basis', 'threat-to-life', 'break-glass'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Why a grant ended; a code, because it stands in events. */
export const CLOSE_REASONS = [
  'withdrawn',
  'declined',
  'recalled',
  'expired',
  'replaced',
  'handed-over',
  'ended',
  'correction',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** A grant as its steward and its holder see it. */
export interface GrantRow {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly categories: readonly Category[];
  readonly purpose: string;
  readonly ground: Ground;
  readonly basis: string | null;
  readonly consentId: string | null;
  readonly referralId: string | null;
  readonly openedAt: Temporal.Instant;
  readonly until: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
  readonly closeReason: string | null;
}

export const isWithin = (asked: readonly Category[], allowed: readonly Category[]): boolean =>
  asked.every((category) => allowed.includes(category));
