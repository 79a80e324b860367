import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { checkout } from '../../support/checkout';
import { callAll } from '../p1/callers';
import { answer, type BenchCluster, startCluster } from '../p1/cluster';
import { copyIntake, sampleOf } from './copy-intake';
import { writeCtdcShape } from './ctdc-shape';
import { intake, openIntake } from './intake-arm';

export interface Wish {
  readonly rounds: number;
  readonly people: number;
  readonly rows: number;
  readonly say: (line: string) => void;
}

export interface Import {
  readonly rows: number;
  readonly file: string;
  /** By round: seconds, program start included. */
  readonly panoh: readonly number[];
  readonly copy: readonly number[];
  /** Facts that came, by arm. */
  readonly facts: readonly [panoh: number, copy: number];
  readonly peakMb: number | undefined;
}
export interface Intakes {
  readonly people: number;
  readonly rowsEach: number;
  readonly keysEach: number;
  /** Persons a second, by round. */
  readonly one: readonly number[];
  readonly eight: readonly number[];
  readonly copy: readonly number[];
  /** Rows of the last person by table are the same in both arms. */
  readonly alike: boolean;
}
export interface Outcome {
  readonly server: string;
  readonly imports: Import;
  readonly intakes: Intakes;
}

const REAL = '../shared/data/ctdc/CTDC_global_kanon_20210715.csv.gz';
const CALLERS = 8;
const BATCH = 500;

export async function p4({ rounds, people, rows, say }: Wish): Promise<Outcome> {
  const cluster = await startCluster();
  try {
    const imports = await importing(cluster, { rounds, rows, say });
    const intakes = await takingIn(cluster, { rounds, people, say });
    return { server: cluster.version, imports, intakes };
  } finally {
    await cluster.remove();
  }
}

async function importing(
  cluster: BenchCluster,
  { rounds, rows, say }: Omit<Wish, 'people'>,
): Promise<Import> {
  const real = path.join(checkout, REAL);
  const file = existsSync(real) ? real : path.join(cluster.folder, 'shape.csv');
  if (file !== real) await writeCtdcShape(file, rows);
  const [panoh, copy]: [number[], number[]] = [[], []];
  let facts: [number, number] = [0, 0];
  let peakMb: number | undefined;
  for (let round = 0; round < rounds; round++) {
    const ours = await cluster.fresh();
    const ran = await importOf(file, ours.environment);
    panoh.push(ran.seconds);
    peakMb = ran.peakMb;
    const theirs = await cluster.fresh();
    copy.push(await copyOf(file, theirs.superuser));
    const count = async (address: string): Promise<number> =>
      Number(await answer(address, 'SELECT count(*)::text FROM statistics.fact'));
    facts = [await count(ours.superuser), await count(theirs.superuser)];
    for (const { name } of [ours, theirs])
      await answer(cluster.superuser, `DROP DATABASE ${name} WITH (FORCE)`);
    say(
      `Import, round ${String(round + 1)}: panoh ${ran.seconds.toFixed(1)} s, COPY ${(copy.at(-1) ?? 0).toFixed(1)} s.`,
    );
  }
  return {
    rows: facts[1],
    file: file === real ? 'the real dataset' : 'invented, in its shape',
    panoh,
    copy,
    facts,
    peakMb,
  };
}

/** The operator's own command, from its start to its end. */
function importOf(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ seconds: number; peakMb: number | undefined }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'import', 'ctdc', file], {
      ...{ cwd: checkout, env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] },
    });
    let [peakMb, complaint]: [number | undefined, string] = [undefined, ''];
    child.stderr.on('data', (text) => (complaint += String(text)));
    const looking = setInterval(() => (peakMb = peakOf(child.pid) ?? peakMb), LOOKS_MS);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(looking);
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1_000, peakMb });
      else reject(new Error(`The import failed: ${complaint}`));
    });
  });
}
const LOOKS_MS = 50;

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function copyOf(file: string, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const words = [path.join(checkout, 'dist/test/bench/p4/copy-import-arm.js'), file, address];
    execFile(process.execPath, words, { timeout: 300_000 }, (fault, _said, complaint) => {
      if (fault === null) resolve((performance.now() - began) / 1_000);
      else reject(new Error(`COPY failed: ${complaint}`));
    });
  });
}

async function takingIn(
  cluster: BenchCluster,
  { rounds, people, say }: Omit<Wish, 'rows'>,
): Promise<Intakes> {
  const clone = await cluster.fresh();
  const taking = await openIntake(clone.environment);
  const { house, officer } = taking;
  const client = new Client({ connectionString: clone.superuser });
  await client.connect();
  try {
    for (let warm = 0; warm < WARM; warm++) await intake(house, officer, warm);
    const sample = await sampleOf(client, await intake(house, officer, WARM));
    await copyIntake(client, sample, BATCH, BATCH);
    const [one, eight, copy]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      const run = async (callers: number, many: number): Promise<number> => {
        await rested(cluster);
        return many / (await callAll({ from: 0, to: many, callers }, (n) => intake(house, officer, n)));
      };
      one.push(await run(1, Math.ceil(people / CALLERS)));
      eight.push(await run(CALLERS, people));
      await rested(cluster);
      copy.push((people * TIMES) / (await copyIntake(client, sample, people * TIMES, BATCH)));
      say(
        `Intake, round ${String(round + 1)}: one caller ${(one.at(-1) ?? 0).toFixed(0)}, eight ${(eight.at(-1) ?? 0).toFixed(0)}, COPY ${(copy.at(-1) ?? 0).toFixed(0)} persons a second.`,
      );
    }
    const last = await sampleOf(client, await lastCase(client));
    const counts = ({ templates }: typeof sample): string =>
      templates.map(({ table, rows }) => `${table} ${String(rows.length)}`).join();
    const rowsOf = (table?: string): number =>
      sample.templates.reduce(
        (sum, one) => sum + (table === undefined || one.table === table ? one.rows.length : 0),
        0,
      );
    return {
      ...{ people, rowsEach: rowsOf(), keysEach: rowsOf('keys.data_key'), one, eight, copy },
      alike: counts(last) === counts(sample),
    };
  } finally {
    await client.end();
    await taking.close();
  }
}

/**
 * Each arm begins on a machine that has nothing left to do: what the arm before it wrote is on the disk, and a
 * processor that is lent, and slowed when it was used for long, has caught its breath.
 */
async function rested({ superuser }: BenchCluster): Promise<void> {
  await answer(superuser, 'CHECKPOINT');
  await new Promise((resume) => setTimeout(resume, REST_MS));
}
const REST_MS = 5_000;

const WARM = 50;
/** COPY is so much faster that the same number would be over in a moment. */
const TIMES = 5;

/** Of those that COPY made. */
async function lastCase(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM cases.case_file ORDER BY ctid DESC LIMIT 1`,
  );
  return rows[0]?.id ?? '';
}
