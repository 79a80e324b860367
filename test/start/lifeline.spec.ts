import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const lifeline = path.resolve('apps/start/programs/lifeline.mjs');

describe('the pipe by which the launcher holds a program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'panoh-lifeline-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** @returns how a program ended whose standard input the launcher still holds */
  const endOf = (program: string): Promise<{ code: number | null; signal: string | null }> => {
    const file = path.join(folder, 'program.mjs');
    writeFileSync(file, program);
    const child = spawn(process.execPath, ['--import', lifeline, file], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    return new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        resolve({ code, signal });
      });
    });
  };

  it('is not taken for broken by a thread of that program', async () => {
    writeFileSync(path.join(folder, 'thread.mjs'), 'setTimeout(() => undefined, 500);');
    const program = `
      import { Worker } from 'node:worker_threads';
      const thread = new Worker(new URL('./thread.mjs', import.meta.url));
      thread.once('exit', () => process.exit(7));`;
    expect(await endOf(program)).toEqual({ code: 7, signal: null });
  });
});
