import type { BrowserContext, Page } from 'playwright-core';
import { PASSWORD } from '../stories/password';
import { until } from '../support/until';
import { ProfileOnDisk } from './support/profile-on-disk';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** A consul goes where there is no network, with a laptop that can be taken from her. Everybody is invented. */
const story = useWorld('2026-03-24', 'Asia/Almaty', async (world) => {
  const mission = { name: 'Mission in Almaty', type: 'Consulate', country: 'UZ', region: 'KZ-ALA' } as const;
  const where = { ...mission, jurisdictions: ['KZ'] };
  return { consul: await world.somebody('Dilnoza', 'consular-officer', where, 'en') };
});

const PASSPHRASE = 'walnut river seven lamp';
const FINISHED = ['Zumradovaplant', 'Mohichehraplant', 'Plantedstreet'];
const OPEN = ['Qunduzplant', 'Sarvinozplant', 'Sealedalley'];

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const go = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** What a device keeps, looked at where no screen shows it. */
const stored = <Value>(page: Page, store: string): Promise<Value[]> =>
  page.evaluate(
    `new Promise((done) => { indexedDB.open('panoh-offline').onsuccess = ({ target: { result } }) => {
       result.transaction('${store}').objectStore('${store}').getAll().onsuccess = (event) => {
         result.close(); done(event.target.result); } } })`,
  );

