import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PREFIX, prefixOf, prefixSql } from './ids';
import type { Message } from './trace';

/**
 * The limit: pgbench sends exactly the statements that the product sent for one referral, in the same two
 * messages, prepared, with the values it computed then. Nothing is decided; only the ids change.
 */
export function pgbenchScript(messages: readonly Message[], sampleNumber: number, armed: string): string {
  const lines = ['\\set i :i + 1', '\\set n :first + :i * :callers + :client_id'];
  const prefix = prefixSql(':n');
  const valueOf = (value: unknown): string => {
    if (value === null || value === undefined) return 'NULL';
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') throw new Error('The sample sent a value that pgbench cannot repeat.');
    const text = value
      .replaceAll(armed, `${PREFIX}${ARMED_ENDING}`)
      .replaceAll(prefixOf(sampleNumber), PREFIX);
    // pgbench would take `:true` for a variable.
    const quoted = `'${text.replaceAll("'", "''").replace(/":(?=\S)/g, '": ')}'`;
    if (!text.includes(PREFIX)) return quoted;
    const made = `replace(${quoted}, '${PREFIX}', ${prefix})`;
    return text.length <= PREFIX.length + ARMED_ENDING.length ? `(${made})::uuid` : made;
  };
  for (const message of messages) {
    lines.push('\\startpipeline');
    for (const { text, values = [] } of message)
      lines.push(
        `${text.trim().replace(/\$(\d+)/g, (_, place: string) => valueOf(values[Number(place) - 1]))};`,
      );
    lines.push('\\endpipeline');
  }
  return `${lines.join('\n')}\n`;
}

/** Of the clock that is armed: no row of the sample ends so. */
const ARMED_ENDING = 'ffffffff';

export interface Pgbench {
  readonly program: string;
  readonly version: string;
}

export async function findPgbench(): Promise<Pgbench | undefined> {
  for (const program of ['pgbench', '/usr/lib/postgresql/15/bin/pgbench']) {
    const version = await run(program, ['--version']).catch(() => undefined);
    if (version !== undefined) return { program, version: version.trim() };
  }
  return undefined;
}

export async function writeScript(folder: string, script: string): Promise<string> {
  const file = path.join(folder, 'arrive.pgbench');
  await writeFile(file, script);
  return file;
}

/** @returns seconds */
export async function runPgbench(
  { program }: Pgbench,
  file: string,
  address: string,
  { from, to, callers }: { from: number; to: number; callers: number },
): Promise<number> {
  if (!existsSync(file)) throw new Error('The script of pgbench is not there.');
  const each = (to - from) / callers;
  const said = await run(program, [
    ...['-n', '-M', 'prepared', '-c', String(callers), '-j', '2', '-t', String(each), '-f', file],
    ...['-D', 'i=-1', '-D', `first=${String(from)}`, '-D', `callers=${String(callers)}`, address],
  ]);
  const done = /transactions actually processed: (\d+)/.exec(said)?.[1];
  const rate = /tps = ([\d.]+)/.exec(said)?.[1];
  if (rate === undefined || Number(done) !== to - from) throw new Error(`pgbench did not do all: ${said}`);
  return (to - from) / Number(rate);
}

function run(program: string, words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, words, { timeout: 300_000 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${program} failed: ${stderr}${stdout}`));
    });
  });
}
