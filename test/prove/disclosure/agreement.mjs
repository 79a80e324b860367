import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SPEC = 'libs/disclosure/src/auditing/auditing.spec.ts';

/** The comparison of `npm test` with more random families, each run with a seed of its own. */
export function agreementOf(seeds, { isHere, SECOND_SOLVERS }, say) {
  const folder = mkdtempSync(path.join(tmpdir(), 'panoh-prove-'));
  const outcomes = [];
  try {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const outcome = path.join(folder, `${seed}.json`);
      const run = spawnSync(
        process.execPath,
        [
          ...['node_modules/jest/bin/jest.js', '-c', 'config/build/jest.config.cjs', '--json'],
          ...['--outputFile', outcome, '--runTestsByPath', SPEC],
        ],
        {
          env: { ...process.env, PROOF_SEED: String(seed), FORCE_COLOR: '0' },
          encoding: 'utf8',
          timeout: 600_000,
        },
      );
      const { success } = JSON.parse(readFileSync(outcome, 'utf8'));
      outcomes.push({ seed, success, output: success ? '' : run.stderr });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const broken = outcomes.filter(({ success }) => !success);
  say(`random families: ${outcomes.length} seeds, ${broken.length} disagree`);
  const others = SECOND_SOLVERS.map(
    (name) => `${name} ${isHere(name) ? 'compared' : 'not on this machine: not compared'}`,
  );
  return {
    held: broken.length === 0,
    text: `## Agreement

Random families of small tables (totals, overlapping headings, filters, codes of which a person may have several): smallest and largest possible number of every cell that the tables tell apart. ${outcomes.length} seeds, ${broken.length} disagree. Counting through all possibilities: 25 families of each seed; ${others.join('; ')}, 5 families of each seed.${broken.map(({ seed, output }) => `\n\nSeed ${seed}:\n\n\`\`\`\n${output.trim()}\n\`\`\``).join('')}`,
  };
}
