import type { Page } from 'playwright-core';
import { PASSWORD } from '../stories/password';
import { useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** A consul who works for two missions writes down for one of them, and signs in for the other. Everybody is invented. */
const story = useWorld('2026-03-24', 'Asia/Almaty', async (world) => {
  const mission = { type: 'Consulate', country: 'UZ', jurisdictions: ['KZ'] } as const;
  const home = await world.somebody('Dilnoza', 'consular-officer', { ...mission, name: HOME }, 'en');
  await world.somebody('Dilnoza', 'consular-officer', { ...mission, name: ASIDE }, 'en');
  return { home };
});

const HOME = 'Mission in Almaty';
const ASIDE = 'Mission in Bishkek';
const PASSPHRASE = 'walnut river seven lamp';
const SENT = '**/api/v1/sealed-registrations';

const go = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** As a member of one of the two, afresh. */
async function signIn(page: Page, organisation: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(story().home.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await go(page, 'Sign in');
  await page.getByRole('radio', { name: new RegExp(organisation) }).check();
  await go(page, 'Continue');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.goto('/offline');
}

/** A signal with no consent yet, finished and sealed. */
async function finishesOne(page: Page): Promise<void> {
  await go(page, 'New registration');
  const finish = page.getByRole('button', { name: 'Finish and seal' });
  const onward = page.getByRole('button', { name: 'Continue', exact: true });
  while (!(await finish.isVisible())) {
    const title = page.getByRole('heading', { level: 1 });
    const before = await title.textContent();
    await onward.click();
    await page.waitForFunction(`document.querySelector('h1')?.textContent !== ${JSON.stringify(before)}`);
  }
  await finish.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish and seal' }).click();
  await page.getByText('Sealed on this device').waitFor();
}

describe('a registration that was made for one organisation', () => {
  let page: Page;
  /** How often the device sent one. */
  let sent = 0;
  const arrived = () => story().world.look(`SELECT 1 FROM cases.sealed_registration`);

  it('waits on the device while its author is signed in for another one', async () => {
    ({ page } = await windows().unknown());
    await signIn(page, HOME);
    await page.getByLabel('Passphrase for this device').fill(PASSPHRASE);
    await page.getByLabel('The same once more').fill(PASSPHRASE);
    await go(page, 'Prepare this device');
    await page.route(SENT, async (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback(),
    );
    await finishesOne(page);
    await page.unroute(SENT);
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/sealed-registrations')) sent += 1;
    });

    await signIn(page, ASIDE);
    await page.getByText('Finished for another organisation.').waitFor();
    const asked = page.waitForResponse(/sealed-registrations/);
    await go(page, 'Send now');
    await asked;
    await page.getByText('Finished for another organisation.').waitFor();
    expect([sent, await arrived()]).toEqual([0, []]);
  });

  it('is sent, and becomes a case, as soon as its author is signed in for that one', async () => {
    // The line breaks until the page is looked at, and once on it; then the device tries again by itself.
    let isBroken = true;
    await page.route(SENT, async (route) => {
      const breaks = isBroken && route.request().method() === 'POST';
      if (page.url().endsWith('/offline')) isBroken &&= !breaks;
      return breaks ? route.abort('connectionreset') : route.fallback();
    });
    await signIn(page, HOME);
    await page.getByRole('link', { name: 'Open the case' }).waitFor();
    expect(sent).toBeGreaterThan(0);
    expect(await arrived()).toHaveLength(1);
  });
});
