import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Database, Work } from '@panoh/platform';
import {
  CopiedFacts,
  copyFacts,
  type CountingRoom,
  FactColumns,
  NOTHING_KNOWN,
  recordFact,
} from '@panoh/statistics';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Clone } from '../../support/clone';
import { answer, startCluster } from '../p1/cluster';
import { type Arm, chDbArm, COLUMNS_OF_PEERS, duckDbArm, postgresArm, pureArm, threadArm } from './arms';
import { countRealData } from './ctdc';
import { fillFacts } from './facts';
import { BY, JURISDICTIONS, KNOWN_ON } from './question';
import type { Freshness, Loaded, Outcome, Size } from './report';

export interface Wish {
  readonly people: readonly number[];
  readonly rounds: number;
  readonly say: (line: string) => void;
}

const WARM = 6;
const FRESH_TIMES = 20;
const SYSTEM = { kind: 'system', program: 'worker', cause: 'bench' } as const;

/** For each number of people a database of its own; the arms take turns, round by round, on the same facts. */
export async function p7({ people, rounds, say }: Wish): Promise<Outcome> {
  const cluster = await startCluster();
  try {
    const sizes: Size[] = [];
    for (const number of people) {
      const clone = await cluster.fresh();
      await fillFacts(clone.superuser, number);
      say(`${number.toLocaleString('en')} facts are there.`);
      sizes.push(await measure(clone, { people: number, rounds, folder: cluster.folder, say }));
      await answer(cluster.superuser, `DROP DATABASE ${clone.name} WITH (FORCE)`);
    }
    const real = await countRealData(await cluster.fresh());
    return { server: cluster.version, sizes, real };
  } finally {
    await cluster.remove();
  }
}

interface Ground {
  readonly people: number;
  readonly rounds: number;
  readonly folder: string;
  readonly say: (line: string) => void;
}

async function measure(clone: Clone, { people, rounds, folder, say }: Ground): Promise<Size> {
  const codes = await codesIn(clone.superuser);
  const csv = path.join(folder, `${String(people)}.csv`);
  await exportFacts(clone.superuser, csv);
  const statistics = clone.environment['PANOH_DATABASE_URL_STATISTICS'] ?? '';
  const { arm: thread, room } = await threadArm(statistics, codes);
  const loaded = await load(room);
  say(`Loaded in ${loaded.seconds.toFixed(1)} s.`);
  const columns = await columnsOf(clone.superuser);
  const chDb = await chDbArm(csv);
  const arms: Arm[] = [
    await postgresArm('PostgreSQL GROUP BY CUBE', clone.superuser, false),
    await postgresArm('PostgreSQL, groups first', clone.superuser, true),
    await duckDbArm(csv),
    ...(chDb === undefined ? [] : [chDb]),
    thread,
    pureArm(columns, codes),
  ];
  try {
    const answers: Map<string, number>[] = [];
    for (const arm of arms) {
      for (let warm = 1; warm < WARM; warm++) await arm.ask();
      answers.push((await arm.ask())());
    }
    const times: Record<string, number>[] = [];
    for (let round = 0; round < rounds; round++) {
      const time: Record<string, number> = {};
      for (const arm of arms.map((_, place) => arms[(place + round) % arms.length] ?? _)) {
        const began = performance.now();
        await arm.ask();
        time[arm.name] = performance.now() - began;
      }
      times.push(time);
      say(`Round ${String(round + 1)} of ${String(rounds)}: ${linesOf(time)}.`);
    }
    const fresh = await freshness(clone, room);
    const proofs = arms.map(({ name }, place) => ({ arm: name, ...compare(answers[0], answers[place]) }));
    return {
      people,
      arms: arms.map(({ name }) => name),
      times,
      proofs,
      loaded,
      fresh,
      chDb: chDb !== undefined,
    };
  } finally {
    for (const arm of arms) await arm.stop();
    await rm(csv);
  }
}

const linesOf = (time: Record<string, number>): string =>
  Object.entries(time)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`)
    .join(', ');

function compare(
  one: Map<string, number> | undefined,
  other: Map<string, number> | undefined,
): { cells: number; people: number; differing: number } {
  const cells = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  return {
    cells: other?.size ?? 0,
    people: other?.get(BY.map(() => 'total').join('|')) ?? 0,
    differing: [...cells].filter((cell) => one?.get(cell) !== other?.get(cell)).length,
  };
}

async function codesIn(superuser: string): Promise<(dimension: string) => readonly string[]> {
  const byDimension = new Map<string, readonly string[]>();
  for (const { dimension, column } of BY) {
    const found = await answer(
      superuser,
      `SELECT json_agg(DISTINCT coalesce(${column}, '_not-known'))::text FROM statistics.fact`,
    );
    byDimension.set(dimension, JSON.parse(found) as string[]);
  }
  return (dimension) => byDimension.get(dimension) ?? [];
}

async function exportFacts(superuser: string, file: string): Promise<void> {
  const columns = COLUMNS_OF_PEERS.map(({ name }) => name).join(', ');
  await withClient(superuser, (client) =>
    pipeline(
      client.query(copyTo(`COPY (SELECT ${columns} FROM statistics.fact) TO STDOUT (FORMAT csv)`)),
      createWriteStream(file),
    ),
  );
}

/** What the room does, in this thread: for counting alone. */
async function columnsOf(superuser: string): Promise<FactColumns> {
  const columns = new FactColumns();
  const copied = new CopiedFacts(columns, () => 0);
  await withClient(superuser, async (client) => {
    for await (const block of client.query(copyTo(copyFacts(null)))) copied.take(block as Buffer);
  });
  copied.end();
  return columns;
}

async function withClient<Result>(
  address: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function load(room: CountingRoom): Promise<Loaded> {
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const { versions, bytes } = await room.size();
  const seconds = (performance.now() - began) / 1000;
  return { seconds, versions, bytes, rss: process.memoryUsage().rss - before };
}

/** From the commit of one more fact to the answer that counts it. */
async function freshness(clone: Clone, room: CountingRoom): Promise<Freshness> {
  const worker = await Database.open(clone.environment['PANOH_DATABASE_URL_WORKER'] ?? '', {
    size: 1,
    name: 'bench',
  });
  const counts = { ...NOTHING_KNOWN.counts, identified: '2022-05-01' };
  const values = { ...NOTHING_KNOWN, counts, jurisdiction: JURISDICTIONS[0] ?? '' };
  const total = async (): Promise<number> => {
    const scope = { count: 'identified', period: null, jurisdictions: JURISDICTIONS, filters: [] } as const;
    const counted = await room.countCross({ ...scope, rows: 'gender', columns: null, knownOn: null });
    return counted.counts.total;
  };
  try {
    const ms: number[] = [];
    let known = await total();
    for (let time = 0; time < FRESH_TIMES; time++) {
      await new Work(worker).run(SYSTEM, (tx) => recordFact(tx, randomUUID(), values, {}));
      const began = performance.now();
      const now = await total();
      ms.push(performance.now() - began);
      if (now !== known + 1) throw new Error(`A fact was recorded after ${KNOWN_ON} and not counted.`);
      known = now;
    }
    return { ms };
  } finally {
    await worker.close();
  }
}
