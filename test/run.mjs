// `npm test`: format, lint, types, import rules, build, then the suites, each within its budget.
// `npm test -- memory database` runs only what is named. The last line counts everything.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeTooOld } from '../apps/start/machine/node-version.mjs';
import { areInstalled, ensureDependencies } from '../apps/start/steps/dependencies.mjs';
import { Budgets } from './runner/budgets.mjs';
import { endAll } from './runner/program.mjs';
import { releaseServers } from './runner/servers.mjs';
import { runBuild, runDescription, runStaticSteps } from './runner/static-steps.mjs';
import { countFiles, runSuite, suites } from './runner/suite.mjs';
import { Tally } from './runner/tally.mjs';

const hangsAfterBudgets = 3;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

/** Where a person looks on, one line tells how far the running suite is. */
function liveLine(name) {
  let files = 0;
  const began = performance.now();
  const show = () => {
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(`\r\x1b[K${name}: ${files} files done, ${seconds} s`);
  };
  const timer = process.stdout.isTTY ? setInterval(show, 1000) : undefined;
  return {
    onText: (text) => (files += text.match(/^(PASS|FAIL) /gm)?.length ?? 0),
    clear() {
      clearInterval(timer);
      if (timer) process.stdout.write('\r\x1b[K');
    },
  };
}

async function runStatic(tally, budgets) {
  const began = performance.now();
  await runStaticSteps(budgets.of('static') * hangsAfterBudgets, (result) => tally.step(result));
  const seconds = (performance.now() - began) / 1000;
  await budgets.look();
  tally.budget('static', seconds, budgets);
}

async function runOneSuite(name, tally, budgets) {
  const live = liveLine(name);
  const limit = budgets.of(name) * hangsAfterBudgets;
  const result = await runSuite(name, { limit, onText: live.onText });
  await budgets.look();
  live.clear();
  tally.suite({ name, ...result });
  tally.leavesOut(suites[name].leftOut);
  if (result.counts === undefined) releaseServers();
  if (!result.killed) tally.budget(name, result.seconds, budgets);
}

async function run(wanted) {
  const tally = new Tally();
  const unknown = wanted.filter((name) => name !== 'static' && !suites[name]);
  if (unknown.length > 0) {
    tally.says(
      `There is no suite ${unknown.join(', ')}. There are: static, ${Object.keys(suites).join(', ')}.`,
    );
    return tally;
  }
  const budgets = await Budgets.open();
  if (budgets.slowness > 1.1) {
    console.log(
      `Budgets are ${budgets.slowness.toFixed(2)} times longer now: this machine is that much slower.`,
    );
  }
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
  if (isWanted('static')) await runStatic(tally, budgets);
  const build = await runBuild(budgets.of('static'));
  tally.step(build);
  if (build.code !== 0) {
    tally.says('The suites were not run: they start the programs that the build makes.');
    return tally;
  }
  if (isWanted('static')) tally.step(await runDescription(budgets.of('static')));
  const files = await countFiles(root);
  for (const name of Object.keys(suites)) {
    if (isWanted(name) && files[name] > 0) await runOneSuite(name, tally, budgets);
  }
  if (process.env.CI && tally.skipped > 0) {
    tally.says('Under CI everything must run: nothing may be skipped.');
  }
  return tally;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await endAll();
    releaseServers();
    process.exit(130);
  });
}

const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exit(1);
}
try {
  if (!areInstalled(root)) console.log('Installing the packages: this takes about half a minute.');
  await ensureDependencies(root, { cache: path.join(tmpdir(), 'panoh-npm') });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const tally = await run(process.argv.slice(2));
tally.close();
if (tally.failed > 0) process.exitCode ??= 1;
