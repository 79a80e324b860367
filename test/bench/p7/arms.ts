import { refine, type Refinement, tabulate } from '@panoh/disclosure';
import { Database, Work } from '@panoh/platform';
import { countGrid, CountingRoom, type CubeCounts, type FactColumns } from '@panoh/statistics';
import { Client } from 'pg';
import { openDuckDb, peer, type Row } from './duckdb';
import {
  BY,
  cellOf,
  cubeOfGroups,
  cubeOver,
  declaredTable,
  JURISDICTIONS,
  KNOWN_ON,
  PERIOD,
} from './question';

/** One way to have the whole table in one's hands. What answers are compared by is made when nobody measures. */
export interface Arm {
  readonly name: string;
  ask(): Promise<() => Map<string, number>>;
  stop(): Promise<void>;
}

const asMap = (rows: readonly Row[]): Map<string, number> =>
  new Map(rows.map((row) => [cellOf(row.slice(0, BY.length).map(String)), Number(row[BY.length])]));

export async function postgresArm(name: string, superuser: string, careful: boolean): Promise<Arm> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  const text = (careful ? cubeOfGroups : cubeOver)('statistics.fact');
  return {
    name,
    async ask() {
      const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
      return () => asMap(rows);
    },
    stop: () => client.end(),
  };
}

/** @param csv the facts, as `COLUMNS_OF_PEERS` */
export async function duckDbArm(csv: string): Promise<Arm> {
  const connection = await openDuckDb();
  const types = COLUMNS_OF_PEERS.map(({ name, date }) => `'${name}': '${date ? 'DATE' : 'VARCHAR'}'`);
  await connection.run(
    `CREATE TABLE fact AS SELECT * FROM read_csv('${csv}', header = false, columns = {${types.join(', ')}})`,
  );
  return {
    name: 'DuckDB',
    async ask() {
      const rows = (await connection.runAndReadAll(cubeOver('fact'))).getRows();
      return () => asMap(rows);
    },
    async stop() {
      connection.closeSync();
    },
  };
}

interface ChDb {
  readonly Session: new () => { query(text: string, format?: string): unknown; cleanup(): void };
}

/** Undefined where it is not installed: it has no build for every machine. */
export async function chDbArm(csv: string): Promise<Arm | undefined> {
  let session: InstanceType<ChDb['Session']>;
  try {
    session = new (peer('chdb') as ChDb).Session();
  } catch {
    return undefined;
  }
  const typeOf = ({ date }: (typeof COLUMNS_OF_PEERS)[number]): string =>
    date ? 'Nullable(Date)' : 'LowCardinality(Nullable(String))';
  const columns = COLUMNS_OF_PEERS.map((column) => `${column.name} ${typeOf(column)}`).join(', ');
  session.query(`CREATE DATABASE bench`);
  session.query(`CREATE TABLE bench.fact (${columns}) ENGINE = MergeTree ORDER BY tuple()`);
  session.query(`INSERT INTO bench.fact SELECT * FROM file('${csv}', 'CSV', '${columns}')`);
  const text = `${cubeOver('bench.fact')} SETTINGS group_by_use_nulls = 1`;
  return {
    name: 'chDB',
    async ask() {
      const lines = String(session.query(text, 'JSONCompactEachRow')).trim().split('\n');
      const rows = lines.map((line) => JSON.parse(line) as Row);
      return () => asMap(rows);
    },
    async stop() {
      session.cleanup();
    },
  };
}

export const COLUMNS_OF_PEERS = [
  ...['valid_from', 'valid_to', 'identified_month'].map((name) => ({ name, date: true })),
  ...['jurisdiction', ...BY.map(({ column }) => column)].map((name) => ({ name, date: false })),
];

/** Counts and all margins out of them. */
function withMargins(layout: Refinement, counts: CubeCounts): () => Map<string, number> {
  const [shape] = layout.shapes;
  if (shape === undefined) throw new Error('The table has no shape.');
  const cells = tabulate(layout.grid, counts, shape);
  return () => {
    const codes = shape.parts
      .slice(0, BY.length)
      .reduce<string[][]>(
        (all, { headings }) => all.flatMap((cell) => headings.map(({ id }) => [...cell, id])),
        [[]],
      );
    return new Map(
      codes.flatMap((cell, place) => (cells[place] ? [[cellOf(cell), cells[place]] as const] : [])),
    );
  };
}

const questionOf = (layout: Refinement) => ({
  ...{ count: 'identified' as const, period: PERIOD, jurisdictions: JURISDICTIONS, filters: [] },
  ...{ layout, knownOn: KNOWN_ON },
});

/** As the product keeps it, on the login of statistics. */
export async function roomOn(
  statistics: string,
): Promise<{ room: CountingRoom; close: () => Promise<void> }> {
  const database = await Database.open(statistics, { size: 2, name: 'bench' });
  const actor = { kind: 'system', program: 'api', cause: 'bench' } as const;
  const room = new CountingRoom({
    read: (query) => new Work(database).read(actor, 'statistics', query),
    secret: Buffer.alloc(32, 7),
  });
  return {
    room,
    close: async () => {
      await room.close();
      await database.close();
    },
  };
}

type CodesOf = Parameters<typeof declaredTable>[0];

/** As a program asks: looks whether facts changed, has them counted in the thread, rolls up what comes back. */
export async function threadArm(
  statistics: string,
  codes: CodesOf,
): Promise<{ arm: Arm; room: CountingRoom }> {
  const { room, close } = await roomOn(statistics);
  const layout = refine([declaredTable(codes)]);
  const ask = async () => withMargins(layout, await room.countGrid(questionOf(layout)));
  return { arm: { name: 'Panoh, through its thread', ask, stop: close }, room };
}

/** The counting alone, on facts in this very thread. */
export function pureArm(columns: FactColumns, codes: CodesOf): Arm {
  const layout = refine([declaredTable(codes)]);
  return {
    name: 'Panoh, counting alone',
    ask: async () => withMargins(layout, countGrid(columns, questionOf(layout))),
    stop: async () => undefined,
  };
}
