import type { RecordRules } from './policy';

/** Of the rules for records, what decides who is alike: the same text for the same rules, in whichever order. */
export const alikeRulesText = ({ k, quasiIdentifiers }: Omit<RecordRules, 'daysToDecide'>): string =>
  JSON.stringify([k, [...quasiIdentifiers].sort()]);
