import type { FactValues } from '../fact';

/** Of which a person has one code, or nothing is known. The contributor is no dimension: nothing is cut by it. */
export const CODE_COLUMNS = [
  'jurisdiction',
  'region',
  'countryOfExploitation',
  'citizenship',
  'gender',
  'ageBand',
  'majority',
  'channel',
  'referringKind',
  'receivingKind',
  'outcome',
  'timeToBed',
  'contributor',
] as const satisfies readonly (keyof FactValues)[];
/** Of which a person may have several codes. */
export const LIST_COLUMNS = [
  'exploitation',
  'sexualExploitation',
  'industry',
  'meansOfControl',
  'recruitment',
  'recruiterRelation',
  'clockResults',
] as const satisfies readonly (keyof FactValues)[];
/** Months of the five counts; of imported history the year alone is known, and is kept as its January. */
export const MONTH_COLUMNS = [
  'signal',
  'presumed',
  'identified',
  'assisted',
  'returned',
  'imported',
] as const;

export type CodeColumn = (typeof CODE_COLUMNS)[number];
export type ListColumn = (typeof LIST_COLUMNS)[number];
export type MonthColumn = (typeof MONTH_COLUMNS)[number];
export type CodeList = readonly string[];

/** In the order in which a chunk holds them. */
export const COLUMNS: readonly string[] = [...CODE_COLUMNS, ...LIST_COLUMNS];
export const placeOf = (column: CodeColumn | ListColumn): number => COLUMNS.indexOf(column);
