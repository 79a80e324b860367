import { CODE_COLUMNS, LIST_COLUMNS, MONTH_COLUMNS } from '../domain/cube/columns';

/** Columns of statistics.fact have the names of values, as databases spell them. */
const inSql = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const VALUES = [
  ...MONTH_COLUMNS.filter((column) => column !== 'imported').map((column) => `${column}_month`),
  'year',
  ...[...CODE_COLUMNS, ...LIST_COLUMNS].map(inSql),
];
const SELECTED = `source <> 'case', fact_id, valid_from, valid_to, ${VALUES.join(', ')}`;
const GONE = `false, fact_id, valid_from, NULL::date, ${VALUES.map(() => 'NULL').join(', ')}`;

const SNAPSHOT = /^\d+:\d+:[\d,]*$/;

/**
 * COPY of all versions of facts, or of those that changed since a snapshot, with those that are gone since. One
 * statement, so that nobody is seen twice or not at all half way through a change.
 */
export function copyFacts(since: string | null): string {
  if (since === null) return `COPY (SELECT true, ${SELECTED} FROM statistics.fact) TO STDOUT (FORMAT binary)`;
  if (!SNAPSHOT.test(since)) throw new Error('This is no snapshot of PostgreSQL.');
  const changed = changedSince(`'${since}'`);
  return `COPY (
    SELECT true, ${SELECTED} FROM statistics.fact WHERE ${changed}
    UNION ALL
    SELECT false, ${GONE} FROM statistics.fact_gone AS gone WHERE ${changed} AND NOT EXISTS (
      SELECT 1 FROM statistics.fact AS f WHERE f.fact_id = gone.fact_id AND f.valid_from = gone.valid_from)
  ) TO STDOUT (FORMAT binary)`;
}

/** Not by age: a transaction that began before the snapshot and ended after it was not seen by it. */
const changedSince = (snapshot: string): string =>
  `changed_in >= pg_snapshot_xmin(${snapshot}) AND NOT pg_visible_in_snapshot(changed_in, ${snapshot})`;

const anyChanged = (table: string): string =>
  `coalesce((SELECT true FROM ${table} WHERE ${changedSince('$1::pg_snapshot')} ORDER BY changed_in DESC LIMIT 1), false)`;

/**
 * What is seen from here on, what day it is, and whether anything changed since $1. Asked for the youngest, and not
 * whether there is any: a planner that knows nothing of the snapshot would look through all facts for the first. A replica does not know which of
 * its transactions are still running, only the oldest: there all that is younger counts as not seen.
 */
export const LOOK = `
  WITH here AS (SELECT CASE WHEN pg_is_in_recovery() THEN format('%1$s:%1$s:', pg_snapshot_xmin(pg_current_snapshot()))
                       ELSE pg_current_snapshot()::text END AS snapshot)
  SELECT snapshot, panoh.now()::date::text AS today,
    $1::text IS NULL
      OR ${anyChanged('statistics.fact')} OR ${anyChanged('statistics.fact_gone')} AS changed
  FROM here`;
