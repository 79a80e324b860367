import path from 'node:path';
import { nationalReport, pageOfRelease, tooFewPeople } from './releases.mjs';
import { DESK, goTo, PHONE, windowOf } from './visit.mjs';

const TALL = { width: 1280, height: 1000 };

/** The first thing that an address of the api lists. */
const first = async (page, list, fits = () => true) => {
  const answer = await page.request.get(list);
  return (await answer.json()).items.find(fits);
};
const press = (page, name) => page.getByRole('button', { name }).first().click();

/** The main screens, each as the person whose it is sees it; `then` goes on from the page, to a dialog; `part` is what it is about. */
const screens = [
  { file: 'sign-in', who: 'nobody', address: '/sign-in' },
  { file: 'today-officer', who: 'consul.almaty', address: '/today' },
  { file: 'today-shelter-phone-ru', who: 'shelter.almaty', address: '/today', size: PHONE, language: 'ru' },
  { file: 'inbox-phone', who: 'shelter.almaty', address: '/inbox', size: PHONE },
  {
    file: 'accept-phone-ru',
    who: 'shelter.almaty',
    address: '/inbox',
    size: PHONE,
    language: 'ru',
    then: (page) => press(page, /^Принять$/),
  },
  { file: 'signal', who: 'consul.almaty', address: '/signal', size: TALL },
  {
    file: 'case',
    who: 'consul.almaty',
    find: async (page) => `/cases/${(await first(page, '/api/v1/cases', ({ isAssigned }) => isAssigned)).id}`,
    size: TALL,
  },
  {
    file: 'consent-tg',
    who: 'consul.almaty',
    language: 'tg',
    find: async (page) =>
      `/cases/${(await first(page, '/api/v1/cases', ({ isAssigned }) => isAssigned)).id}/consents`,
    size: TALL,
  },
  {
    file: 'identification',
    who: 'consul.almaty',
    find: async (page) =>
      `/cases/${(await first(page, '/api/v1/cases', ({ isAssigned }) => isAssigned)).id}/identification`,
    size: TALL,
  },
  { file: 'beds-phone', who: 'shelter.almaty', address: '/beds', size: PHONE },
  { file: 'clock-board', who: 'coordinator.kz', address: '/clocks' },
  {
    file: 'mechanism',
    who: 'coordinator.kz',
    find: async (page) => {
      const { id, version } = await first(page, '/api/v1/mechanisms', (line) => line.id === 'kz-nrm');
      return `/mechanisms/${id}/${version}`;
    },
    size: TALL,
  },
  { file: 'calendar', who: 'coordinator.kz', address: '/calendars/kz', size: TALL },
  { file: 'numbers', who: 'analyst.uz', address: '/numbers', size: TALL },
  { file: 'numbers-tg', who: 'analyst.uz', address: '/numbers', size: TALL, language: 'tg' },
  { file: 'year', who: 'coordinator.uz', address: '/numbers/year', size: TALL },
  {
    file: 'release',
    who: 'analyst.uz',
    find: ({ request }) => pageOfRelease(request, nationalReport),
    size: TALL,
  },
  {
    file: 'release-refused',
    who: 'analyst.uz',
    find: ({ request }) => pageOfRelease(request, tooFewPeople),
    size: TALL,
  },
  {
    file: 'release-refused-phone-ru',
    who: 'analyst.uz',
    find: ({ request }) => pageOfRelease(request, tooFewPeople),
    size: PHONE,
    language: 'ru',
  },
  {
    file: 'release-table-phone-ru',
    who: 'analyst.uz',
    find: ({ request }) => pageOfRelease(request, nationalReport),
    size: PHONE,
    language: 'ru',
    part: (page) => page.locator('[role=group]:has(table)').first(),
  },
  { file: 'directory', who: 'consul.almaty', address: '/directory' },
  { file: 'administration', who: 'admin.uz', address: '/administration' },
  { file: 'audit', who: 'auditor.uz', address: '/audit' },
  { file: 'offline', who: 'consul.almaty', address: '/offline' },
  { file: 'today-officer-dark', who: 'consul.almaty', address: '/today', dark: true },
];

/**
 * Pictures for people to look at; nothing compares them.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} folder
 * @param {readonly string[]} [only] names of pictures; all if left out
 */
export async function takeScreens(browser, url, folder, only) {
  const wanted = only === undefined ? screens : screens.filter(({ file }) => only.includes(file));
  for (const { file, who, address, find, then, part, ...wish } of wanted) {
    const { page, context } = await windowOf(browser, { url, who, size: DESK, ...wish });
    await goTo(page, find ? await find(page) : address);
    await page.waitForTimeout(400);
    await then?.(page);
    if (then) await page.getByRole('dialog').waitFor();
    await part?.(page).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await page.screenshot({ path: path.join(folder, `${file}.png`) });
    await context.close();
  }
  return wanted.length;
}
