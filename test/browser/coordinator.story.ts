import type { Page } from 'playwright-core';
import { asks, does, looksAtNeed, type Need, offersBeds, opensNeed, takesUp } from '../stories/asking';
import { recordsYes, registersSignal } from '../stories/steps';
import { referralForm } from '../support/referrals';
import { until } from '../support/until';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** A coordinator on a Wednesday morning: something ran out, a need was declined, and a decree moves a holiday. */
const story = useWorld('2026-04-13', 'Asia/Almaty', async (world) => {
  const officer = await world.somebody('Dilnoza', 'consular-officer', {
    ...{
      name: 'Consulate in Almaty',
      type: 'Consulate',
      country: 'UZ',
      jurisdictions: ['KZ', 'UZ'],
      calendar: 'kz',
    },
  });
  const full = await world.somebody('Aigul', 'shelter-staff', {
    name: 'House by the Apple Trees',
    country: 'KZ',
  });
  const free = await world.somebody('Saule', 'shelter-staff', { name: 'House on the Hill', country: 'KZ' });
  const commission = { name: 'National Commission', type: 'Commission', country: 'KZ' } as const;
  const coordinator = await world.somebody('Assel', 'national-coordinator', commission, 'en');
  await offersBeds(full, {});
  await offersBeds(free, {});

  await world.itIs('2026-04-13T10:00');
  const where = { jurisdiction: 'KZ', region: 'KZ-75' };
  const card = await registersSignal(officer, where, 'adult', { urgency: 'planned' });
  await recordsYes(officer, card, 'P2');
  await recordsYes(officer, card, 'P3', {
    ...{ recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ' },
    categories: ['triage', 'identity'],
  });
  const need: Need = await opensNeed(officer, card, referralForm({ urgency: 'standard' }));
  await asks(officer, need, full.organisation);
  await does(full, await takesUp(full, card), 'decline', { reason: 'capacity' });
  await world.itIs('2026-04-15T09:00');
  await registersSignal(officer, where, 'adult', { urgency: 'planned' });
  return { officer, free, coordinator, need, code: card.code };
});

describe('a coordinator', () => {
  let page: Page;

  it('comes to what has run out, and finds it on the board by organisation', async () => {
    page = await windows().of(story().coordinator);
    await page.getByRole('region', { name: 'Do now' }).getByText('First look at the signal').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the clock board' }).click();
    const office = page.getByRole('row').filter({ hasText: 'Consulate in Almaty' });
    await office.getByText(/in nobody's hand/).waitFor();
    await office.getByRole('button').click();
    await page.getByRole('heading', { name: 'Clocks of Consulate in Almaty' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.title()).toBe('Panoh');
  });

  it('reads why its date is what it is, and takes it in hand', async () => {
    const clocks = page.getByRole('region', { name: 'Clocks of' });
    await clocks
      .getByRole('button', { name: /First look at the signal/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: 'First look at the signal' });
    await sheet.getByText('Working day number 1 after it is Tue 14 April 2026').waitFor();
    await sheet.getByText('Working days were counted by the calendar KZ').waitFor();
    await sheet.getByText('Our proposal').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Take it in hand' }).click();
    await clocks.getByText('Taken in hand').waitFor();
  });

  it('proposes where a declined need goes next; the officer is told, and nothing is disclosed', async () => {
    const { need, officer, free, code } = story();
    await page.getByRole('link', { name: 'Needs that wait' }).click();
    const card = page.getByRole('listitem').filter({ hasText: code });
    await card.getByText(/House by the Apple Trees declined .*: No free place/).waitFor();
    await card.getByRole('button', { name: 'Send it on' }).click();
    const sheet = page.getByRole('dialog', { name: 'Send the need on' });
    await sheet.getByRole('radio', { name: /House on the Hill/ }).click();
    expect(await barriersOn(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Propose this organisation' }).click();
    await card.getByText('Proposed next: House on the Hill. The sender has been told.').waitFor();
    expect(await free.desk.get('/api/v1/inbox')).toMatchObject({ body: { items: [] } });
    expect((await looksAtNeed(officer, need)).referrals).toMatchObject([
      { proposedTo: free.organisation.id },
    ]);
    await until('the officer is told of the proposal', async () => {
      const { body } = await officer.desk.get<{ items: { kind: string }[] }>('/api/v1/notices');
      return body.items.some(({ kind }) => kind === 'referral-proposed');
    });
  });

  it('sees which dates a decree moves before entering it, and can take it back', async () => {
    await page.goto('/calendars/kz');
    const shown = await page.getByText(/Revision \d+/).innerText();
    const revision = Number(/Revision (\d+)/.exec(shown)?.[1]);
    await page.getByRole('button', { name: 'Thu 16 April 2026' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('What the day is called').fill('Day of mourning');
    await sheet.getByLabel('The act it rests on').fill('Decree of 15 April 2026');
    await sheet.getByLabel('Why you change it').fill('Decree of 15 April 2026');
    await sheet.getByRole('button', { name: 'See which dates move' }).click();
    await sheet
      .getByText(/Consulate in Almaty: Thu 16 April, 23:59 → Fri 17 April, 23:59/)
      .first()
      .waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Enter the day' }).click();
    await page.getByRole('cell', { name: 'Day of mourning' }).last().waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('cell', { name: 'Day of mourning' }).last().waitFor({ state: 'detached' });
    await page.getByText(`Revision ${revision + 2}`).waitFor();
  });

  it('reads the mechanism as a picture and as a list', async () => {
    await page.goto('/mechanisms');
    await page.getByRole('link', { name: 'Kazakhstan: national referral mechanism' }).click();
    await page.getByRole('group', { name: /Picture of the track Status/ }).waitFor();
    await page.getByRole('button', { name: /^Formal decision pending/ }).click();
    await page.getByText('Who: Internal affairs body').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Clocks' }).click();
    await page.getByRole('heading', { name: 'Reflection period', exact: true }).waitFor();
  });

  it('does the same on a phone, in Russian', async () => {
    const phone = await windows().of(story().coordinator, '/clocks', { size: PHONE, language: 'ru' });
    await phone.getByRole('heading', { level: 1, name: 'Сроки' }).waitFor();
    await phone.getByText('Взят в работу').first().waitFor();
    expect(await barriersOn(phone)).toEqual([]);
    for (const path of ['/today', '/waiting-needs', '/calendars/kz', '/mechanisms/kz-nrm/1']) {
      await phone.goto(path);
      await phone.getByRole('heading', { level: 1 }).waitFor();
      await phone.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
      expect([path, await overflowsOn(phone)]).toEqual([path, 0]);
    }
  });
});