async function signIn(page: Page, address = '/sign-in'): Promise<void> {
  await page.goto(address);
  await page.getByLabel('E-mail').fill(story().consul.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await go(page, 'Sign in');
}

/** What a page says as it is left is heard by the api; the browser shows its answer to nobody. */
const sessionEnded = (page: Page): Promise<true> =>
  until('the session has ended', async () => {
    const answer = await page.context().request.get('/api/v1/session');
    return answer.status() === 401;
  });

/** From "where and when" to the page about the person, with yes to being registered and to nothing else. */
async function writesDown(page: Page, [family, given, street]: readonly string[]): Promise<void> {
  await go(page, 'New registration');
  await go(page, 'Continue');
  await heading(page, 'Signal').waitFor();
  await go(page, 'Continue');
  for (let purpose = 0; purpose < 9; purpose++) {
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await go(page, title.startsWith('Registration') ? 'Yes' : 'Not now');
    await go(page, 'Continue');
  }
  await heading(page, 'The person').waitFor();
  await page.getByLabel('Family name').fill(family ?? '');
  await page.getByLabel('Given name').fill(given ?? '');
  await page.getByLabel('Address').fill(`${street ?? ''} 17`);
  await page.getByText('Kept on this device').waitFor();
}

describe('a registration where there is no network', () => {
  const profile = new ProfileOnDisk();
  let context: BrowserContext;
  let page: Page;
  let code: string | null;

  beforeAll(async () => {
    context = await profile.open(story().world.programs.url);
    page = context.pages()[0] ?? (await context.newPage());
  }, 30_000);
  afterAll(async () => {
    await context.close();
    profile.remove();
  });

  it('is prepared while there is one: codes, forms and texts come along', async () => {
    await signIn(page);
    await heading(page, 'Today').waitFor();
    await page.goto('/offline');
    await page.getByLabel('Passphrase for this device').fill(PASSPHRASE);
    await page.getByLabel('The same once more').fill(PASSPHRASE);
    expect(await barriersOn(page)).toEqual([]);
    await go(page, 'Prepare this device');
    await page.getByText('50 more registrations').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  });

  it('is written down and finished without one, and then nobody reads it on the device', async () => {
    await context.setOffline(true);
    await page.goto('/offline');
    await page.getByLabel('Passphrase of this device').fill(PASSPHRASE);
    await go(page, 'Open the drafts');
    await writesDown(page, FINISHED);
    expect(await barriersOn(page)).toEqual([]);
    await go(page, 'Continue');
    await go(page, 'Continue');
    await heading(page, 'Look it over').waitFor();
    code = await page.locator('strong').first().textContent();
    await go(page, 'Finish and seal');
    await page.getByRole('dialog').getByRole('button', { name: 'Finish and seal' }).click();
    await page.getByText('Sealed on this device').waitFor();
    expect(await stored(page, 'drafts')).toEqual([]);
    expect(await stored(page, 'finished')).toHaveLength(1);
    await writesDown(page, OPEN);
  });

  it('becomes a case when there is a network again, with the code on the card', async () => {
    await context.setOffline(false);
    await page.goto('/offline');
    await page.getByRole('link', { name: 'Open the case' }).waitFor();
    const { caseId } = (
      await story().world.look<{ caseId: string }>(
        `SELECT id AS "caseId" FROM cases.case_file WHERE code = $1 AND jurisdiction = 'KZ'`,
        [code],
      )
    )[0] ?? { caseId: '' };
    const { desk } = story().consul;
    expect((await desk.get(`/api/v1/cases/${caseId}/forms/person`)).body).toMatchObject({
      records: [{ document: { name: { family: FINISHED[0] } } }],
    });
    expect(await stored(page, 'finished')).toEqual([]);
  });

  it('leaves nothing on the disk that names anybody: neither the finished one nor the open draft', async () => {
    expect(await stored(page, 'drafts')).toHaveLength(1);
    await context.close();
    expect(profile.filesWith([...FINISHED, ...OPEN, PASSPHRASE])).toEqual([]);
    // The search itself finds what is there.
    expect(profile.filesWith(['panoh-offline'])).not.toEqual([]);
    context = await profile.open(story().world.programs.url);
    page = context.pages()[0] ?? (await context.newPage());
  }, 30_000);

  it('is wiped by the tenth wrong passphrase; what is finished stays', async () => {
    await page.goto('/offline');
    await page.getByLabel('Passphrase of this device').fill(PASSPHRASE);
    await go(page, 'Open the drafts');
    await page.getByText('Go on').waitFor();
    await go(page, 'Lock the drafts');
    await page.evaluate(
      `new Promise((done) => { indexedDB.open('panoh-offline').onsuccess = ({ target: { result } }) => {
         const devices = result.transaction('device', 'readwrite').objectStore('device');
         devices.get('this').onsuccess = (event) => {
           devices.put({ ...event.target.result, failures: 8 }, 'this').onsuccess = () => { result.close(); done(); } } } })`,
    );
    await page.getByLabel('Passphrase of this device').fill('not this one at all');
    await go(page, 'Open the drafts');
    await page.getByText('1 more try').waitFor();
    await page.getByLabel('Passphrase of this device').fill('nor this one either');
    await go(page, 'Open the drafts');
    await page.getByLabel('Passphrase for this device').waitFor();
    expect(await stored(page, 'drafts')).toEqual([]);
    expect(await stored(page, 'codes')).toEqual([]);
  });

  it('is forgotten by a device that was shut out, as soon as it calls', async () => {
    await page.getByLabel('Passphrase for this device').fill(PASSPHRASE);
    await page.getByLabel('The same once more').fill(PASSPHRASE);
    await go(page, 'Prepare this device');
    await page.getByText('50 more registrations').waitFor();
    const { desk } = story().consul;
    const { items } = (
      await desk.get<{ items: { id: string; killedAt: string | null }[] }>('/api/v1/devices')
    ).body;
    for (const { id, killedAt } of items) if (killedAt === null) await desk.delete(`/api/v1/devices/${id}`);
    // Nobody is signed in on the stolen laptop.
    await context.clearCookies();
    await page.goto('/offline');
    await page.getByText('This device was shut out').waitFor();
    expect(await stored(page, 'device')).toEqual([]);
    expect(await stored(page, 'codes')).toEqual([]);
  });
});

describe('a screen that nobody watches', () => {
  it('is taken away after five minutes, and is as it was for the same person', async () => {
    const { page, context } = await windows().unknown();
    await page.clock.install();
    await signIn(page);
    await heading(page, 'Today').waitFor();
    await page.goto('/offline');
    await page.getByLabel('Passphrase for this device').fill('half a passphrase');
    await page.clock.runFor(5 * 60_000 + 10_000);
    await heading(page, 'The screen is locked').waitFor();
    expect(await page.content()).not.toContain('Passphrase for this device');
    await page.locator('input[type=password]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    // Loading it anew opens nothing: the session has ended.
    const other = await context.newPage();
    await other.goto('/today');
    await heading(other, 'Sign in').waitFor();
    await other.close();
    await page.getByLabel('E-mail').fill(story().consul.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await go(page, 'Sign in');
    await heading(page, 'Work offline').waitFor();
    expect(await page.getByLabel('Passphrase for this device').inputValue()).toBe('half a passphrase');
  });

  it('is left at once by Escape three times, and nothing leads back', async () => {
    const page = await windows().of(story().consul, '/today', { size: PHONE, language: 'en' });
    await page.route('https://www.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
    await heading(page, 'Today').waitFor();
    for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
    await page.waitForURL('https://www.google.com/**');
    await sessionEnded(page);
    await page.goto('/today');
    await heading(page, 'Sign in').waitFor();
    expect(await overflowsOn(page)).toBe(0);
  });

  it('on a shared computer keeps nothing, and the session goes with the page', async () => {
    const { page, context } = await windows().unknown();
    await page.goto('/sign-in');
    await page.getByLabel('This is a shared computer').check();
    await page.getByLabel('E-mail').fill(story().consul.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await go(page, 'Sign in');
    await heading(page, 'Today').waitFor();
    const [session] = (await context.cookies()).filter(({ name }) => name === 'panoh_session');
    expect(session?.expires).toBe(-1);
    await page.getByRole('link', { name: 'Work offline' }).first().click();
    await page.getByText('Not on a shared computer').waitFor();
    expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
    await page.goto('/sign-in');
    await sessionEnded(page);
    await page.goto('/today');
    await heading(page, 'Sign in').waitFor();
  });
});
