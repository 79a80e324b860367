import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const claim =
  'Whatever is killed, flushed, cut or emptied, at moments drawn from many seeds: no acknowledged change is lost, no effect is had twice, and nothing has to be mended by hand.';

/** Those whose moments are drawn; the others do the same under every seed and run once. */
const DRAWN = ['killed'];
const MINUTES_A_RUN = 10;

function run(seed, names, folder) {
  const outcome = path.join(folder, `${seed}.json`);
  const figures = path.join(folder, 'figures.jsonl');
  const files = names.map((name) => `test/faults/${name}.story.ts`);
  const words = [
    '-c',
    'config/build/jest.config.cjs',
    '--json',
    '--outputFile',
    outcome,
    '--runTestsByPath',
    ...files,
  ];
  const { stderr } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...words], {
    env: { ...process.env, PROOF_SEED: String(seed), PANOH_FAULT_FIGURES: figures, FORCE_COLOR: '0' },
    encoding: 'utf8',
    timeout: MINUTES_A_RUN * 60_000,
  });
  if (!existsSync(outcome)) return { seed, success: false, tests: 0, output: stderr };
  const { numPassedTests, success } = JSON.parse(readFileSync(outcome, 'utf8'));
  return { seed, success, tests: numPassedTests, output: success ? '' : stderr };
}

/** Counts are added up, times are the longest that was seen. */
function table(file) {
  if (!existsSync(file)) return 'No figures.';
  const tests = new Map();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { test, ...figures } = JSON.parse(line);
    const sums = tests.get(test) ?? { runs: 0 };
    sums.runs += 1;
    for (const [name, value] of Object.entries(figures))
      sums[name] = name.endsWith('Ms') ? Math.max(sums[name] ?? 0, value) : (sums[name] ?? 0) + value;
    tests.set(test, sums);
  }
  const told = (sums) =>
    Object.entries(sums)
      .map(([name, value]) =>
        name.endsWith('Ms') ? `${name.slice(0, -2)} ≤ ${value} ms` : `${name} ${value}`,
      )
      .join(', ');
  const rows = [...tests].map(([test, sums]) => `| ${test} | ${told(sums)} |`);
  return ['| fault | counted over all runs |', '|---|---|', ...rows].join('\n');
}

/** @param {{ size: number, say: (line: string) => void }} options size: how many seeds */
export async function prove({ size = 30, say }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'panoh-prove-'));
  try {
    const once = run(1, ['twice', 'postgres', 'queue', 'mail', 'backup', 'canary'], folder);
    say(`one run of every other fault: ${once.success ? 'held' : 'DID NOT HOLD'}`);
    const runs = [once];
    for (let seed = 1; seed <= size; seed += 1) {
      runs.push(run(seed, DRAWN, folder));
      if (seed % 5 === 0 || seed === size) say(`${seed} of ${size} seeds`);
    }
    const broken = runs.filter(({ success }) => !success);
    const evidence = [
      `${size} seeds for api and workers killed (${DRAWN.join(', ')}), one run of every other fault; ${runs.reduce((sum, { tests }) => sum + tests, 0)} tests passed, ${broken.length} runs did not hold.`,
      'After each fault `test/faults/invariants.ts` looked for every broken promise in SQL, as superuser; what was acknowledged was compared with what is there, id by id; and each event with the effects it must have, by handler and in order.',
      table(path.join(folder, 'figures.jsonl')),
      ...broken.map(
        ({ seed, output }) => `Seed ${seed}:\n\n\`\`\`\n${output.trim().slice(0, 4_000)}\n\`\`\``,
      ),
    ];
    return { held: broken.length === 0, evidence: evidence.join('\n\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
