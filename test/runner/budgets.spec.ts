import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { runNode } from '../support/run-node';

const file = (name: string): string => JSON.stringify(pathToFileURL(path.join(__dirname, name)).href);

/** What the runner says of a suite of 100 s that took `seconds`, where the work took so long before and after it. */
async function said(
  seconds: number,
  before: number,
  after: number,
): Promise<{ failed: number; text: string }> {
  const script = `
    const { Budgets } = await import(${file('budgets.mjs')});
    const { Tally } = await import(${file('tally.mjs')});
    const lines = [];
    console.log = (line) => lines.push(line);
    const measured = ${JSON.stringify([before, after])};
    const setting = { 'seconds of work': 0.25, suites: { memory: 100 } };
    const budgets = new Budgets(setting, () => Promise.resolve(measured.shift()));
    await budgets.look();
    await budgets.look();
    const tally = new Tally();
    tally.budget('memory', ${String(seconds)}, budgets);
    process.stdout.write(JSON.stringify({ failed: tally.failed, text: lines.join('') }));`;
  return JSON.parse(await runNode(['--input-type=module', '-e', script])) as { failed: number; text: string };
}

describe('the budget of a suite', () => {
  it.each([
    ['as fast as where it was set', 99, 0.25, 0.25],
    ['slower when it ended', 140, 0.25, 0.36],
    ['slower when it began', 140, 0.36, 0.25],
  ])('is kept on a machine that is %s', async (_machine, seconds, before, after) => {
    expect(await said(seconds, before, after)).toEqual({ failed: 0, text: '' });
  });

  it('is no shorter on a faster machine', async () => {
    expect((await said(99, 0.1, 0.1)).failed).toBe(0);
    expect(await said(101, 0.1, 0.1)).toEqual({
      failed: 1,
      text: '    memory took 101.0 s, its budget is 100 s (test/budgets.json): make it faster.',
    });
  });

  it('is exceeded where the machine alone does not explain it', async () => {
    expect(await said(160, 0.25, 0.375)).toEqual({
      failed: 1,
      text: '    memory took 160.0 s, its budget is 150 s (test/budgets.json, on a machine 1.50 times slower): make it faster.',
    });
  });

  it('is three times as long at most', async () => {
    expect((await said(301, 2.5, 2.5)).failed).toBe(1);
    expect((await said(299, 2.5, 2.5)).failed).toBe(0);
  });
});

describe('the work that tells how fast a machine is', () => {
  it('takes a time', async () => {
    const script = `process.stdout.write(String(await (await import(${file('machine.mjs')})).secondsOfWork()))`;
    const seconds = Number(await runNode(['--input-type=module', '-e', script]));
    expect(seconds).toBeGreaterThan(0.02);
    expect(seconds).toBeLessThan(10);
  });
});
