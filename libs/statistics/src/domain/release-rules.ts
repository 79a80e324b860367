import type { DisclosurePolicy } from './policy';

/** Of the policy, what decides which numbers are hidden. */
export type HidingRules = Pick<
  DisclosurePolicy,
  'threshold' | 'zerosDisclosiveOn' | 'wholeGroupsDisclosiveOn' | 'dominance'
>;

/** The same text for the same rules, in whichever order the policy names dimensions and measures. */
export const rulesText = (rules: HidingRules): string =>
  JSON.stringify([
    rules.threshold,
    [...rules.zerosDisclosiveOn].sort(),
    [...rules.wholeGroupsDisclosiveOn].sort(),
    rules.dominance.share,
    [...rules.dominance.measures].sort(),
  ]);
