import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { agreementOf } from './disclosure/agreement.mjs';

export const claim =
  'Tables in which only small numbers are hidden are opened by an attacker who reads everything that was published; those that are hidden by us are not. What the attacker finds possible is what counting through all possibilities finds, and what other solvers find.';

const FAMILIES = {
  'central-asia': { lines: 5, hiding: 60 },
  all: { lines: 12, hiding: 60 },
};

/** @param {{ size?: number, say: (line: string) => void }} options size: how many seeds random families are made from */
export async function prove({ size = 12, say }) {
  spawnSync(process.execPath, ['config/build/build.mjs', '--programs'], { stdio: 'inherit' });
  const require = createRequire(import.meta.url);
  const load = (name) => require(`../../dist/test/attack/disclosure/${name}.js`);
  const { HighsSolver } = load('solver');
  const solver = new HighsSolver();
  try {
    const agreement = agreementOf(size, load('second-solver'), say);
    const attacks = await attackReal(load, solver, say);
    return {
      held: agreement.held && attacks.held,
      evidence: [attacks, agreement].map(({ text }) => text).join('\n\n'),
    };
  } finally {
    await solver.close();
  }
}

const ours = (attacked) =>
  attacked === undefined
    ? 'not published: it cannot be protected | – | –'
    : `${attacked.hidden} | ${attacked.opened} | ${attacked.betweenOpened} of ${attacked.between}`;
const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`);

async function attackReal(load, solver, say) {
  const { ctdcFamilies, ctdcPeople, isCtdcHere } = load('ctdc-families');
  const title = '## Attacks on real data';
  if (!isCtdcHere()) return { held: false, text: `${title}\n\nNot made: the data is not on this machine.` };
  const { attackNaive, attackOurs } = load('attack-family');
  const { countFamily } = load('count-family');
  const lines = [];
  const seconds = [];
  let held = true;
  for (const [which, { lines: most, hiding }] of Object.entries(FAMILIES)) {
    const people = ctdcPeople(which);
    for (const { attack, tables } of ctdcFamilies(people, most)) {
      const family = countFamily(tables, people);
      const naive = await attackNaive(family, solver, 300);
      const protectedOnes = await attackOurs(family, solver, { hiding, audit: 600 });
      // So few people of one region leave nothing small in some of these tables, and then nothing to open.
      held &&= naive.opened + naive.betweenOpened > 0 || (which !== 'all' && naive.hidden === 0);
      held &&= protectedOnes === undefined || protectedOnes.opened + protectedOnes.betweenOpened === 0;
      const by = Object.entries(naive.attacks).map(([name, count]) => `${name} ${count}`);
      lines.push(
        `| ${which}: ${attack} | ${naive.cells} | ${naive.hidden} | ${naive.opened} (${share(naive.opened, naive.hidden)}) | ${naive.exact} | ${naive.below} | ${naive.notZero} | ${naive.betweenOpened} of ${naive.between} | ${by.join(', ')} | ${ours(protectedOnes)} |`,
      );
      seconds.push(naive.seconds, protectedOnes?.seconds ?? 0);
      say(
        `${which}, ${attack}: naive ${naive.opened} of ${naive.hidden} hidden and ${naive.betweenOpened} between, ours ${protectedOnes === undefined ? 'not published' : protectedOnes.opened + protectedOnes.betweenOpened}`,
      );
    }
  }
  return {
    held,
    text: `${title}

CTDC global k-anonymised dataset of 15 July 2021 (97,750 people) and its part for Central Asia. Hidden are numbers from 1 to 9 ("naive": those and no others; "ours": as a release does it). A hidden number is open when whoever reads everything can say that it is not 0, or that it is below 10. "Between": numbers that no table prints but two of them tell apart. The longest audit took ${Math.max(...seconds).toFixed(0)} s.

| family | cells | hidden, naive | open | known exactly | surely below 10 | surely not 0 | open between | attacks | hidden, ours | open | open between |
|---|---|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}`,
  };
}
