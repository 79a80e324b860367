export type { Publication } from './situation/situation';
import type { TableShape } from '../tables/published-table';

export interface ProtectLimits {
  readonly seconds: number;
  /** A gap as small as this is good enough: whatever is found then is not improved any more. Left out: 0. */
  readonly closeEnough?: number;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Rejects with the signal's reason. What the solver is doing goes on until the solver is closed. */
  readonly abort?: AbortSignal;
}

/** Which cells to hide; it holds, proved in whole people for every guarded count. */
export interface Hiding {
  readonly kind: 'protected';
  /** By table that is to be published, cell by cell: 1 where it is hidden. */
  readonly hidden: readonly Uint8Array[];
  readonly cost: {
    readonly cells: number;
    /** True counts of the hidden cells, added up. */
    readonly people: number;
  };
  /** It cannot be done with fewer hidden cells than this. */
  readonly atLeast: number;
  /** Share of the hidden cells that may be more than needed: 0 where it is proved that fewer cannot do. */
  readonly gap: number;
  readonly seconds: number;
}

export interface Impossible {
  readonly kind: 'impossible';
  /** A count that cannot be kept open, in one of the tables or of the guarded ones. */
  readonly place: { readonly shape: TableShape; readonly cell: number };
  /** What fixes it: numbers that can be read already, nothing but itself, or that time was over before a way was found. */
  readonly because: 'earlier-release' | 'itself' | 'time';
  readonly seconds: number;
}

export type Protected = Hiding | Impossible;
