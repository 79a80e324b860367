/** When one organisation is so much of a number that the number is its own. */
export interface DominanceRule {
  /** Share of a count, above one half and at most 1. */
  readonly share: number;
  /** The counts that are looked at. */
  readonly measures: readonly string[];
}

/** @param largest how many of the people counted are of the organisation with the most of them */
export const isDominated = (
  largest: number,
  count: number,
  { share }: Pick<DominanceRule, 'share'>,
): boolean => count > 0 && largest >= share * count;
