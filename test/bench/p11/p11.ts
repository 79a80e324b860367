import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../../support/checkout';
import { startPrograms } from '../../support/programs';
import { answer, startCluster } from '../p1/cluster';
import { download, leaveInTheMiddle } from './download';
import { fillRecords, PLAIN } from './facts';
import { agreedExport } from './two-persons';

export interface Wish {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly say: (line: string) => void;
}

export interface Size {
  readonly people: number;
  /** By round: arm → seconds. */
  readonly times: readonly Readonly<Record<Arm, number>>[];
  /** Until the first byte of an export: the database has looked at everybody by then. */
  readonly firstByte: readonly number[];
  readonly rows: Readonly<Record<Arm, number>>;
  readonly leftOut: number;
  readonly givenUp: number;
  readonly bytes: number;
  /** Of the api, in MB: before it exported anything, and the most it ever had. */
  readonly memory: { readonly before: number; readonly peak: number } | undefined;
  /** Seconds until the database is free after a client went away: while it was read, and before the first byte. */
  readonly freed: { readonly reading: number; readonly waiting: number };
}
export interface Outcome {
  readonly server: string;
  readonly sizes: readonly Size[];
}
export const ARMS = ['panoh', 'cursor', 'copy'] as const;
export type Arm = (typeof ARMS)[number];

export async function p11({ sizes, rounds, say }: Wish): Promise<Outcome> {
  const cluster = await startCluster();
  try {
    const measured: Size[] = [];
    for (const people of sizes) {
      const clone = await cluster.fresh();
      await fillRecords(clone.superuser, people);
      say(`${people.toLocaleString('en')} records are there.`);
      const programs = await startPrograms(clone);
      try {
        await programs.worker.stop();
        const { token, exportId } = await agreedExport(clone.environment);
        const url = `${programs.url}/api/v1/statistics/record-exports/${exportId}/file`;
        const before = memoryOf(programs.api.pid, 'VmRSS');
        const times: Record<Arm, number>[] = [];
        const firstByte: number[] = [];
        const rows = { panoh: 0, cursor: 0, copy: 0 };
        let bytes = 0;
        await plain('copy', clone.superuser);
        for (let round = 0; round < rounds; round++) {
          const time = { panoh: 0, cursor: 0, copy: 0 };
          for (const arm of turned(round)) {
            if (arm === 'panoh') {
              const taken = await download(url, token);
              [rows.panoh, bytes] = [taken.lines - 1, taken.bytes];
              time.panoh = taken.seconds;
              firstByte.push(taken.firstByte);
            } else {
              const read = await plain(arm, clone.superuser);
              rows[arm] = read.rows;
              time[arm] = read.seconds;
            }
          }
          times.push(time);
          say(
            `Round ${String(round + 1)} of ${String(rounds)}: ${ARMS.map((arm) => `${arm} ${time[arm].toFixed(1)} s`).join(', ')}.`,
          );
        }
        const peak = memoryOf(programs.api.pid, 'VmHWM');
        const busy = async (): Promise<number> => Number(await answer(clone.superuser, BUSY));
        const freed = {
          reading: await leaveInTheMiddle(url, token, busy, 'reading'),
          waiting: await leaveInTheMiddle(url, token, busy, 'waiting'),
        };
        const told = await answer(
          clone.superuser,
          `SELECT left_out || ' ' || given_up FROM statistics.record_download ORDER BY recorded_at LIMIT 1`,
        );
        const [leftOut = 0, givenUp = 0] = told.split(' ').map(Number);
        const memory = before === undefined || peak === undefined ? undefined : { before, peak };
        measured.push({ people, times, firstByte, rows, leftOut, givenUp, bytes, memory, freed });
      } finally {
        await programs.stop();
      }
      await answer(cluster.superuser, `DROP DATABASE ${clone.name} WITH (FORCE)`);
    }
    return { server: cluster.version, sizes: measured };
  } finally {
    await cluster.remove();
  }
}

const BUSY = `SELECT count(*)::text FROM pg_stat_activity
  WHERE application_name = 'panoh-record-exports' AND state <> 'idle' AND datname = current_database()`;

const turned = (by: number): Arm[] =>
  ARMS.map((_, place) => ARMS[(place + by) % ARMS.length]).filter((arm) => arm !== undefined);

const PROGRAMS = { cursor: 'test/bench/peers/cursor.mjs', copy: 'dist/test/bench/p11/copy-arm.js' } as const;

/** A process of its own, as somebody who reads would write it. */
function plain(arm: 'cursor' | 'copy', address: string): Promise<{ rows: number; seconds: number }> {
  return new Promise((resolve, reject) => {
    const words = [path.join(checkout, PROGRAMS[arm]), JSON.stringify({ address, text: PLAIN })];
    execFile(process.execPath, words, { timeout: 300_000 }, (fault, said, complaint) => {
      if (fault === null) resolve(JSON.parse(said) as { rows: number; seconds: number });
      else reject(new Error(`${arm} failed: ${complaint}`));
    });
  });
}

/** In MB; undefined where the system does not tell. */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  } catch {
    return undefined;
  }
}
