import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

export const claim =
  'A table of five dimensions and 20,000 cells, of which about 2,000 are hidden, is hidden and attacked in the half hour that a release has, on two cores. A table in which each line by itself gives nothing away is opened all the same.';

const RELEASE_SECONDS = 30 * 60;
/** Enough for a choice that is good; the rest of the half hour would make it a little better. */
const HIDING_SECONDS = 10 * 60;
const MOST_SECONDS_OF_LINES = 2 * 60;
const TABLE = { sizes: [12, 7, 7, 4, 4], people: 800_000, skew: 1 };
const THRESHOLD = 10;

/** @param {{ say: (line: string) => void }} options */
export async function prove({ say }) {
  spawnSync(process.execPath, ['config/build/build.mjs', '--programs'], { stdio: 'inherit' });
  const require = createRequire(import.meta.url);
  const load = (name) => require(`../../dist/test/attack/disclosure/${name}.js`);
  const { fiveWay, hideLineByLine } = load('five-way');
  const { audit, primaryProtections, protect } = require('../../dist/libs/disclosure/src/index.js');
  const { HighsSolver } = load('solver');
  const solver = new HighsSolver();
  const table = fiveWay(TABLE.sizes, TABLE.people, TABLE.skew);
  const { grid, counts, shape, numbers } = table;
  const protections = primaryProtections(
    shape,
    numbers,
    { threshold: THRESHOLD, zerosDisclosiveOn: [], wholeGroupsDisclosiveOn: [] },
    { refinement: { grid, axes: [] }, count: () => numbers },
  );
  const small = protections.filter((one) => one !== null).length;
  const attack = (hidden, seconds) =>
    audit(
      {
        ...{ grid, counts, guarded: [{ shape, protections }] },
        published: [
          { shape, values: Array.from(numbers, (number, cell) => (hidden[cell] === 1 ? null : number)) },
        ],
      },
      solver,
      { seconds },
    );
  const row = (how, hidden, hiding, { seconds, breaches }) =>
    `| ${how} | ${numbers.length} | ${small} | ${hidden.reduce((sum, one) => sum + one, 0)} | ${hiding} | ${seconds.toFixed(0)} s | ${breaches.length} |`;
  try {
    const lineByLine = hideLineByLine(table, THRESHOLD);
    const naive = await attack(lineByLine, MOST_SECONDS_OF_LINES);
    say(`line by line: ${naive.breaches.length} open or undecided after ${naive.seconds.toFixed(0)} s`);
    const rows = [row('line by line, no solver', lineByLine, '–', naive)];
    const found = await protect(
      { grid, counts, earlier: [], shapes: [shape], protections: [protections], guarded: [] },
      solver,
      { seconds: HIDING_SECONDS },
    );
    let held = false;
    if (found.kind === 'protected') {
      const verdict = await attack(found.hidden[0], RELEASE_SECONDS - found.seconds);
      held = verdict.safe && found.seconds + verdict.seconds <= RELEASE_SECONDS;
      const how = `ours, at least ${found.atLeast} must be hidden (gap ${(100 * found.gap).toFixed(0)} %)`;
      rows.push(row(how, found.hidden[0], `${found.seconds.toFixed(0)} s`, verdict));
      say(`ours: ${verdict.breaches.length} open after ${verdict.seconds.toFixed(0)} s`);
    }
    return {
      held,
      evidence: `One table of ${TABLE.sizes.join(' × ')} with all its totals: ${TABLE.people.toLocaleString('en')} invented people, skewed. Hidden are numbers from 1 to ${THRESHOLD - 1} and what protects them. An undecided cell counts as open.

| hidden | cells | small | hidden cells | hiding | attack | open |
|---|---|---|---|---|---|---|
${rows.join('\n')}`,
    };
  } finally {
    await solver.close();
  }
}
