import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CountingRoom, DimensionId } from '@panoh/statistics';
import type { Clone } from '../../support/clone';
import { checkout } from '../../support/checkout';
import { type DuckConnection, openDuckDb } from './duckdb';
import { roomOn } from './arms';

const FILE = path.resolve(checkout, '../shared/data/ctdc/CTDC_global_kanon_20210715.csv.gz');

/** What the file says of each dimension, in our codes, told in SQL. */
const BY: readonly { readonly dimension: DimensionId; readonly sql: string }[] = [
  { dimension: 'year', sql: '"yearOfRegistration"' },
  {
    dimension: 'gender',
    sql: `CASE gender WHEN 'Female' THEN 'Feminine' WHEN 'Male' THEN 'Masculine' WHEN 'Transgender/NonConforming' THEN 'NonConforming' END`,
  },
  { dimension: 'age-band', sql: `replace("ageBroad", '--', '-')` },
  { dimension: 'majority', sql: 'lower("majorityStatus")' },
  { dimension: 'citizenship', sql: 'citizenship' },
  { dimension: 'country-of-exploitation', sql: '"CountryOfExploitation"' },
];
const FORMS = [
  { code: 'ForcedLabour', column: 'isForcedLabour' },
  { code: 'SexualExploitation', column: 'isSexualExploit' },
  { code: 'Other', column: 'isOtherExploit' },
];

export interface RealData {
  readonly records: number;
  /** Numbers of all tables of two dimensions, with margins, of everybody and of each form. */
  readonly numbers: number;
  readonly differing: number;
}

/** The dataset as the product imports and counts it, beside the file as DuckDB counts it. Undefined where it is not at hand. */
export async function countRealData(clone: Clone): Promise<RealData | undefined> {
  if (!existsSync(FILE)) return undefined;
  await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'import', 'ctdc', FILE], {
    cwd: checkout,
    env: { ...process.env, ...clone.environment },
  });
  const { room, close } = await roomOn(clone.environment['PANOH_DATABASE_URL_STATISTICS'] ?? '');
  const duck = await openDuckDb();
  try {
    const columns = BY.map(({ sql }, place) => `coalesce(${sql}, '_not-known') AS d${String(place)}`);
    const forms = FORMS.map(({ column }, place) => `coalesce("${column}", '') = '1' AS f${String(place)}`);
    await duck.run(
      `CREATE TABLE record AS SELECT ${[...columns, ...forms].join(', ')} FROM read_csv('${FILE}', all_varchar = true, nullstr = '')`,
    );
    let [numbers, differing] = [0, 0];
    for (const form of [undefined, ...FORMS.keys()])
      for (const [down, rows] of BY.entries())
        for (const across of BY.keys()) {
          if (across <= down) continue;
          const ofFile = await inDuckDb(duck, down, across, form);
          const ofCube = await inCube(room, rows.dimension, BY[across]?.dimension, form);
          const cells = new Set([...ofFile.keys(), ...ofCube.keys()]);
          numbers += cells.size;
          differing += [...cells].filter((cell) => ofFile.get(cell) !== ofCube.get(cell)).length;
        }
    const [[records] = []] = (await duck.runAndReadAll('SELECT count(*) FROM record')).getRows();
    return { records: Number(records), numbers, differing };
  } finally {
    duck.closeSync();
    await close();
  }
}

async function inDuckDb(
  duck: DuckConnection,
  down: number,
  across: number,
  form: number | undefined,
): Promise<Map<string, number>> {
  const [one, other] = [`d${String(down)}`, `d${String(across)}`];
  const answer = await duck.runAndReadAll(
    `SELECT coalesce(${one}, 'total'), coalesce(${other}, 'total'), count(*) FROM record
     ${form === undefined ? '' : `WHERE f${String(form)}`} GROUP BY CUBE (${one}, ${other})`,
  );
  return new Map(
    answer.getRows().map(([row, column, people]) => [`${String(row)}|${String(column)}`, Number(people)]),
  );
}

async function inCube(
  room: CountingRoom,
  rows: DimensionId,
  columns: DimensionId | undefined,
  form: number | undefined,
): Promise<Map<string, number>> {
  const code = form === undefined ? undefined : FORMS[form]?.code;
  const { counts, ...codes } = await room.countCross({
    ...{ count: 'imported', period: null, jurisdictions: [], rows, columns: columns ?? null, knownOn: null },
    filters: code === undefined ? [] : [{ dimension: 'exploitation', codes: [code] }],
  });
  const lines: (readonly [string, number])[] = [
    ['total|total', counts.total],
    ...codes.rows.map((row, place) => [`${row}|total`, counts.rowTotals[place] ?? 0] as const),
    ...codes.columns.map((column, place) => [`total|${column}`, counts.columnTotals[place] ?? 0] as const),
    ...codes.rows.flatMap((row, place) =>
      codes.columns.map((column, at) => [`${row}|${column}`, counts.cells[place]?.[at] ?? 0] as const),
    ),
  ];
  return new Map(lines.filter(([, people]) => people > 0));
}
