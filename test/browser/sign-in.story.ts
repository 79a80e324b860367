import { PASSWORD } from '../stories/password';
import { barriersOn, languageOf, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** Whoever opens Panoh for the first time, on a phone and at a desk, by keyboard alone. */
const story = useWorld('2026-03-24', 'Asia/Almaty', async (world) => ({
  shelter: await world.somebody('Aigul', 'shelter-staff', {
    name: 'House by the Apple Trees',
    country: 'KZ',
  }),
}));

describe('signing in', () => {
  it('is done by keyboard alone, and the page says where one is', async () => {
    const { page } = await windows().unknown();
    await page.goto('/');
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type(story().shelter.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('an-invented-password-of-a-story');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
    expect(await languageOf(page)).toBe('ru');
  });

  it('says what to do when the password is wrong, and keeps the address', async () => {
    const { page } = await windows().unknown(PHONE);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill('somebody@example.invalid');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('That did not work').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe('somebody@example.invalid');
    expect(await barriersOn(page)).toEqual([]);
    expect(await overflowsOn(page)).toBe(0);
  });

  it('has no barriers in Russian', async () => {
    const { page } = await windows().unknown();
    await page.goto('/sign-in');
    await page.getByLabel('Language').selectOption('ru');
    await page.getByRole('heading', { level: 1, name: 'Вход' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('keeps the language that was chosen before signing in, on the page and for what is told', async () => {
    const { page } = await windows().unknown();
    await page.goto('/sign-in');
    await page.getByLabel('Language').selectOption('tg');
    await page.getByLabel('Почтаи электронӣ').fill(story().shelter.email);
    await page.getByLabel('Парол', { exact: true }).fill(PASSWORD);
    const kept = page.waitForResponse(/session\/language/);
    await page.getByRole('button', { name: 'Ворид шудан' }).click();
    await page.getByRole('heading', { level: 1, name: 'Имрӯз' }).waitFor();
    expect((await kept).status()).toBe(200);
    const again = await page.request.get('/api/v1/session');
    expect(await again.json()).toMatchObject({ language: 'tg' });
  });
});
