import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../support/checkout';
import { until } from '../support/until';

/** When the test process is killed, the launcher is asked to stop as if by SIGTERM. */
const lifeline = pathToFileURL(path.join(checkout, 'apps/start/programs/lifeline.mjs')).href;

/** `npm start` as a child process. */
export class Launcher {
  output = '';
  readonly #child: ChildProcess;

  constructor(
    readonly data: string,
    readonly port: number,
    nodeOptions: readonly string[] = [],
  ) {
    const words = ['--import', lifeline, ...nodeOptions, 'apps/start/start.mjs'];
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(PANOH_|REDIS_URL$|QUEUE$|JEST_)/.test(name),
    );
    this.#child = spawn(process.execPath, words, {
      cwd: checkout,
      env: { ...Object.fromEntries(inherited), PANOH_DATA: data, PORT: String(port) },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  send(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** @returns when Panoh answers; @throws Error with all it said when it does not come so far */
  async untilItRuns(timeoutMs = 60_000): Promise<void> {
    await this.until('Panoh runs', () => this.output.includes('Panoh runs at'), timeoutMs);
  }

  async until(what: string, isSo: () => boolean, timeoutMs = 15_000): Promise<void> {
    const ask = (): boolean => {
      if (!isSo() && !this.runs) throw new Error('the launcher ended');
      return isSo();
    };
    await until(what, ask, timeoutMs).catch((error: unknown) => {
      throw new Error(`${String(error)}. It said:\n${this.output}`);
    });
  }

  /** @returns its exit code and everything it said */
  async end(timeoutMs = 20_000): Promise<{ code: number | null; output: string }> {
    await until('the launcher ends', () => !this.runs, timeoutMs);
    return { code: this.#child.exitCode, output: this.output };
  }

  async isReady(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${String(this.port)}/health/ready`, {
      signal: AbortSignal.timeout(2_000),
    }).then(
      (answer) => answer.ok,
      () => false,
    );
  }
}

/** The programs that were started last for a data folder. */
export function programsOf(data: string): number[] {
  const file = path.join(data, 'programs.json');
  if (!existsSync(file)) return [];
  const programs = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { pid: number }>;
  return Object.values(programs).map(({ pid }) => pid);
}

/** Its PostgreSQL. */
export function postgresOf(data: string): number {
  return Number(readFileSync(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A process that has ended but was not yet collected by its parent does not count. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${String(pid)}/stat`, 'latin1'));
  } catch {
    return process.platform !== 'linux';
  }
}
