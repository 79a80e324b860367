import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from './checkout';
import { until } from './until';

/** Ends the program when the test process is gone, however that ended. */
const lifeline = pathToFileURL(path.join(checkout, 'apps/start/programs/lifeline.mjs')).href;

/** A program of dist/ as a child process. */
export class Program {
  #child: ChildProcess | undefined;
  #log = '';

  constructor(
    readonly name: string,
    private readonly words: readonly string[],
    readonly environment: Readonly<Record<string, string>>,
    private readonly isReady: (program: Program) => Promise<boolean>,
  ) {}

  /** Everything it has written since it was first started. */
  get log(): string {
    return this.#log;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error(`${this.name} does not run.`);
    return pid;
  }

  get runs(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Starts it and waits until it is ready for work. */
  async start(timeoutMs = 30_000): Promise<void> {
    if (this.runs) throw new Error(`${this.name} runs already.`);
    const child = spawn(process.execPath, ['--import', lifeline, ...this.words], {
      cwd: checkout,
      env: { ...withoutPanoh(process.env), ...this.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const keep = (text: string): void => void (this.#log += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.stdin.on('error', () => undefined);
    this.#child = child;
    const ready = (): Promise<boolean> => {
      if (!this.runs) throw new Error(`${this.name} ended while it started.`);
      return this.isReady(this);
    };
    await until(`${this.name} is ready`, ready, timeoutMs).catch(async (error: unknown) => {
      await this.kill();
      throw new Error(`${String(error)} It said:\n${this.#log}`);
    });
  }

  /** Asks it to end in good order. @throws Error when it does not */
  async stop(timeoutMs = 10_000): Promise<void> {
    if (!this.runs) return;
    this.#child?.kill('SIGTERM');
    await until(`${this.name} ends after SIGTERM`, () => !this.runs, timeoutMs);
  }

  /** kill -9: no goodbye. */
  async kill(): Promise<void> {
    if (!this.runs) return;
    this.#child?.kill('SIGKILL');
    await until(`${this.name} is gone`, () => !this.runs);
  }
}

/** A test must not depend on what its caller has set. */
function withoutPanoh(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(PANOH_|PORT$|REDIS_URL$|NODE_OPTIONS$|JEST_)/.test(name),
    ),
  );
}
