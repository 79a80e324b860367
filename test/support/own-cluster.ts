import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Clone, cloneOf } from './clone';
import { holdPostgres, type PostgresServer, releasePostgres, statusOfPostgres } from './servers';
import { ensureTemplate } from './template';
import { until } from './until';

/** A PostgreSQL that a test may kill: the shared one serves other tests at the same time. */
export class OwnCluster {
  private constructor(
    private readonly data: string,
    private server: PostgresServer,
    readonly clone: Clone,
  ) {}

  static async start(): Promise<OwnCluster> {
    const data = await mkdtemp(path.join(tmpdir(), 'panoh-own-'));
    // Started by root, PostgreSQL runs as another user and must get in.
    await chmod(data, 0o711);
    const server = await holdPostgres({ data });
    const clone = await cloneOf({ server, data, template: await ensureTemplate(server, data) });
    return new OwnCluster(data, server, clone);
  }

  /** kill -9 of the server; `restart` brings it back. */
  async kill(): Promise<void> {
    const { pid } = this.server;
    process.kill(pid, 'SIGKILL');
    await until('PostgreSQL is gone', async () => (await statusOfPostgres({ data: this.data })) === null);
  }

  /** Stops it in good order. */
  async stop(): Promise<void> {
    await releasePostgres({ data: this.data });
  }

  /** On the same port, so that programs find it again. */
  async restart(): Promise<void> {
    const server = await holdPostgres({ data: this.data });
    if (server.port !== this.server.port) throw new Error('PostgreSQL came back on another port.');
    this.server = server;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.data, { recursive: true, force: true });
  }
}
