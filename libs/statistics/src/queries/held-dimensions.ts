import type { CountingRoom } from '../data/counting-room';
import type { HeldCounts } from '../domain/cube/count-held';
import { type Dimension, DIMENSION_IDS, findDimension } from '../domain/dimension';

export interface HeldDimensions {
  readonly dimensions: readonly Dimension[];
  /**
   * The years of which there is anything to count, by their first and last month, the last one no later than now;
   * null where there are too few people for a table. A month could be that of a single person.
   */
  readonly months: HeldCounts['months'];
}

/** Dimensions that facts hold for enough people to be worth a table: one that one person has says who it is. */
export async function heldDimensions(
  room: Pick<CountingRoom, 'countHeld'>,
  jurisdictions: readonly string[],
  threshold: number,
): Promise<HeldDimensions> {
  const { people, months, knownOn } = await room.countHeld({ jurisdictions, knownOn: null });
  return {
    dimensions: DIMENSION_IDS.flatMap((id) => (people[id] < threshold ? [] : (findDimension(id) ?? []))),
    months: months === null || people.year < threshold ? null : wholeYears(months, knownOn),
  };
}

function wholeYears(
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): { readonly from: string; readonly to: string } {
  const [december, now] = [`${to.slice(0, 4)}-12`, today.slice(0, 7)];
  return { from: `${from.slice(0, 4)}-01`, to: now >= to && now < december ? now : december };
}
