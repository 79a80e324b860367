import { createHash } from 'node:crypto';

/** Ids of one referral's rows share their beginning, so that one template of text serves them all. */
const SHARED = 28;

/** The beginning of all ids of the n-th referral: spread as random ids are, and known to every arm. */
export function prefixOf(n: number): string {
  const hex = createHash('md5').update(String(n)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
    .join('-')
    .slice(0, SHARED);
}

/** The same in SQL, for an expression that is an integer. */
export const prefixSql = (n: string): string => `left(md5((${n})::text)::uuid::text, ${String(SHARED)})`;

/** Stands for the beginning in a template. */
export const PREFIX = '@@';

export const endingOf = (place: number): string => place.toString(16).padStart(36 - SHARED, '0');
