/** Parts of a group of people, each with its share of those of whom anything is stated. */
export interface Shares {
  /** Whose record holds any value of the group: the denominator. Null where it is hidden. */
  readonly stated: number | null;
  /** From 0 to 1, in the order of the counts; null where either number is hidden or nothing is stated. */
  readonly shares: readonly (number | null)[];
}

/**
 * Shares as the Counter-Trafficking Data Collaborative gives them: of the records with any value in that group. Where
 * a person may have several values they add up to more than the whole.
 * @param counts by value of the group; null where hidden
 * @param stated how many have at least one of them
 */
export const sharesOf = (counts: readonly (number | null)[], stated: number | null): Shares => ({
  stated,
  shares: counts.map((count) => (count === null || stated === null || stated === 0 ? null : count / stated)),
});
