import { readFileSync } from 'node:fs';
import { Database, Work } from '@panoh/platform';
import type { Page } from 'playwright-core';
import { seedHistory } from '../../apps/cli/src/demo/history';
import { barriersOn, DESK, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** Tables leave the house: a ready set to a file, a second one that cannot, and records behind two persons. */
const story = useWorld('2026-03-24', 'Asia/Tashkent', async (world) => {
  const worker = await Database.open(world.clone.environment['PANOH_DATABASE_URL_WORKER'] ?? '', {
    ...{ size: 1, name: 'story' },
  });
  await seedHistory(new Work(worker));
  await worker.close();
  const commission = { name: 'National Commission', type: 'Commission', country: 'UZ' } as const;
  const analyst = await world.somebody('Kamila', 'analyst', commission, 'en');
  return {
    analyst,
    coordinator: await world.colleague(analyst, 'Rustam', 'national-coordinator'),
    secretary: await world.colleague(analyst, 'Dilnoza', 'territorial-secretary'),
  };
});
// Published is what was known at the end of a day.
beforeAll(() => story().world.itIs('2026-03-26T09:00'), 60_000);
/** Counting, hiding and attacking, on a machine with other work. */
const PREPARING = { timeout: 60_000 };

describe('an analyst who publishes', () => {
  let page: Page;

  it('asks for a ready set, and sees how far it is', async () => {
    page = await windows().of(story().analyst, '/numbers/releases');
    await page.getByText('Nothing has been prepared yet').waitFor();
    await page.getByRole('link', { name: 'Prepare a publication' }).click();
    await page.getByRole('radio', { name: /Indicator 16\.2\.2|SDG/ }).click();
    await page.getByLabel('Name of the publication').fill('Indicator 16.2.2, 2025');
    await page.getByRole('button', { name: 'Count and protect' }).click();
    await page.getByRole('heading', { level: 1, name: 'Indicator 16.2.2, 2025' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/numbers\/releases\/[0-9a-f-]{36}$/);
  });

  it('looks at every table and at what protection costs, before anybody else does', async () => {
    await page.getByText('Not published yet: look at every table first').waitFor(PREPARING);
    await page.getByText('What protection costs').waitFor();
    await page.getByRole('heading', { name: /^Table 1: / }).waitFor();
    await page.getByText('hidden', { exact: true }).first().waitFor({ state: 'attached' });
    expect(await page.getByText('[c]', { exact: true }).count()).toBeGreaterThan(0);
    expect(await barriersOn(page)).toEqual([]);
  }, 70_000);

  it('publishes as a considered act, and takes the file in Russian', async () => {
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Once published it cannot be taken back').waitFor();
    expect(await dialog.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByLabel('I have looked at every table').check();
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('heading', { name: 'Download' }).waitFor();
    await page.getByLabel('Language of the file').selectOption('ru');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('[c]');
    expect(text).toContain('Принудительный труд');
  });

  it('is told why another one cannot leave, and begins again from what would help', async () => {
    page = await windows().of(story().analyst, '/numbers/releases/new');
    await page.getByText('Tables of my own').click();
    await page.getByLabel('Cut by (1)').selectOption('year');
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByRole('combobox', { name: 'Filter by' }).click();
    await page.getByRole('listbox').getByRole('option', { name: 'Country of exploitation' }).click();
    await page.getByRole('combobox', { name: 'Any of' }).fill('South Korea');
    await page.getByRole('listbox').getByRole('option', { name: 'South Korea' }).click();
    await page.getByRole('button', { name: 'Use the filter' }).click();
    await page.getByLabel('To: year').selectOption('2024');
    expect(await page.getByLabel('From: year').inputValue()).toBe('2024');
    await page.getByLabel('From: month').selectOption({ label: 'October' });
    await page.getByLabel('To: year').selectOption('2025');
    await page.getByLabel('To: month').selectOption({ label: 'March' });
    await page.getByLabel('Name of the publication').fill('Exploited in South Korea, 2024');
    await page.getByRole('button', { name: 'Count and protect' }).click();
    await page.getByText('These tables cannot be published as they are').waitFor(PREPARING);
    await page.getByText('Every number of these tables would have to be hidden').waitFor();
    await page.getByText('Count more people at once').waitFor();
    await page.getByText('Country of exploitation: South Korea').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leave out Year' }).click();
    await page.getByRole('heading', { level: 1, name: 'Prepare a publication' }).waitFor();
    await page.getByText('Country of exploitation: South Korea').waitFor();
    expect(await page.getByLabel('Cut by (1)').count()).toBe(0);
    expect(await page.getByLabel('Name of the publication').inputValue()).toBe(
      'Exploited in South Korea, 2024',
    );
  }, 70_000);

  it('finds everything in the list, in Russian and in Tajik, on a desk and on a phone', async () => {
    for (const [language, size, published] of [
      ['ru', PHONE, 'Опубликовано'],
      ['tg', DESK, 'Нашр шудааст'],
    ] as const) {
      const list = await windows().of(story().analyst, '/numbers/releases', { size, language });
      await list.getByText(published, { exact: true }).waitFor();
      expect(await barriersOn(list)).toEqual([]);
      expect(await overflowsOn(list)).toBe(0);
      await list.getByRole('link', { name: 'Indicator 16.2.2, 2025' }).click();
      await list.getByRole('heading', { level: 1, name: 'Indicator 16.2.2, 2025' }).waitFor();
      await list.getByRole('heading', { level: 2 }).nth(2).waitFor();
      if (size === PHONE) await showsWhereItGoesOn(list);
      expect(await barriersOn(list)).toEqual([]);
      expect(await overflowsOn(list)).toBe(0);
      expect(await list.title()).toBe('Panoh');
    }
  });
});

/** What does not fit beside the thumb is announced by an arrow at the edge, and reached by the keys. */
async function showsWhereItGoesOn(page: Page): Promise<void> {
  const tables = page.getByRole('group').filter({ has: page.getByRole('table') });
  const table = tables.first();
  const arrow = (side: 'before' | 'after') => table.locator(`xpath=../*[@data-side="${side}"]`);
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeGreaterThan(0);
  await arrow('after').waitFor();
  expect(await arrow('before').count()).toBe(0);
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await arrow('before').waitFor();
  await table.evaluate((box) => box.scrollTo({ left: box.scrollWidth }));
  await arrow('after').waitFor({ state: 'detached' });
}

describe('records', () => {
  it('are asked for with a purpose, agreed to by a second person, and taken', async () => {
    const page = await windows().of(story().coordinator, '/numbers/records', { language: 'en' });
    await page.getByRole('button', { name: 'Ask for records' }).click();
    await page.getByLabel('Who receives them, and what for?').fill('IOM, for the data set of 2025.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask for records' }).click();
    await page.getByText('Waits for a second person').waitFor();
    expect(await page.getByRole('button', { name: 'Agree' }).count()).toBe(0);

    const other = await windows().of(story().secretary, '/numbers/records', {
      ...{ size: PHONE, language: 'ru' },
    });
    await other.getByText('IOM, for the data set of 2025.').waitFor();
    expect(await barriersOn(other)).toEqual([]);
    expect(await overflowsOn(other)).toBe(0);
    await other.getByRole('button', { name: 'Согласовать' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Согласовать' }).click();
    await other.getByText('Согласовано', { exact: true }).waitFor();

    await page.reload();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the records' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8').length).toBeGreaterThan(0);
    await page.getByText(/records; .* left out; complete$/).waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('lapse where nobody decides, and stand there as that and not as waiting', async () => {
    const page = await windows().of(story().coordinator, '/numbers/records', { language: 'en' });
    await page.getByRole('button', { name: 'Ask for records' }).click();
    await page.getByLabel('Who receives them, and what for?').fill('A study that nobody decided on.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask for records' }).click();
    await page.getByText('To be decided by').waitFor();
    // The export of the test before holds the same people.
    await page.getByText('Some of these people may be in another file').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await story().world.itIs('2026-04-03T09:00');

    const other = await windows().of(story().secretary, '/numbers/records', {
      ...{ size: PHONE, language: 'ru' },
    });
    const card = other.getByRole('listitem').filter({ hasText: 'A study that nobody decided on.' });
    await card.getByText('Истёк срок: никто не решил').waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    expect(await barriersOn(other)).toEqual([]);
    expect(await overflowsOn(other)).toBe(0);
  }, 70_000);
});
