import { Database, Work } from '@panoh/platform';
import type { Page } from 'playwright-core';
import { seedHistory } from '../../apps/cli/src/demo/history';
import { PASSWORD } from '../stories/password';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

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

describe('an analyst', () => {
  let page: Page;
  const cell = (row: string, place: number) =>
    page.getByRole('row', { name: row }).getByRole('cell').nth(place);

  it('has a first table three steps after opening Panoh: who, sign in, numbers', async () => {
    const { page: first } = await windows().unknown();
    await first.goto('/');
    await first.getByLabel('E-mail').fill(story().analyst.email);
    await first.getByLabel('Password', { exact: true }).fill(PASSWORD);
    const steps = [
      first.getByRole('button', { name: 'Sign in' }),
      first.getByRole('link', { name: /Build a table/ }),
    ];
    for (const step of steps) await step.click();
    await first.getByRole('rowheader', { name: 'Forced labour' }).waitFor();
  });

  it('sees it as numbers and as a picture', async () => {
    page = await windows().of(story().analyst, '/numbers');
    await page.getByRole('rowheader', { name: 'Forced labour' }).waitFor();
    await page.getByRole('columnheader', { name: '2021' }).waitFor();
    expect(await cell('Forced labour', 0).innerText()).toMatch(/^\d\d+$/);
    await page.getByText('Not for release').waitFor();
    await page.getByText(/Numbers are moved by at most \d+, always in the same way/).waitFor();
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

  it('puts ages together, and reads shares with what they are shares of', async () => {
    const other = await windows().of(story().analyst, '/numbers');
    const count = other.getByRole('button', { name: 'Count', exact: true });
    await other.getByRole('rowheader', { name: 'Forced labour' }).waitFor();
    await other.getByLabel('Rows').selectOption({ label: 'Age' });
    await other.getByLabel('How finely: Age').selectOption({ label: 'Children and adults' });
    await count.click();
    await other.getByRole('rowheader', { name: 'Adults' }).waitFor();
    await other.getByLabel('Columns').selectOption({ label: 'None' });
    await other.getByLabel('Rows').selectOption({ label: 'Gender' });
    await count.click();
    await other.getByRole('rowheader', { name: 'Woman or girl' }).waitFor();
    await other.getByText('Per cent', { exact: true }).click();
    await other.getByText(/Per cent of the people of whom anything is stated under “Gender”/).waitFor();
    await other
      .getByRole('cell', { name: /^\d+\.\d\s%$/ })
      .first()
      .waitFor();
    expect(await barriersOn(other)).toEqual([]);
    await other.close();
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

  it('looks at the year so far beside last year, each drawing as a sentence and as a table as well', async () => {
    const year = await windows().of(story().analyst, '/numbers/year');
    const signals = year.getByRole('region', { name: 'Signals' });
    await signals
      .getByRole('img', { name: /The same months of 2025: \d+\. The whole of 2025: \d+/ })
      .waitFor();
    await signals.getByRole('button', { name: 'Show as a table' }).click();
    await signals.getByRole('columnheader', { name: '2025' }).waitFor();
    await signals.getByRole('rowheader', { name: 'December' }).waitFor();
    await year.getByRole('heading', { name: 'Time to a bed' }).waitFor();
    expect(await barriersOn(year)).toEqual([]);
  });

  it('does so in Tajik on a phone, and prints it', async () => {
    const phone = await windows().of(story().analyst, '/numbers/year', { size: PHONE, language: 'tg' });
    await phone.getByRole('heading', { name: 'Ба хона баргаштаҳо' }).waitFor();
    expect(await barriersOn(phone)).toEqual([]);
    expect(await overflowsOn(phone)).toBe(0);
    await phone.emulateMedia({ media: 'print' });
    expect(await phone.getByRole('button', { name: 'Чоп' }).count()).toBe(0);
    // A hidden number is told on paper as well.
    await phone.getByText('<10', { exact: true }).filter({ visible: true }).first().waitFor();
  });

  it('takes a table on to publication, in Russian and on a phone', async () => {
    const phone = await windows().of(story().analyst, '/numbers', { size: PHONE, language: 'ru' });
    await phone.getByRole('rowheader', { name: 'Принудительный труд' }).waitFor();
    expect(await barriersOn(phone)).toEqual([]);
    expect(await overflowsOn(phone)).toBe(0);
    await phone.getByRole('button', { name: 'Подготовить эту таблицу' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Подготовить публикацию' }).waitFor();
    expect(await phone.getByLabel('Разбить по (1)').inputValue()).toBe('exploitation');
    expect(await phone.getByLabel('Разбить по (2)').inputValue()).toBe('year');
    expect(await barriersOn(phone)).toEqual([]);
    expect(await overflowsOn(phone)).toBe(0);
  });
});
