import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startDemo } from './web/demo.mjs';
import { pages } from './web/pages.mjs';
import { takeScreens } from './web/screens.mjs';
import { measureInbox } from './web/speed.mjs';
import { DESK, faultsOn, goTo, NARROW, windowOf } from './web/visit.mjs';

export const claim =
  'Every page, in every language that was looked at, on a desk and 320 px wide: no barrier that axe finds (WCAG 2.2 AA), nothing wider than the screen, no key without words, no complaint of the browser or of the content security policy. The first load of the shelter’s inbox stays within its budget on a processor four times slower.';

/** By which it can be run: `npm run prove -- web tg,kk`. */
export const parts = ['en', 'ru', 'uz-Latn', 'uz-Cyrl', 'kk', 'ky', 'tg', 'tk', 'en-XA'];
const budget = { script: 250 * 1024, lcp: 2500, inp: 200 };

/**
 * @param {{ size?: number, only?: string[], say: (line: string) => void }} options
 *   size: how many languages, all if left out; only: these, and neither speed nor pictures, which know no language
 */
export async function prove({ size = parts.length, only, say }) {
  spawnSync(process.execPath, ['config/build/build.mjs'], { stdio: 'inherit' });
  const require = createRequire(import.meta.url);
  const { launchChromium } = require('../../dist/test/browser/support/chromium.js');
  const demo = await startDemo();
  const browser = await launchChromium();
  try {
    if (only) {
      const { looked, faults } = await sweep(browser, demo.url, only, say);
      return { held: faults.length === 0, evidence: views(looked, only.length, faults).join('\n') };
    }
    const speed = await measureInbox(browser, demo.url);
    say(`inbox: ${(speed.script / 1024).toFixed(0)} kB of script, LCP ${speed.lcp} ms, INP ${speed.inp} ms`);
    mkdirSync('docs/screens', { recursive: true });
    const screens = await takeScreens(browser, demo.url, 'docs/screens');
    say(`${screens} screens kept`);
    const { looked, faults } = await sweep(browser, demo.url, parts.slice(0, size), say);
    const withinBudget = speed.script <= budget.script && speed.lcp <= budget.lcp && speed.inp <= budget.inp;
    return {
      held: faults.length === 0 && withinBudget,
      evidence: [
        ...views(looked, size, faults),
        '',
        '| inbox of a shelter, phone, 4 × slower processor, empty cache, median of 5 | measured | budget |',
        '|---|---|---|',
        `| script, gzip | ${(speed.script / 1024).toFixed(0)} kB | 250 kB |`,
        `| largest contentful paint | ${speed.lcp} ms | 2500 ms |`,
        `| interaction to next paint (worst of a visit: open an answer, choose, leave) | ${speed.inp} ms | 200 ms |`,
        '',
        `Chromium ${browser.version()}, headless; client, server and database share the machine. Screens: \`docs/screens/\`.`,
      ].join('\n'),
    };
  } finally {
    await browser.close();
    await demo.stop();
  }
}

const views = (looked, languages, faults) => [
  `Looked at: ${pages.length} pages × ${languages} languages × 2 widths = ${looked} views; ${faults.length} faults.`,
  ...(faults.length > 0 ? ['', '## What did not hold', '', ...faults.map((fault) => `- ${fault}`), ''] : []),
];

async function sweep(browser, url, wanted, say) {
  const faults = [];
  let looked = 0;
  for (const language of wanted) {
    for (const size of [DESK, NARROW]) {
      for (const [who, addresses] of byAccount(pages)) {
        const { page, context, complaints } = await windowOf(browser, { url, who, language, size });
        for (const address of addresses) {
          looked += 1;
          const where = `${address} (${who}, ${language}, ${size.width} px)`;
          try {
            const real = typeof address === 'function' ? await address(context.request) : address;
            await goTo(page, real);
            for (const fault of await faultsOn(page)) faults.push(`${where}: ${fault}`);
          } catch (fault) {
            faults.push(`${where}: ${String(fault).split('\n')[0]}`);
          }
          for (const complaint of complaints.splice(0)) faults.push(`${where}: ${complaint.slice(0, 200)}`);
        }
        await context.close();
      }
    }
    say(`${language}: ${faults.length} faults so far`);
  }
  return { looked, faults };
}

function byAccount(list) {
  const accounts = new Map();
  for (const { who, address } of list) accounts.set(who, [...(accounts.get(who) ?? []), address]);
  return accounts;
}
