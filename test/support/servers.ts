import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkout } from './checkout';
import { runNode } from './run-node';

/** What apps/start says of the PostgreSQL it brought up. */
export interface PostgresServer {
  readonly pid: number;
  readonly port: number;
  readonly roles: readonly string[];
  /** By variable: PANOH_DATABASE_URL_OWNER …, PANOH_DATABASE_URL_SUPERUSER; all of database `panoh`. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Without an address: what to do to get one. */
export type RedisServer =
  | { readonly url: string; readonly from: string; readonly pid?: number }
  | { readonly url: null; readonly missing: string };

/** Servers live here between the runs of one checkout: the second run finds everything made. */
export function testData(): string {
  const own = createHash('sha256').update(checkout).digest('hex').slice(0, 8);
  return (
    process.env['PANOH_TEST_DATA'] ?? path.join(tmpdir(), `panoh-test-${String(process.getuid?.())}-${own}`)
  );
}

interface Holding {
  readonly data: string;
  /** The process on whose behalf the server runs: when it is gone, the server may be stopped. */
  readonly holder?: number;
  readonly name?: string;
}

async function servers<Answer>(
  words: string[],
  { data, holder = process.pid, name }: Holding,
): Promise<Answer> {
  const options = ['--data', data, '--for', String(holder), ...(name === undefined ? [] : ['--name', name])];
  return JSON.parse(await runNode(['apps/start/servers.mjs', ...words, ...options])) as Answer;
}

/** fsync is off: faster, and a crash of the machine (not of a process) may cost the data. */
export const holdPostgres = (holding: Holding): Promise<PostgresServer> =>
  servers(['postgres', 'hold', '--fast'], holding);

export const releasePostgres = (holding: Holding): Promise<{ stopped: boolean }> =>
  servers(['postgres', 'release'], holding);

/** null: it does not run. */
export const statusOfPostgres = (holding: Holding): Promise<PostgresServer | null> =>
  servers(['postgres', 'status'], holding);

export const holdRedis = (holding: Holding): Promise<RedisServer> => servers(['redis', 'hold'], holding);

export const releaseRedis = (holding: Holding): Promise<{ stopped: boolean }> =>
  servers(['redis', 'release'], holding);
