import type { ReadTx } from '@panoh/platform';
import type { CountingRoom } from '../data/counting-room';
import { MONTH_COLUMNS, type MonthColumn } from '../domain/cube/columns';
import { COUNTED_MONTH, type DimensionId, DIMENSION_IDS, findDimension } from '../domain/dimension';

export interface CubeRecount {
  /** How many numbers were compared. */
  readonly numbers: number;
  /** Counts and dimensions in which the cube tells another number than the facts; must be none. */
  readonly differing: readonly string[];
}

const ATTEMPTS = 5;

/**
 * Counts every dimension of every count by SQL and in the cube, as known today, and compares to the digit.
 * @returns undefined where facts changed all the while, so that nothing could be compared
 */
export async function recountCube(tx: ReadTx, room: CountingRoom): Promise<CubeRecount | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await room.size();
    const jurisdictions = await jurisdictionsIn(tx);
    const [byFacts, byCube] = [new Map<string, number>(), new Map<string, number>()];
    for (const count of MONTH_COLUMNS) {
      for (const [line, people] of await countedBySql(tx, count)) byFacts.set(line, people);
      for (const [line, people] of await countedInCube(room, count, jurisdictions)) byCube.set(line, people);
    }
    if ((await room.size()).loads !== before.loads) continue;
    const lines = [...new Set([...byFacts.keys(), ...byCube.keys()])];
    const differing = lines.filter((line) => byFacts.get(line) !== byCube.get(line));
    return { numbers: lines.length, differing: [...new Set(differing.map(withoutCode))] };
  }
  return undefined;
}

const lineOf = (count: MonthColumn, dimension: DimensionId, code: string): string =>
  `${count} by ${dimension}: ${code}`;
/** Which count is small belongs in no log. */
const withoutCode = (line: string): string => line.replace(/: .*$/s, '');

async function jurisdictionsIn(tx: ReadTx): Promise<string[]> {
  const rows = await tx.sql<{ code: string }>(
    `SELECT DISTINCT jurisdiction AS code FROM statistics.fact WHERE jurisdiction IS NOT NULL`,
  );
  return rows.map(({ code }) => code);
}

async function countedBySql(tx: ReadTx, count: MonthColumn): Promise<(readonly [string, number])[]> {
  const isCounted = count === 'imported' ? `source <> 'case'` : `${count}_month IS NOT NULL`;
  const month = count === 'imported' ? 'make_date(year, 1, 1)' : `${count}_month`;
  const each = DIMENSION_IDS.map(
    (id) =>
      `SELECT '${id}' AS dimension, code, count(DISTINCT fact_id)::int AS people
       FROM counted, unnest(${findDimension(id)?.codes ?? ''}) AS code GROUP BY code`,
  );
  const rows = await tx.sql<{ dimension: DimensionId; code: string; people: number }>(
    `WITH counted AS MATERIALIZED (
       SELECT f.*, ${month} AS ${COUNTED_MONTH} FROM statistics.fact AS f
       WHERE ${isCounted} AND valid_from <= panoh.now()::date AND (valid_to IS NULL OR valid_to > panoh.now()::date)
     ) ${each.join(' UNION ALL ')}`,
  );
  return rows.map(({ dimension, code, people }) => [lineOf(count, dimension, code), people]);
}

async function countedInCube(
  room: CountingRoom,
  count: MonthColumn,
  jurisdictions: readonly string[],
): Promise<(readonly [string, number])[]> {
  const lines: (readonly [string, number])[] = [];
  for (const rows of DIMENSION_IDS) {
    const scope = { count, period: null, jurisdictions, filters: [], columns: null, knownOn: null };
    const counted = await room.countCross({ ...scope, rows });
    for (const [place, code] of counted.rows.entries()) {
      const people = counted.counts.rowTotals[place] ?? 0;
      if (people > 0) lines.push([lineOf(count, rows, code), people]);
    }
  }
  return lines;
}
