/** By what a table may be cut. */
export interface Dimension {
  /** A code of the codebook `dimension`, which holds its name. */
  readonly id: DimensionId;
  /** SQL over one fact: the codes it has in this dimension, as a list. */
  readonly codes: string;
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
] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

/** What stands for "nobody has said" and for "it is known that nothing of the list applies"; no codebook has them. */
export const NOT_KNOWN = '_not-known';
export const NONE_OF_THEM = '_none';

/** The month of the count that is asked for; the query names it. */
export const COUNTED_MONTH = 'counted_month';

const one = (id: DimensionId, codebook: string, column = id.replaceAll('-', '_')): Dimension => ({
  ...{ id, codebook, several: false, codes: `ARRAY[coalesce(${column}, '${NOT_KNOWN}')]` },
});
const many = (id: DimensionId, codebook: string, column = id.replaceAll('-', '_')): Dimension => ({
  ...{ id, codebook, several: true },
  codes: `CASE WHEN ${column} IS NULL THEN '{${NOT_KNOWN}}' WHEN ${column} = '{}' THEN '{${NONE_OF_THEM}}' ELSE ${column} END`,
});
const time = (id: DimensionId, form: string): Dimension => ({
  ...{ id, codebook: null, several: false, codes: `ARRAY[to_char(${COUNTED_MONTH}, '${form}')]` },
});

const DIMENSIONS: Readonly<Record<DimensionId, Dimension>> = {
  year: time('year', 'YYYY'),
  month: time('month', 'YYYY-MM'),
  jurisdiction: one('jurisdiction', 'country'),
  region: one('region', 'region'),
  'country-of-exploitation': one('country-of-exploitation', 'country'),
  citizenship: one('citizenship', 'country'),
  gender: one('gender', 'gender'),
  'age-band': one('age-band', 'age-band'),
  majority: one('majority', 'majority'),
  exploitation: many('exploitation', 'type-of-exploitation'),
  'sexual-exploitation': many('sexual-exploitation', 'type-of-sexual-exploitation'),
  industry: many('industry', 'forced-labour-industry'),
  'means-of-control': many('means-of-control', 'method-of-control'),
  recruitment: many('recruitment', 'method-of-recruitment'),
  'recruiter-relation': many('recruiter-relation', 'relationship-to-trafficker'),
  channel: one('channel', 'detection-channel'),
  'referring-kind': one('referring-kind', 'organisation-type'),
  'receiving-kind': one('receiving-kind', 'organisation-type'),
  outcome: one('outcome', 'trafficking-status'),
  'time-to-bed': one('time-to-bed', 'time-to-bed'),
};

export const findDimension = (id: string): Dimension | undefined =>
  Object.hasOwn(DIMENSIONS, id) ? DIMENSIONS[id as DimensionId] : undefined;
