import { Database, Work } from '@panoh/platform';
import type { Page } from 'playwright-core';
import { seedHistory } from '../../apps/cli/src/demo/history';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

/** An analyst with a minister waiting: seven invented years in numbers, and no case behind any of them. */
const story = useWorld('2026-03-24', 'Asia/Tashkent', async (world) => {
  const worker = await Database.open(world.clone.environment['PANOH_DATABASE_URL_WORKER'] ?? '', {
    ...{ size: 1, name: 'story' },
  });
  await seedHistory(new Work(worker));
  await worker.close();
  const commission = { name: 'National Commission', type: 'Commission', country: 'UZ' } as const;
  return { analyst: await world.somebody('Kamila', 'analyst', commission, 'en') };
});
const windows = useBrowser(() => story().world.programs.url);

describe('an analyst', () => {
  let page: Page;
  const cell = (row: string, place: number) =>
    page.getByRole('row', { name: row }).getByRole('cell').nth(place);

  it('has a first table without asking, as numbers and as a picture', async () => {
    page = await windows().of(story().analyst, '/numbers');
    await page.getByRole('rowheader', { name: 'Forced labour' }).waitFor();
    await page.getByRole('columnheader', { name: '2021' }).waitFor();
    expect(await cell('Forced labour', 0).innerText()).toMatch(/^\d\d+$/);
    await page.getByText('Not for release').waitFor();
    await page
      .getByRole('img', { name: /Chart of the table/ })
      .locator('svg text')
      .first()
      .waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.title()).toBe('Panoh');
  });

  it('sees what is hidden, and why', async () => {
    await page
      .getByRole('button', { name: /^Hidden: fewer than 10/ })
      .first()
      .click();
    await page.getByText('So few could be recognised').last().waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/^\d+ numbers are hidden$/).waitFor();
  });

  it('cuts it another way, with a filter as a chip', async () => {
    await page.getByLabel('Rows').selectOption({ label: 'Age' });
    await page.getByLabel('Columns').selectOption({ label: 'Gender' });
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByRole('combobox', { name: 'Filter by' }).click();
    await page.getByRole('listbox').getByRole('option', { name: 'Country of exploitation' }).click();
    await page.getByRole('combobox', { name: 'Any of' }).fill('Kazakh');
    await page.getByRole('listbox').getByRole('option', { name: 'Kazakhstan' }).click();
    await page.getByRole('button', { name: 'Use the filter' }).click();
    await page.getByText('Country of exploitation: Kazakhstan').waitFor();
    await page.getByText('You changed the choices').waitFor();
    await page.getByRole('button', { name: 'Count', exact: true }).click();
    await page.getByRole('rowheader', { name: '18 to 24' }).waitFor();
  });

  it('saves the table as a report and opens it another day', async () => {
    await page.getByRole('button', { name: 'Save as a report' }).click();
    await page.getByLabel('Name').fill('Age and sex, Kazakhstan');
    await page.getByRole('dialog').getByRole('button', { name: 'Save as a report' }).click();
    await page.getByRole('button', { name: 'Open Age and sex, Kazakhstan' }).waitFor();
    await page.reload();
    await page.getByRole('rowheader', { name: 'Forced labour' }).waitFor();
    await page.getByRole('button', { name: 'Open Age and sex, Kazakhstan' }).click();
    await page.getByRole('rowheader', { name: '18 to 24' }).waitFor();
    expect(await page.getByLabel('Rows').inputValue()).toBe('age-band');
  });

  it('reads why nothing can be taken out yet, in Russian and on a phone', async () => {
    const phone = await windows().of(story().analyst, '/numbers', { size: PHONE, language: 'ru' });
    await phone.getByRole('rowheader', { name: 'Принудительный труд' }).waitFor();
    await phone.getByText('Выгрузка пока закрыта').waitFor();
    expect(await barriersOn(phone)).toEqual([]);
    expect(await overflowsOn(phone)).toBe(0);
  });
});
