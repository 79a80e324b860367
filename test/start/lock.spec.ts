import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inNode } from './in-node';

const take = `
  const { takeLock } = await import(process.cwd() + '/machine/lock.mjs');
  try { await takeLock(argument.file, { wait: argument.wait }); return 'taken'; } catch (error) { return error.pid; }`;
const identity = `return (await import(process.cwd() + '/machine/process-identity.mjs')).markOf(argument)`;

describe('the lock of a data folder', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'panoh-lock-'));
    file = path.join(folder, 'start.lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is taken where there is none, and names its holder', async () => {
    expect(await inNode(take, { file })).toBe('taken');
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: expect.any(Number) });
  });

  it('is refused while the holder lives, naming it', async () => {
    await writeFile(file, JSON.stringify(await inNode(identity, process.pid)));
    expect(await inNode(take, { file })).toBe(process.pid);
  });

  it('is taken over from a holder that is dead', async () => {
    // The process that took it ended without giving it back.
    await inNode(take, { file });
    expect(await inNode(take, { file })).toBe('taken');
  });

  it('is taken over when the number of the dead holder was given to another process', async () => {
    await writeFile(file, JSON.stringify({ pid: process.pid, identity: 'another life' }));
    expect(await inNode(take, { file })).toBe('taken');
  });

  it('is taken over when its writer was killed before it wrote', async () => {
    await writeFile(file, '');
    await utimes(file, 1, 1);
    expect(await inNode(take, { file })).toBe('taken');
  });

  it('goes to one of many that find a dead holder at the same time', async () => {
    await writeFile(file, JSON.stringify({ pid: process.pid, identity: 'another life' }));
    const race = `
      const { takeLock } = await import(process.cwd() + '/machine/lock.mjs');
      let inside = 0, most = 0, turns = 0;
      await Promise.all(Array.from({ length: 8 }, async () => {
        const giveBack = await takeLock(argument.file, { wait: 10000 });
        most = Math.max(most, ++inside); turns += 1;
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1; giveBack();
      }));
      return { most, turns };`;
    expect(await inNode(race, { file })).toEqual({ most: 1, turns: 8 });
  });
});
