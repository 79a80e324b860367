import type { DimensionCodes, GridCounts } from '@panoh/disclosure';
import type { Contributions } from '../domain/cube/contribution';
import type { FamilyTable } from '../domain/family-tables';
import type { DisclosurePolicy } from '../domain/policy';
import type { ReleaseCost, ReleaseProgress, ReleaseRefusal } from '../domain/release-state';
import type { Measure } from '../domain/table-definition';

/** What a preparing thread is started with: the family of a release with its true numbers. */
export interface PreparingOrder {
  readonly tables: readonly FamilyTable[];
  readonly about: ReadonlyMap<string, DimensionCodes>;
  readonly counts: GridCounts;
  readonly contributions: Contributions | null;
  readonly measure: Measure;
  readonly policy: DisclosurePolicy;
}

/** What may leave: numbers, and null where nobody has one any more. */
export interface Left {
  readonly values: readonly (readonly (number | null)[])[];
  readonly cost: ReleaseCost;
}

export type PreparingReply =
  | { readonly progress: ReleaseProgress }
  | { readonly left: Left }
  | { readonly refusal: ReleaseRefusal }
  | { readonly fault: string };
