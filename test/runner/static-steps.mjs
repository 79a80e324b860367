import { runProgram } from './program.mjs';

const modules = 'node_modules';
const eslint = [
  `${modules}/eslint/bin/eslint.js`,
  '-c',
  'config/build/eslint.config.mjs',
  '--max-warnings',
  '0',
];
const lint = { name: 'lint', line: [...eslint, '--ignore-pattern', 'apps/web/', '.'] };
const rules = ['--config', 'config/build/dependency-rules.cjs', '--output-type', 'err-long'];
const quick = [
  { name: 'lint of the web', line: [...eslint, 'apps/web'] },
  { name: 'format', line: [`${modules}/prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'] },
  { name: 'types', line: [`${modules}/ts7/bin/tsc`, '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types of the web', line: [`${modules}/ts7/bin/tsc`, '-p', 'apps/web', '--noEmit'] },
  { name: 'client', line: ['config/build/client.mjs', '--check'] },
  {
    name: 'import rules',
    line: [`${modules}/dependency-cruiser/bin/dependency-cruise.mjs`, ...rules, 'apps', 'libs', 'test'],
  },
];

async function inTurn(steps, limit, report) {
  const results = [];
  for (const step of steps) {
    const result = { name: step.name, ...(await runProgram(step.line, { limit })) };
    report(result);
    results.push(result);
  }
  return results;
}

/** Lint of the programs takes as long as all others together: it has one core, they have the other. */
export async function runStaticSteps(limit, report) {
  const lanes = await Promise.all([inTurn([lint], limit, report), inTurn(quick, limit, report)]);
  return lanes.flat();
}

/** Needs the build: the compiler that reads the controllers is called by what was built from TypeScript. */
export async function runDescription(limit) {
  const line = ['dist/apps/api/src/openapi/write.js', '--check'];
  return { name: 'openapi', ...(await runProgram(line, { limit })) };
}

export async function runBuild(limit) {
  return { name: 'build', ...(await runProgram(['config/build/build.mjs'], { limit })) };
}
