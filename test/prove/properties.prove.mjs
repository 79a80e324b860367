import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const claim =
  'The properties hold for inputs made from many seeds, not only for those of one test run.';

function filesWithProperties() {
  return ['libs', 'apps', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => path.join(folder, name))
      .filter(
        (name) =>
          name.endsWith('.spec.ts') && !name.endsWith('.db.spec.ts') && !name.includes('node_modules'),
      )
      .filter((name) => readFileSync(name, 'utf8').includes(`from 'fast-check'`)),
  );
}

/** One run of jest over the files: what went wrong is told with its seed, which makes it happen again. */
function runWithSeed(seed, files, folder) {
  const outcome = path.join(folder, `${seed}.json`);
  const options = [
    '-c',
    'config/build/jest.config.cjs',
    '--json',
    '--outputFile',
    outcome,
    '--runTestsByPath',
    ...files,
  ];
  const { stderr } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...options], {
    env: { ...process.env, PROOF_SEED: String(seed), FORCE_COLOR: '0' },
    encoding: 'utf8',
    timeout: 600_000,
  });
  const { numPassedTests, success } = JSON.parse(readFileSync(outcome, 'utf8'));
  return { seed, success, tests: numPassedTests, output: success ? '' : stderr };
}

/** @param {{ size: number, say: (line: string) => void }} options size: how many seeds */
export async function prove({ size = 200, say }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'panoh-prove-'));
  const files = filesWithProperties();
  const runs = [];
  try {
    for (let seed = 1; seed <= size; seed += 1) {
      runs.push(runWithSeed(seed, files, folder));
      if (seed % 10 === 0 || seed === size) say(`${seed} of ${size} seeds`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const broken = runs.filter((run) => !run.success);
  const evidence = [
    `${size} seeds, ${files.length} files, ${runs.reduce((sum, run) => sum + run.tests, 0)} tests passed.`,
    files.map((file) => `- \`${file}\``).join('\n'),
    ...broken.map((run) => `Seed ${run.seed}:\n\n\`\`\`\n${run.output.trim()}\n\`\`\``),
  ];
  return { held: broken.length === 0 && files.length > 0, evidence: evidence.join('\n\n') };
}
