import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { freePort, freshCopy, npmStart } from './fresh/fresh-copy.mjs';
import { Newcomer, pace } from './newcomer/newcomer.mjs';
import { walkToAccepted } from './newcomer/way-to-accepted.mjs';
import { DESK, goTo, windowOf } from './web/visit.mjs';

export const claim =
  'From a fresh copy of the sources, a newcomer reaches “referral accepted” within five minutes after `npm start`, by following what the screens say, without the README.';

const withinSeconds = 300;
/** A line of labels is not read, but looked through for one of them. */
const wordsScannedAMinute = 600;

/** @param {{ say: (line: string) => void }} options */
export async function prove({ say }) {
  spawnSync(process.execPath, ['config/build/build.mjs', '--programs'], { stdio: 'inherit' });
  const { launchChromium } = createRequire(import.meta.url)('../../dist/test/browser/support/chromium.js');
  const copy = freshCopy();
  const install = installed(copy);
  say(`packages installed in ${install.toFixed(0)} s`);
  const start = await npmStart({ ...copy, port: await freePort() });
  const browser = await launchChromium();
  try {
    if (!start.came) return { held: false, evidence: `\`\`\`\n${start.output()}\n\`\`\`` };
    say(`npm start: ${start.seconds.toFixed(0)} s to ${addressIn(start.output())}`);
    const newcomer = await newcomerAt(browser, addressIn(start.output()));
    const referral = await walkToAccepted(newcomer);
    const seconds = (performance.now() - start.began) / 1000;
    say(`accepted after ${seconds.toFixed(0)} s`);
    const sender = await seenBySender(browser, start.url, referral);
    return {
      held: seconds <= withinSeconds && sender,
      evidence: evidence({ install, start, seconds, newcomer, sender, browser }),
    };
  } finally {
    await browser.close();
    await start.stop();
    copy.remove();
  }
}

/** @returns seconds, with an empty cache */
function installed({ sources, home }) {
  const began = performance.now();
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    ...{ cwd: sources, encoding: 'utf8', timeout: 300_000 },
    env: { PATH: process.env.PATH, HOME: home },
  });
  if (status !== 0) throw new Error(`The packages could not be installed:\n${stderr}`);
  return (performance.now() - began) / 1000;
}

const addressIn = (output) => /Panoh runs at (\S+)/.exec(output)?.[1];

/** A browser as it comes: no session, no language chosen. */
async function newcomerAt(browser, url) {
  const context = await browser.newContext({ viewport: DESK, locale: 'en-GB', timezoneId: 'Asia/Almaty' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(url);
  return new Newcomer(page);
}

/** In a window of their own, whoever asked sees the yes as well. */
async function seenBySender(browser, url, referral) {
  const { page } = await windowOf(browser, { url, who: 'consul.almaty' });
  await goTo(page, referral);
  const accepted = page.getByRole('main').getByText('Accepted', { exact: true }).first();
  return accepted.waitFor().then(
    () => true,
    () => false,
  );
}

function evidence({ install, start, seconds, newcomer, sender, browser }) {
  const { screens, clicks, letters, wordsTold, wordsListed } = newcomer;
  const scanning = (wordsListed / wordsScannedAMinute) * 60;
  return [
    '| | |',
    '|---|---|',
    `| from \`npm start\` to the address being served, packages installed, everything else to be made | ${start.seconds.toFixed(0)} s |`,
    `| **from \`npm start\` to “Accepted” on the screen** | **${seconds.toFixed(0)} s** of ${withinSeconds} s |`,
    `| screens, clicks, letters typed | ${screens.length}, ${clicks}, ${letters} |`,
    `| the sender sees “Accepted” in a second browser context | ${sender ? 'yes' : '**no**'} |`,
    `| the packages, installed before from an empty cache (\`npm ci\`, counted apart: the network decides) | ${install.toFixed(0)} s |`,
    '',
    `The pace: every heading and sentence that is new, from the head of a screen down to what is acted on, is read once at ${pace.wordsAMinute} words a minute; ${pace.secondsAClick} s pass before each click and ${pace.secondsALetter} s with each letter. Labels, answers to choose from and lines of data are looked over within the pause before a click; if they were all looked through as well, at ${wordsScannedAMinute} words a minute, ${scanning.toFixed(0)} s would be added. One run, by a program that never hesitates: it shows that the way is told and how long it is, and stands for no study with people.`,
    '',
    'The way: the first part of the demo is offered on the sign-in screen; “Try it” on its dashboard names the steps; each screen ends with the next one; after sending, the screen offers the part of whoever was asked, and the code under which they find the request.',
    '',
    '| screen | words read | labels and data |',
    '|---|---|---|',
    ...screens.map(({ screen, told, listed }) => `| ${screen} | ${told} | ${listed} |`),
    `| together | ${wordsTold} | ${wordsListed} |`,
    '',
    `Chromium ${browser.version()}, headless, ${DESK.width} × ${DESK.height}; client, server and database share the machine.`,
  ].join('\n');
}
