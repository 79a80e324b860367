import type { Page } from 'playwright-core';
import { good } from '../stories/answers';
import { asks, does, offersService, opensNeed, takesUp } from '../stories/asking';
import { recordsYes, registersSignal } from '../stories/steps';
import { bedProfile, referralForm } from '../support/referrals';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** A shelter that has entered nothing yet, at night, on a phone; and a man who waits for a bed there. */
const story = useWorld('2026-03-24', 'Asia/Almaty', async (world) => {
  const shelter = await world.somebody(
    'Aigul',
    'shelter-staff',
    { name: 'House by the Apple Trees', country: 'KZ', region: 'KZ-75' },
    'en',
  );
  const officer = await world.somebody('Dilnoza', 'consular-officer', {
    ...{ name: 'Consulate in Almaty', type: 'Consulate', country: 'UZ' },
    ...{ jurisdictions: ['KZ', 'UZ'], calendar: 'kz' },
  });
  await offersService(shelter, 'bed');
  const card = await registersSignal(officer, { jurisdiction: 'KZ', region: 'KZ-75' }, 'adult');
  await recordsYes(officer, card, 'P2');
  await recordsYes(officer, card, 'P3', {
    ...{ recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ' },
    categories: ['triage', 'identity'],
  });
  const need = await opensNeed(officer, card, referralForm({ urgency: 'standard' }));
  await asks(officer, need, shelter.organisation);
  await does(shelter, await takesUp(shelter, card), 'waitlisting', { reason: 'capacity' });
  return { shelter, code: card.code };
});

const isFineOnAPhone = async (page: Page): Promise<void> => {
  expect(await barriersOn(page)).toEqual([]);
  expect(await overflowsOn(page)).toBe(0);
};

describe('a shelter', () => {
  let page: Page;

  it('is told how to begin, and enters its first bed', async () => {
    page = await windows().of(story().shelter, '/today', { size: PHONE });
    await page.getByRole('navigation').getByRole('link', { name: 'Beds' }).click();
    await page.getByText('No bed entered yet').waitFor();
    await isFineOnAPhone(page);
    await page.getByRole('button', { name: 'Add the first bed' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Add the bed' }).click();
    await sheet.getByText(/Give the bed a short name/).waitFor();
    await sheet.getByLabel('Short name of the bed').fill('2-A');
    await isFineOnAPhone(page);
    await sheet.getByRole('button', { name: 'Add the bed' }).click();
    await page.getByText('1 free of 1 bed').waitFor();
    await sheet.waitFor({ state: 'detached' });
  });

  it('says with one tap that somebody sleeps in it, and takes that back', async () => {
    await page.getByRole('button', { name: 'Set occupied: 2-A' }).click();
    await page.getByText('0 free of 1 bed').waitFor();
    await page.getByRole('button', { name: 'Undo: 2-A' }).click();
    await page.getByText('1 free of 1 bed').waitFor();
  });

  it('loses nothing when somebody else changes the same bed', async () => {
    const { desk } = story().shelter;
    const { items } = good(await desk.get<{ items: { id: string; profile: object }[] }>('/api/v1/beds'));
    const [bed] = items;
    await page.getByRole('button', { name: 'Change 2-A' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('How many persons fit').fill('3');
    const profile = { ...bed?.profile, features: ['step-free'] };
    good(await desk.send('PATCH', `/api/v1/beds/${bed?.id ?? ''}`, { profile }));
    await sheet.getByRole('button', { name: 'Save the changes' }).click();
    await sheet.getByText('Taken over from them: What is there.').waitFor();
    expect(await sheet.getByLabel('How many persons fit').inputValue()).toBe('3');
    await sheet.getByRole('button', { name: 'Save the changes' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText(/3 persons/).waitFor();
  });

  it('sees for whom a bed is held, and who waits in which line', async () => {
    const { shelter, code } = story();
    good(await shelter.desk.post('/api/v1/beds', { label: '3', profile: bedProfile() }));
    const bed = page.getByRole('article', { name: '3' });
    await bed.getByText('Held for').waitFor();
    await bed.getByRole('link', { name: code }).waitFor();
    expect(await bed.getByRole('button', { name: 'Set occupied: 3' }).count()).toBe(0);
    await isFineOnAPhone(page);
    await page.getByRole('link', { name: 'Waiting list' }).click();
    await page.getByText('Bed 3 is offered to them.', { exact: false }).waitFor();
    await page.getByRole('link', { name: code }).waitFor();
    await isFineOnAPhone(page);
  });

  it('pauses a service, knowing what that means', async () => {
    await page.getByRole('link', { name: 'Services' }).click();
    await page.getByRole('button', { name: /^Pause / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/nobody asks you for it/).waitFor();
    await dialog.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Nobody asks you for it until you resume.').waitFor();
    await isFineOnAPhone(page);
  });
});
