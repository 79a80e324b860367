import type { Proposal } from './release-definition';

/**
 * waiting: for the worker; working: it is counted, protected and audited; ready: the auditor has accepted it, and it
 * waits for a person; refused: it cannot leave as it is; released: it stands in the ledger; failed: a fault of ours.
 */
export const RELEASE_STATES = [
  'waiting',
  'working',
  'ready',
  'refused',
  'released',
  'withdrawn',
  'failed',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

export const RELEASE_STAGES = ['counting', 'hiding', 'checking'] as const;
export type ReleaseStage = (typeof RELEASE_STAGES)[number];

/** How the numbers that were to be hidden would have come back. */
export const ATTACKS = [
  'subtraction',
  'bounds',
  'linked-tables',
  'filters',
  'shifted-bands',
  'areas',
  'successive-dates',
  'undecided',
] as const;
export type ReleaseAttack = (typeof ATTACKS)[number];

export interface ReleaseCost {
  readonly cells: number;
  readonly hiddenCells: number;
  /** People in hidden cells, rounded up to a multiple of the threshold: the sum itself could give a cell back. */
  readonly hiddenPeople: number;
  /** How much less could perhaps have been hidden, as a share of what was; 0: nothing less is possible. */
  readonly gap: number;
  readonly seconds: number;
}

/** A table by where it was published. */
export interface RefusalTable {
  /** Place in the ledger of its family; null for a table of this release. */
  readonly place: number | null;
  readonly table: string;
}

/** In codes: no number, no cell. */
export interface ReleaseRefusal {
  /** Also the key of its sentence. */
  readonly code: string;
  readonly attack: ReleaseAttack | null;
  /** Tables that give the number back together. */
  readonly tables: readonly RefusalTable[];
}

export interface ReleaseProgress {
  readonly stage: ReleaseStage | null;
  /** Of this stage, from 0 to 1. */
  readonly share: number;
}

export type { Proposal };

export function mayBeWithdrawn(state: ReleaseState): boolean {
  switch (state) {
    case 'waiting':
    case 'working':
    case 'ready':
    case 'refused':
    case 'failed':
      return true;
    case 'released':
    case 'withdrawn':
      return false;
  }
}
