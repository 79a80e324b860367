import type { CodeColumn, ListColumn } from './cube/columns';

/** Where the cube holds a dimension. */
export type Held =
  | { readonly kind: 'month'; readonly codeOf: (month: string) => string }
  | { readonly kind: 'code'; readonly column: CodeColumn }
  | { readonly kind: 'list'; readonly column: ListColumn };

/** By what a table may be cut. */
export interface Dimension {
  /** A code of the codebook `dimension`, which holds its name. */
  readonly id: DimensionId;
  /** SQL over one fact: the codes it has in this dimension, as a list. */
  readonly codes: string;
  readonly held: Held;
  /** A person may have several codes: the parts add up to more than the total. */
  readonly several: boolean;
  /** Where the words of its codes stand; null for a time. */
  readonly codebook: string | null;
}

export const DIMENSION_IDS = [
  'year',
  'month',
  'jurisdiction',
  'region',
  'country-of-exploitation',
  'citizenship',
  'gender',
  'age-band',
  'majority',
  'exploitation',
  'sexual-exploitation',
  'industry',
  'means-of-control',
  'recruitment',
  'recruiter-relation',
  'channel',
  'referring-kind',
  'receiving-kind',
  'outcome',
  'time-to-bed',
  'clock-result',
] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

/** What stands for "nobody has said" and for "it is known that nothing of the list applies"; no codebook has them. */
export const NOT_KNOWN = '_not-known';
export const NONE_OF_THEM = '_none';

/** The month of the count that is asked for; the query names it. */
export const COUNTED_MONTH = 'counted_month';

const one = (id: DimensionId, codebook: string, column: CodeColumn): Dimension => ({
  ...{ id, codebook, several: false, held: { kind: 'code', column } },
  codes: `ARRAY[coalesce(${inSql(column)}, '${NOT_KNOWN}')]`,
});
const many = (id: DimensionId, codebook: string, column: ListColumn): Dimension => ({
  ...{ id, codebook, several: true, held: { kind: 'list', column } },
  codes: `CASE WHEN ${inSql(column)} IS NULL THEN '{${NOT_KNOWN}}' WHEN ${inSql(column)} = '{}' THEN '{${NONE_OF_THEM}}' ELSE ${inSql(column)} END`,
});
const time = (id: DimensionId, form: string, codeOf: (month: string) => string): Dimension => ({
  ...{ id, codebook: null, several: false, held: { kind: 'month', codeOf } },
  codes: `ARRAY[coalesce(to_char(${COUNTED_MONTH}, '${form}'), '${NOT_KNOWN}')]`,
});
/** Columns of statistics.fact have the names of values, as databases spell them. */
const inSql = (column: string): string => column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const DIMENSIONS: Readonly<Record<DimensionId, Dimension>> = {
  year: time('year', 'YYYY', (month) => (month === NOT_KNOWN ? month : month.slice(0, 4))),
  month: time('month', 'YYYY-MM', (month) => month),
  jurisdiction: one('jurisdiction', 'country', 'jurisdiction'),
  region: one('region', 'region', 'region'),
  'country-of-exploitation': one('country-of-exploitation', 'country', 'countryOfExploitation'),
  citizenship: one('citizenship', 'country', 'citizenship'),
  gender: one('gender', 'gender', 'gender'),
  'age-band': one('age-band', 'age-band', 'ageBand'),
  majority: one('majority', 'majority', 'majority'),
  exploitation: many('exploitation', 'type-of-exploitation', 'exploitation'),
  'sexual-exploitation': many('sexual-exploitation', 'type-of-sexual-exploitation', 'sexualExploitation'),
  industry: many('industry', 'forced-labour-industry', 'industry'),
  'means-of-control': many('means-of-control', 'method-of-control', 'meansOfControl'),
  recruitment: many('recruitment', 'method-of-recruitment', 'recruitment'),
  'recruiter-relation': many('recruiter-relation', 'relationship-to-trafficker', 'recruiterRelation'),
  channel: one('channel', 'detection-channel', 'channel'),
  'referring-kind': one('referring-kind', 'organisation-type', 'referringKind'),
  'receiving-kind': one('receiving-kind', 'organisation-type', 'receivingKind'),
  outcome: one('outcome', 'trafficking-status', 'outcome'),
  'time-to-bed': one('time-to-bed', 'time-to-bed', 'timeToBed'),
  'clock-result': many('clock-result', 'clock-result', 'clockResults'),
};

export const findDimension = (id: string): Dimension | undefined =>
  Object.hasOwn(DIMENSIONS, id) ? DIMENSIONS[id as DimensionId] : undefined;
