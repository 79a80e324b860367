import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const axe = require('axe-core');

export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 320, height: 640 };
const password = 'a-refuge-for-trying';
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * A window of one demo account in one language.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, who: string, language?: string, size?: { width: number, height: number }, dark?: boolean }} wish
 */
export async function windowOf(browser, { url, who, language = 'en', size = DESK, dark = false }) {
  const context = await browser.newContext({
    ...{ baseURL: url, viewport: size, serviceWorkers: 'block', timezoneId: 'Asia/Almaty' },
    ...{ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' },
    ...{ isMobile: size.width < 600, hasTouch: size.width < 600 },
  });
  context.setDefaultTimeout(10_000);
  if (who !== 'nobody') {
    const answer = await context.request.post('/api/v1/sign-in', {
      data: { email: `${who}.demo@panoh.invalid`, password },
    });
    if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()}`);
  }
  await context.addInitScript(`localStorage.setItem('language', ${JSON.stringify(language)})`);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text()))
      complaints.push(message.text());
  });
  return { page, context, complaints };
}

/** Goes there and waits until what is loading has come. */
export async function goTo(page, address) {
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await page
    .locator('[role=status] .mantine-Skeleton-root')
    .first()
    .waitFor({ state: 'detached', timeout: 6_000 })
    .catch(() => undefined);
  await page.waitForTimeout(150);
}

/** What is wrong with the page that is shown: barriers (axe, WCAG 2.2 AA), width, keys without words. */
export async function faultsOn(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`);
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  const text = await page.evaluate('document.body.innerText');
  const title = await page.title();
  return [
    ...violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.target}`),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...[...text.matchAll(/\b[a-z-]+:[a-z][\w-]+(\.[\w-]+)+\b/g)].map(([key]) => `key without words: ${key}`),
    ...(/^Panoh/.test(title) ? [] : [`title: ${title}`]),
  ];
}
