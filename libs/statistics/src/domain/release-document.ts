import type { ReleasedTable } from '@panoh/disclosure';
import type { Measure } from './table-definition';

/** What must be said beside the numbers; each is a code, its words stand with the files. */
export const RELEASE_NOTES = [
  /** Some numbers are left out so that nobody can be told by them; the mark does not say whether they are small. */
  'hidden-numbers',
  /** A person may have several codes of a dimension: lines add up to more than the total. */
  'several-codes',
  /** Only the count is ours: the population figure of a rate must be taken from the statistical office. */
  'population-not-ours',
  /** A person may be counted again under another measure: the five counts are never added up. */
  'one-of-five-counts',
] as const;
export type ReleaseNote = (typeof RELEASE_NOTES)[number];

/** A released table with what its files must say; in codes, so that every language can be put on it. */
export interface ReleaseDocument {
  readonly id: string;
  /** Given by whoever asked for it. */
  readonly name: string;
  readonly measure: Measure;
  /** First and last month (YYYY-MM) in which the count began for those who are counted. */
  readonly from: string;
  readonly to: string;
  /** Day (YYYY-MM-DD) as of which it was known. */
  readonly knownOn: string;
  /** ISO 8601. */
  readonly releasedAt: string;
  /** Counts from 1 up to but not including it were protected. */
  readonly threshold: number;
  /** Countries (ISO 3166-1) in which help was given. */
  readonly jurisdictions: readonly string[];
  /** Where its definition comes from; null where somebody composed it. */
  readonly preset: string | null;
  readonly tables: readonly ReleasedTable[];
  readonly notes: readonly ReleaseNote[];
}
