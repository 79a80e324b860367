import { runProgram } from './program.mjs';

const modules = 'node_modules';
const rules = [
  ...['--config', 'config/build/dependency-rules.cjs', '--output-type', 'err-long'],
  ...['apps', 'libs', 'test'],
];
const compiler = (project) => [`${modules}/ts7/bin/tsc`, '-p', project, '--noEmit'];
const steps = [
  { name: 'lint', line: [`${modules}/oxlint/bin/oxlint`, '-c', '.oxlintrc.json', '--deny-warnings', '.'] },
  { name: 'format', line: [`${modules}/oxfmt/bin/oxfmt`, '--check', '.'] },
  { name: 'types', line: compiler('tsconfig.json') },
  { name: 'types of the web', line: compiler('apps/web') },
  { name: '... and its tests', line: compiler('apps/web/tsconfig.spec.json') },
  { name: 'client', line: ['config/build/client.mjs', '--check'] },
  { name: 'import rules', line: [`${modules}/dependency-cruiser/bin/dependency-cruise.mjs`, ...rules] },
];

/** One after the other: linter and compiler take both cores by themselves. */
export async function runStaticSteps(limit, report) {
  for (const step of steps) report({ name: step.name, ...(await runProgram(step.line, { limit })) });
}

/** Needs the build: the compiler that reads the controllers is called by what was built from TypeScript. */
export async function runDescription(limit) {
  const line = ['dist/apps/api/src/openapi/write.js', '--check'];
  return { name: 'openapi', ...(await runProgram(line, { limit })) };
}

export async function runBuild(limit) {
  return { name: 'build', ...(await runProgram(['config/build/build.mjs'], { limit })) };
}
