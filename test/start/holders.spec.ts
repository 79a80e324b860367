import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inNode } from './in-node';

describe('who uses a server together', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'panoh-holders-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const living = (code = ''): Promise<number[]> =>
    inNode(
      `const holders = (await import(process.cwd() + '/machine/holders.mjs')).holdersIn(argument.folder);
       ${code}; return holders.living();`,
      { folder, pid: process.pid },
    );

  it('counts who lives, until it lets go', async () => {
    expect(await living('holders.add(argument.pid)')).toEqual([process.pid]);
    expect(await living()).toEqual([process.pid]);
    expect(await living('holders.remove(argument.pid)')).toEqual([]);
  });

  it('does not count who was killed, nor the stranger who has its number now', async () => {
    await living('holders.add(process.pid)');
    await writeFile(
      path.join(folder, `${String(process.pid)}.json`),
      JSON.stringify({ pid: process.pid, identity: 'old' }),
    );
    expect(await living()).toEqual([]);
  });
});
