import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Clone } from '../../support/clone';
import { checkout } from '../../support/checkout';
import { type Arm, nodeArm } from './arms';
import { callAll } from './callers';
import { answer, type BenchCluster, startCluster } from './cluster';
import { WAL_SYNCS } from './figures';
import { findPgbench, type Pgbench, pgbenchScript, runPgbench, writeScript } from './limit';
import { prove } from './oracle';
import { arrive, openPanoh, type Panoh } from './panoh';
import type { Outcome, Wire } from './report';
import { type Message, traced } from './trace';
import { fillWorld, type World } from './world';

export interface Wish {
  readonly referrals: number;
  readonly rounds: number;
  readonly callers: number;
  readonly say: (line: string) => void;
}

const WARM = 400;
/** Alone, one after another: whatever waits for the disk then waits for this transition only. */
const ALONE = 200;
const SETTLES_MS = 500;

/** Runs the arms in turn, round by round, each on a copy of the same rows. */
export async function p1({ referrals, rounds, callers, say }: Wish): Promise<Outcome> {
  const cluster = await startCluster();
  const arms: Arm[] = [];
  try {
    const seeded = await cluster.fresh();
    say(`PostgreSQL ${cluster.version} is up; making ${String(referrals)} referrals.`);
    const world = await fillWorld(seeded, referrals);
    const wire = await look(await cluster.copyOf(seeded), world, cluster.version);
    const pgbench = await findPgbench();
    const missing = await openArms(arms, { cluster, seeded, world, wire, pgbench });
    say(`Arms: ${arms.map(({ name }) => name).join(', ')}.${missing.map((why) => ` ${why}`).join('')}`);
    for (const arm of arms) await arm.run({ from: 0, to: WARM, callers });
    const each = Math.floor((referrals - WARM) / rounds / callers) * callers;
    const rates: Record<string, number>[] = [];
    for (let round = 0; round < rounds; round++) {
      const from = WARM + round * each;
      const rate: Record<string, number> = {};
      for (const arm of turned(arms, round)) {
        const to = from + shareOf(arm, each, callers);
        await answer(cluster.superuser, 'CHECKPOINT');
        rate[arm.name] = (to - from) / (await arm.run({ from, to, callers }));
      }
      rates.push(rate);
      say(`Round ${String(round + 1)} of ${String(rounds)}: ${linesOf(rate)} a second.`);
    }
    const rangesOf = (arm: Arm): { from: number; to: number }[] => [
      { from: 0, to: WARM },
      ...rates.map((_, round) => {
        const from = WARM + round * each;
        return { from, to: from + shareOf(arm, each, callers) };
      }),
    ];
    const slowest = arms.toSorted((one, other) => one.share - other.share)[0];
    const common = slowest === undefined ? [] : rangesOf(slowest);
    const proofs = await Promise.all(
      arms.map(async (arm) => ({
        arm: arm.name,
        done: rangesOf(arm).reduce((sum, { from, to }) => sum + to - from, 0),
        common: await prove(arm.superuser, world, common),
        all: await prove(arm.superuser, world, rangesOf(arm)),
      })),
    );
    return {
      referrals,
      callers,
      each,
      rates,
      proofs,
      wire,
      missing,
      server: cluster.version,
      limit: pgbench?.version ?? 'no pgbench',
    };
  } finally {
    await Promise.allSettled(arms.map((arm) => arm.stop()));
    await cluster.remove();
  }
}

const turned = (arms: readonly Arm[], by: number): Arm[] =>
  arms.map((_, place) => arms[(place + by) % arms.length]).filter((arm) => arm !== undefined);

const shareOf = ({ share }: Arm, each: number, callers: number): number =>
  Math.max(callers, Math.floor((each * share) / callers) * callers);

const linesOf = (rate: Record<string, number>): string =>
  Object.entries(rate)
    .map(([name, value]) => `${name} ${value.toFixed(0)}`)
    .join(', ');

/** One transition on the wire, and how often it waits for the disk. */
async function look(clone: Clone, world: World, version: string): Promise<Wire> {
  const messages = await inPanoh(clone, async (panoh) => {
    await arrive(panoh, world, 0);
    return traced(panoh, () => arrive(panoh, world, 1));
  });
  const syncs = async (): Promise<number> =>
    Number(await answer(clone.superuser, WAL_SYNCS(Number.parseInt(version))));
  const before = await syncs();
  await inPanoh(clone, (panoh) =>
    callAll({ from: 2, to: 2 + ALONE, callers: 1 }, (n) => arrive(panoh, world, n)),
  );
  const waited = (await syncs()) - before;
  return { messages, sampleNumber: 1, armed: armedIn(messages), syncsEach: waited / ALONE };
}

/** The server counts what a connection did when the connection ends. */
async function inPanoh<Result>(clone: Clone, work: (panoh: Panoh) => Promise<Result>): Promise<Result> {
  const panoh = await openPanoh(clone.environment);
  try {
    return await work(panoh);
  } finally {
    await panoh.database.close();
    await new Promise((resume) => setTimeout(resume, SETTLES_MS));
  }
}

/** The id of the clock that the sample armed: the one id that is made anew each time. */
function armedIn(messages: readonly Message[]): string {
  const insert = messages.flat().find(({ text }) => text.startsWith('INSERT INTO deadlines.deadline'));
  const [row] = insert?.values ?? [];
  if (typeof row !== 'string') throw new Error('The sample armed no clock.');
  return (JSON.parse(row) as { id: string }).id;
}

interface Ground {
  readonly cluster: BenchCluster;
  readonly seeded: Clone;
  readonly world: World;
  readonly wire: Wire;
  readonly pgbench: Pgbench | undefined;
}

/** @returns a sentence for each arm that cannot run here */
async function openArms(arms: Arm[], { cluster, seeded, world, wire, pgbench }: Ground): Promise<string[]> {
  const missing: string[] = [];
  const nodeArmOf = async (name: string, share: number, program: string, more = {}): Promise<void> => {
    const { environment, superuser } = await cluster.copyOf(seeded);
    const start = { environment, world, root: checkout, ...more };
    arms.push(await nodeArm(path.join(checkout, program), { name, share, superuser }, start));
  };
  if (pgbench === undefined) missing.push('pgbench is not on this machine: without it there is no limit.');
  else {
    const { superuser, environment } = await cluster.copyOf(seeded);
    const script = pgbenchScript(wire.messages, wire.sampleNumber, wire.armed);
    const file = await writeScript(cluster.folder, script);
    const address = environment['PANOH_DATABASE_URL_API'] ?? '';
    arms.push({
      ...{ name: 'pgbench', share: 1, superuser },
      run: (range) => runPgbench(pgbench, file, address, range),
      stop: () => Promise.resolve(),
    });
  }
  await nodeArmOf('panoh', 1, 'dist/test/bench/p1/panoh-arm.js');
  if (!existsSync(path.join(checkout, 'test/bench/peers/node_modules'))) {
    missing.push('The peers could not be installed: TypeORM and DBOS are not measured.');
    return missing;
  }
  await nodeArmOf('typeorm', 0.2, 'test/bench/peers/typeorm.mjs');
  const system = await cluster.fresh();
  const { messages, sampleNumber, armed } = wire;
  await nodeArmOf('dbos', 0.15, 'test/bench/peers/dbos.mjs', {
    dbos: { messages, sampleNumber, armed, systemDatabaseUrl: system.superuser },
  });
  return missing;
}
