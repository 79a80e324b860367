import { gzipSync } from 'node:zlib';
import { goTo, PHONE, windowOf } from './visit.mjs';

const slowdown = 4;
const visits = 5;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The shelter's inbox on a phone whose processor is four times slower, from an empty cache, five times. */
export async function measureInbox(browser, url) {
  const runs = [];
  for (let visit = 0; visit < visits; visit += 1) runs.push(await oneVisit(browser, url));
  return {
    script: Math.max(...runs.map(({ script }) => script)),
    lcp: median(runs.map(({ lcp }) => lcp)),
    inp: median(runs.map(({ inp }) => inp)),
    worstInp: Math.max(...runs.map(({ inp }) => inp)),
  };
}

async function oneVisit(browser, url) {
  const { page, context } = await windowOf(browser, {
    url,
    who: 'shelter.almaty',
    language: 'ru',
    size: PHONE,
  });
  const control = await context.newCDPSession(page);
  await control.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let script = 0;
  const read = [];
  page.on('response', (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return;
    read.push(response.body().then((body) => (script += gzipSync(body).length)));
  });
  await context.addInitScript(`
    window.seen = { lcp: 0, inp: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.seen.lcp = Math.max(window.seen.lcp, entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.interactionId) window.seen.inp = Math.max(window.seen.inp, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  `);
  await goTo(page, '/inbox');
  await page.getByRole('article').first().waitFor();
  await Promise.all(read);
  const { lcp } = await page.evaluate('window.seen');
  const loaded = script;
  await page.getByRole('article').first().getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('radio').last().click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(600);
  const { inp } = await page.evaluate('window.seen');
  await context.close();
  return { script: loaded, lcp: Math.round(lcp), inp: Math.round(inp) };
}
