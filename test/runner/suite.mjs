import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './program.mjs';

export const suites = createRequire(import.meta.url)('../../config/build/suites.cjs');

/** How many files each suite has: one without files is left out. */
export async function countFiles(root) {
  const counts = Object.fromEntries(Object.keys(suites).map((name) => [name, 0]));
  for (const folder of ['apps', 'libs', 'test']) {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || entry.parentPath.includes('node_modules')) continue;
      const file = path.join(entry.parentPath, entry.name);
      const suite = Object.keys(suites).find((name) => new RegExp(suites[name].files).test(file));
      if (suite) counts[suite] += 1;
    }
  }
  return counts;
}

/** Without this file jest ended before it could count. */
async function readCounts(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const report = JSON.parse(text);
  const tests = report.testResults.flatMap((one) => one.assertionResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: tests
      .filter((test) => ['pending', 'todo', 'skipped', 'disabled'].includes(test.status))
      .map((test) => test.fullName),
  };
}

/** @returns the counts of one suite and what jest said; `counts` is undefined if it never finished */
export async function runSuite(name, { limit, onText }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'panoh-test-'));
  const file = path.join(folder, 'counts.json');
  try {
    const line = ['node_modules/jest/bin/jest.js', '-c', 'config/build/jest.config.cjs'];
    const options = ['--selectProjects', name, '--ci', '--json', '--outputFile', file];
    const result = await runProgram([...line, ...options], { limit, onText });
    return { ...result, counts: await readCounts(file) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
