import type { DeclaredTable } from '@panoh/disclosure';
import type { DimensionId } from '@panoh/statistics';

/** Who was identified in three years, as known today, in one country: sex, age, citizenship and region, and every margin. */
export const BY = [
  { dimension: 'gender', column: 'gender' },
  { dimension: 'age-band', column: 'age_band' },
  { dimension: 'citizenship', column: 'citizenship' },
  { dimension: 'region', column: 'region' },
] as const satisfies readonly { dimension: DimensionId; column: string }[];

export const PERIOD = { from: '2021-01', to: '2023-12' } as const;
export const JURISDICTIONS = ['UZ'];
export const KNOWN_ON = '2025-06-30';

const NOT_KNOWN = '_not-known';
const TOTAL = 'total';

/** In the words of all three engines. */
const SCOPE = `valid_from <= DATE '${KNOWN_ON}' AND (valid_to IS NULL OR valid_to > DATE '${KNOWN_ON}')
  AND (jurisdiction IS NULL OR jurisdiction IN (${JURISDICTIONS.map((code) => `'${code}'`).join(', ')}))
  AND identified_month >= DATE '${PERIOD.from}-01' AND identified_month < DATE '2024-01-01'`;
const named = BY.map(({ column }) => `coalesce(${column}, '${NOT_KNOWN}') AS ${column}`).join(', ');
const columns = BY.map(({ column }) => column).join(', ');
/** A total has no code; only then is a column null. */
const told = BY.map(({ column }) => `coalesce(${column}, '${TOTAL}') AS ${column}`).join(', ');

export const cubeOver = (table: string): string =>
  `SELECT ${told}, people FROM (
     SELECT ${columns}, count(*) AS people FROM (SELECT ${named} FROM ${table} WHERE ${SCOPE}) AS person
     GROUP BY CUBE (${columns})) AS counted`;

/** As a careful hand would write it: each group once, and the margins from the groups. */
export const cubeOfGroups = (table: string): string =>
  `SELECT ${told}, people FROM (
     SELECT ${columns}, sum(people) AS people FROM (
       SELECT ${columns}, count(*) AS people FROM (SELECT ${named} FROM ${table} WHERE ${SCOPE}) AS person
       GROUP BY ${columns}) AS grouped
     GROUP BY CUBE (${columns})) AS counted`;

/** A cell by its codes. */
export const cellOf = (codes: readonly string[]): string => codes.join('|');

export function declaredTable(codesOf: (dimension: DimensionId) => readonly string[]): DeclaredTable {
  return {
    id: 'four-way',
    dimensions: BY.map(({ dimension }) => ({
      dimension,
      headings: [
        { id: TOTAL, codes: 'all' as const },
        ...codesOf(dimension).map((code) => ({ id: code, codes: [code] })),
      ],
      several: false,
    })),
    filters: [],
    knownOn: KNOWN_ON,
  };
}
