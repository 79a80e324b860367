import type { CountingRoom } from '../data/counting-room';
import type { HeldCounts } from '../domain/cube/count-held';
import { type Dimension, DIMENSION_IDS, findDimension } from '../domain/dimension';

export interface HeldDimensions {
  readonly dimensions: readonly Dimension[];
  /** First and last month in which one of the five counts began for somebody; null where there is nothing. */
  readonly months: HeldCounts['months'];
}

/** Dimensions that facts hold for enough people to be worth a table: one that one person has says who it is. */
export async function heldDimensions(
  room: Pick<CountingRoom, 'countHeld'>,
  jurisdictions: readonly string[],
  threshold: number,
): Promise<HeldDimensions> {
  const { people, months } = await room.countHeld({ jurisdictions, knownOn: null });
  return {
    dimensions: DIMENSION_IDS.flatMap((id) => (people[id] < threshold ? [] : (findDimension(id) ?? []))),
    months,
  };
}
