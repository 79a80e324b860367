// `npm run bench -- P1 [--quick] [--rounds N]`, the same with P4, P7 and P11, and `npm run bench -- import FILE`: figures of
// this machine, written to docs/evidence/. Never part of `npm test`: what is slow on one machine is not wrong.
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importBench } from './import.mjs';
import { p4Bench } from './p4.mjs';
import { p7Bench } from './p7.mjs';
import { p11Bench } from './p11.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    people: { type: 'string' },
  },
});
const [name, file] = positionals;
const say = (line) => console.log(line);
const busy = loadavg()[0].toFixed(2);

function machine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, ${platform()} ${arch()}; load before the run ${busy}`;
}

/**
 * Pinned by their own lock, and only here: the product never needs them. Optional ones are half a gigabyte. Not by
 * `ci`, which wants the builds for every other machine in the lock, and a mirror may not have them.
 */
function installPeers(...more) {
  const folder = path.join(root, 'test/bench/peers');
  const words = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...more,
  ];
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0;
}

function build() {
  const { status } = spawnSync(process.execPath, ['config/build/build.mjs', '--programs'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

async function keep(page, { title, claim, command, versions, held, seconds, evidence }) {
  await mkdir('docs/evidence', { recursive: true });
  const answer = held === undefined ? '' : `| held | ${held ? 'yes' : '**no**'} |\n`;
  await writeFile(
    `docs/evidence/${page}.md`,
    `# ${title}\n\n${claim}\n\n| | |\n|---|---|\n${answer}| when | ${new Date().toISOString().slice(0, 10)} |
| command | \`${command}\` |\n| took | ${seconds.toFixed(0)} s |\n| machine | ${machine()} |\n| versions | ${versions} |\n\n${evidence}\n`,
  );
  say(`Written to docs/evidence/${page}.md.`);
}

async function runP1() {
  installPeers('--omit=optional');
  build();
  const load = createRequire(import.meta.url);
  const { p1 } = load(path.join(root, 'dist/test/bench/p1/p1.js'));
  const { verdictOf } = load(path.join(root, 'dist/test/bench/p1/report.js'));
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 9));
  const began = performance.now();
  const outcome = await p1({ referrals: values.quick ? 10_000 : 100_000, rounds, callers: 8, say });
  const seconds = (performance.now() - began) / 1000;
  const { held, page } = verdictOf(outcome);
  say(`\n${page}\n`);
  const { dependencies } = load('./peers/package.json');
  const peers = Object.entries(dependencies).map(([peer, version]) => `${peer} ${version}`);
  if (!values.quick)
    await keep('p1', {
      ...{ title: 'P1: one step of a referral', claim: CLAIM, held, seconds, evidence: page },
      command: `npm run bench -- P1${values.rounds ? ` --rounds ${values.rounds}` : ''}`,
      versions: `Node ${process.versions.node}, PostgreSQL ${outcome.server}, ${outcome.limit}, ${peers.join(', ')}`,
    });
  process.exitCode = held ? 0 : 1;
}

const CLAIM = `A person on the way arrives at the shelter (\`arriveReferral\`, the product's own command through \`work.run\`): under lock of case, consent, need and referral it
is checked who asks, \`step()\` decides in TypeScript, referral and need change, the clock of the expected arrival is closed and the clock of
the handover armed, care begins, and three audit rows and three outbox rows commit with it, under forced row-level security. This
step was chosen because it closes one clock and arms another and is taken for every person who is ever placed.

Every arm works on a database of its own with the same rows; the arms take turns within each round and each begins after a checkpoint. fsync and
synchronous_commit are on. The bell that tells the worker of new work is not hung: it rings once for many commits and outside of them. **pgbench** sends the statements that Panoh sent for one referral, prepared, in the same two messages, with the
values Panoh computed then, so it decides nothing: it is the limit. **TypeORM** finds entities, lets \`step()\` decide and saves them with
\`save()\` in one transaction. **DBOS** runs a workflow of two steps, look and change, with Panoh's statements in as few messages and the
decision made beforehand: it is charged for its durability only. Ratios are taken within a round, because the machine changes under all alike.`;

/** A bench that tells its page itself. */
async function runPage(page, bench) {
  installPeers();
  build();
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const people = values.people === undefined ? undefined : Number(values.people);
  const told = await bench({ root, quick: values.quick, rounds, people, say });
  say(`\n${told.evidence}\n`);
  const words = ['rounds', 'people'].flatMap((word) => (values[word] ? [`--${word} ${values[word]}`] : []));
  const command = ['npm run bench --', page.toUpperCase(), ...words].join(' ');
  if (!values.quick) await keep(page, { ...told, command });
  process.exitCode = told.held ? 0 : 1;
}

if (name === 'P1') await runP1();
else if (name === 'P4') await runPage('p4', p4Bench);
else if (name === 'P7') await runPage('p7', p7Bench);
else if (name === 'P11') await runPage('p11', p11Bench);
else if (name === 'import' && file) {
  build();
  await keep('import', await importBench({ root, file: path.resolve(file), say }));
} else {
  console.error(
    'Say one of: npm run bench -- P1 | P4 | P7 [--people N] | P11 [--quick] [--rounds N], or npm run bench -- import FILE',
  );
  process.exitCode = 1;
}
