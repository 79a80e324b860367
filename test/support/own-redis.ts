import { spawnSync } from 'node:child_process';
import { checkout } from './checkout';
import { type RedisServer, testData } from './servers';
import { until } from './until';

type There = Extract<RedisServer, { url: string }>;

/**
 * A Redis or Valkey that a test may kill and flush: never one that the environment names, which may hold what
 * is dear to somebody. Asked while tests are collected, so that they can be skipped aloud where there is none.
 */
export class OwnRedis {
  private constructor(
    private readonly name: string,
    private there: There,
  ) {}

  /** @returns the reason where there is none */
  static start(name: string): OwnRedis | { missing: string } {
    const answer = servers('hold', name) as RedisServer;
    return answer.url === null ? { missing: answer.missing } : new OwnRedis(name, answer);
  }

  get url(): string {
    return this.there.url;
  }

  /** kill -9; `restart` brings it back at the same address. */
  async kill(): Promise<void> {
    const { pid } = this.there;
    if (pid === undefined) throw new Error('This Redis is not ours.');
    process.kill(pid, 'SIGKILL');
    await until('Redis is gone', () => !lives(pid));
  }

  restart(): void {
    const again = servers('hold', this.name) as There;
    if (again.url !== this.url) throw new Error('Redis came back at another address.');
    this.there = again;
  }

  stop(): void {
    servers('release', this.name);
  }
}

function servers(word: 'hold' | 'release', name: string): unknown {
  const { PANOH_REDIS_URL: _panoh, REDIS_URL: _other, ...env } = process.env;
  const words = [
    'redis',
    word,
    '--data',
    testData(),
    '--for',
    String(process.pid),
    '--name',
    `redis-${name}`,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/start/servers.mjs', ...words], {
    ...{ cwd: checkout, env, encoding: 'utf8', timeout: 120_000 },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
