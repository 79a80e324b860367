import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../support/programs';
import { releasePostgres } from '../support/servers';
import { until } from '../support/until';
import { Launcher, lives, postgresOf, programsOf } from './launcher';

/** A whole start makes a database, its tables and its people. */
jest.setTimeout(120_000);

let home: string;
const launchers: Launcher[] = [];

async function launch(name: string, port?: number, nodeOptions?: readonly string[]): Promise<Launcher> {
  const launcher = new Launcher(path.join(home, name), port ?? (await freePort()), nodeOptions);
  launchers.push(launcher);
  return launcher;
}

async function gone(pids: readonly number[], timeoutMs = 15_000): Promise<void> {
  await until(`${pids.filter(lives).join()} end`, () => !pids.some(lives), timeoutMs);
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'panoh-start-'));
  // Started by root, PostgreSQL runs as another user and must get in.
  await chmod(home, 0o711);
});
afterAll(async () => {
  for (const launcher of launchers.filter(({ runs }) => runs)) launcher.send('SIGTERM');
  await Promise.all(launchers.map((launcher) => launcher.end()));
  // Where a promise was not kept, something still runs.
  for (const { data, pid } of launchers) {
    for (const left of programsOf(data).filter(lives)) process.kill(left, 'SIGKILL');
    if (existsSync(path.join(data, 'postgres.json'))) await releasePostgres({ data, holder: pid });
  }
  await rm(home, { recursive: true, force: true });
});

describe('npm start', () => {
  let first: Launcher;

  it('brings everything up from nothing and says where it is, who may sign in and what to try', async () => {
    first = await launch('first');
    await first.untilItRuns();
    expect(await first.isReady()).toBe(true);
    expect(first.output).toContain(`http://127.0.0.1:${String(first.port)}/api/v1`);
    expect(first.output).toMatch(/@\S+ .*consular-officer/);
    expect(first.output).toMatch(/^ {2}3\. /m);
  });

  it('tells a second start in the same folder which process is there', async () => {
    const { code, output } = await (await launch('first')).end();
    expect(output).toBe(
      `Panoh is already running in ${first.data} (process ${String(first.pid)}): stop it there with Ctrl-C, or start a second one with another PANOH_DATA and PORT.\n`,
    );
    expect(code).toBe(1);
  });

  it('brings back a program and a database that were killed', async () => {
    const before = programsOf(first.data);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await first.until(
      'all are started again',
      () => !programsOf(first.data).some((pid) => before.includes(pid)),
    );
    process.kill(postgresOf(first.data), 'SIGKILL');
    await first.until('PostgreSQL is started again', () =>
      first.output.includes('PostgreSQL ended and was started'),
    );
    await until('the api is ready again', () => first.isReady(), 20_000);
  });

  it('leaves no program behind when it is killed itself, and the next start recovers', async () => {
    const programs = programsOf(first.data);
    first.send('SIGKILL');
    await gone(programs);
    const began = performance.now();
    first = await launch('first', first.port);
    await first.untilItRuns();
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(await first.isReady()).toBe(true);
  });

  it('recovers from a first start that was killed half-way, and runs beside another copy', async () => {
    const killed = await launch('second');
    await killed.until(
      'its database is being made',
      () => existsSync(path.join(killed.data, 'postgres.json')),
      30_000,
    );
    killed.send('SIGKILL');
    await killed.end();
    const second = await launch('second', killed.port);
    await second.untilItRuns();
    expect([await first.isReady(), await second.isReady()]).toEqual([true, true]);

    const pids = [...programsOf(second.data), postgresOf(second.data)];
    second.send('SIGINT');
    expect((await second.end()).code).toBe(0);
    expect(pids.filter(lives)).toEqual([]);
  });

  it('leaves no process behind after SIGTERM', async () => {
    const pids = [...programsOf(first.data), postgresOf(first.data)];
    expect(pids.every(lives)).toBe(true);
    first.send('SIGTERM');
    expect((await first.end()).code).toBe(0);
    expect(pids.filter(lives)).toEqual([]);
  });
});

describe('npm start refuses with one sentence and a non-zero exit', () => {
  async function refusalOf(launcher: Launcher): Promise<string> {
    const { code, output } = await launcher.end();
    expect(code).toBe(1);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    return output;
  }

  it('a port that is taken', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    try {
      expect(await refusalOf(await launch('taken', port))).toContain(`Port ${String(port)} is taken`);
    } finally {
      other.close();
    }
  });

  it('a folder that cannot be written', async () => {
    // Root may write everywhere, save below a file.
    const closed = path.join(home, 'closed');
    await writeFile(closed, '', { mode: 0o400 });
    expect(await refusalOf(await launch('closed/data'))).toMatch(/^Panoh cannot write in .*PANOH_DATA\.$/m);
  });

  it('a Node that is too old', async () => {
    const older = path.join(home, 'older.cjs');
    await writeFile(
      older,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });`,
    );
    expect(await refusalOf(await launch('older', undefined, ['--require', older]))).toContain(
      'this is Node 18.20.4',
    );
  });
});
