import { createServer } from 'node:net';
import type { Clone } from './clone';
import { Program } from './program';
import { build } from './run-node';

/** Api and worker of one installation, on a database of their own. */
export interface Programs {
  /** Where the api answers: http://127.0.0.1:port */
  readonly url: string;
  readonly api: Program;
  readonly worker: Program;
  /** What both wrote, for an error message or a search for what must not be there. */
  log(): string;
  stop(): Promise<void>;
}

type Variables = Readonly<Record<string, string>>;

/**
 * Builds, starts api and worker on a clone and waits until both work.
 * @param more variables beside those of the clone: PANOH_SMTP_URL, PANOH_REDIS_URL …
 */
export async function startPrograms(clone: Clone, more: Variables = {}): Promise<Programs> {
  await build();
  const port = await freePort();
  const api = apiProgram(clone, port, more);
  const worker = workerProgram(clone, more);
  const programs: Programs = {
    url: `http://127.0.0.1:${String(port)}`,
    api,
    worker,
    log: () => `${api.log}${worker.log}`,
    async stop() {
      await Promise.all([api.stop(), worker.stop()]);
    },
  };
  try {
    await Promise.all([api.start(), worker.start()]);
    return programs;
  } catch (error) {
    await Promise.all([api.kill(), worker.kill()]);
    throw error;
  }
}

/** Not started yet. A second one on the same clone needs another port. */
export function apiProgram(clone: Clone, port: number, more: Variables = {}): Program {
  const url = `http://127.0.0.1:${String(port)}`;
  const environment = { ...clone.environment, PORT: String(port), PANOH_PUBLIC_URL: url, ...more };
  const isReady = async (): Promise<boolean> =>
    fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
  return new Program('api', ['dist/apps/api/src/main.js'], environment, isReady);
}

/** Not started yet. Several may run on one clone. */
export function workerProgram(clone: Clone, more: Variables = {}): Program {
  const environment = { ...clone.environment, PANOH_LOG_LEVEL: 'info', ...more };
  let seen = 0;
  const isReady = (program: Program): Promise<boolean> => {
    // After a restart the log still holds what the first life said.
    const works = program.log.indexOf('the worker works', seen) >= 0;
    if (works) seen = program.log.length;
    return Promise.resolve(works);
  };
  return new Program('worker', ['dist/apps/worker/src/main.js'], environment, isReady);
}

/** A loopback port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
