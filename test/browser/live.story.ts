import { good } from '../stories/answers';
import { asks, offersBeds, opensNeed, takesUp } from '../stories/asking';
import { PASSWORD } from '../stories/password';
import { settled } from '../stories/quiet';
import { recordsYes, registersSignal } from '../stories/steps';
import { referralForm } from '../support/referrals';
import { usePdfReader } from '../support/pdf';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** An officer has asked a shelter and waits, with the page open. */
const story = useWorld('2026-03-24', 'Asia/Almaty', async (world) => {
  const officer = await world.somebody(
    'Nodir',
    'consular-officer',
    { name: 'Consulate on Abay Avenue', country: 'UZ', type: 'Consulate', jurisdictions: ['KZ', 'UZ'] },
    'en',
  );
  const shelter = await world.somebody(
    'Aigul',
    'shelter-staff',
    { name: 'House by the Apple Trees', country: 'KZ' },
    'ru',
  );
  await world.itIs('2026-03-24T10:00');
  await offersBeds(shelter, {});
  const card = await registersSignal(officer, { jurisdiction: 'KZ' }, 'adult');
  const circle = {
    recipientKind: 'circle',
    circleKinds: ['NGO'],
    circleCountry: 'KZ',
    categories: ['triage'],
  };
  await recordsYes(officer, card, 'P3', circle);
  await asks(officer, await opensNeed(officer, card, referralForm()), shelter.organisation);
  const { id: referralId } = await takesUp(shelter, card);
  await settled(world);
  return { officer, shelter, card, referralId };
});
const readPdf = usePdfReader();

describe('an open page', () => {
  it('shows the answer of the shelter within three seconds, without being loaded again', async () => {
    const { officer, shelter, referralId, card } = story();
    const page = await windows().of(officer, '/today');
    await page.getByRole('button', { name: 'Notices, nothing new' }).waitFor();
    good(await shelter.desk.post(`/api/v1/referrals/${referralId}/acceptance`, {}));
    const answered = performance.now();
    await page.getByRole('button', { name: 'Notices, 1 new' }).waitFor({ timeout: 3_000 });
    expect(performance.now() - answered).toBeLessThan(3_000);
    await page
      .getByRole('status')
      .getByText(`Your request was accepted: ${card.code}`)
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Notices, 1 new' }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: `Your request was accepted: ${card.code}` })
      .click();
    await page.waitForURL(`**/referrals/${referralId}`);
    await page.getByRole('button', { name: 'Notices, nothing new' }).waitFor();
    expect(page.url()).not.toContain(card.code);
  });

  it('ends with the session: the page says so within seconds and keeps what is on it', async () => {
    const { officer } = story();
    const page = await windows().of(officer, '/notices');
    await page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
    await page.evaluate('window.stillHere = true');
    const { world } = story();
    await world.look(
      `DELETE FROM identity.session WHERE user_id IN
      (SELECT id FROM identity.app_user WHERE email = $1)`,
      [officer.email],
    );
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    expect(await page.evaluate('window.stillHere')).toBe(true);
    await officer.desk.signIn(officer.email, PASSWORD);
  });
});

describe('the letter', () => {
  it('is a document with the code and a neutral name', async () => {
    const { officer, referralId, card } = story();
    const page = await windows().of(officer, '/notices');
    const answer = await page.request.get(`/api/v1/referrals/${referralId}/letter.pdf?language=en&second=ru`);
    expect(answer.headers()['content-disposition']).toBe('inline; filename="document.pdf"');
    const { text, pages } = await readPdf(await answer.body());
    expect([text.includes(card.code), text.includes('House by the Apple Trees'), pages]).toEqual([
      true,
      true,
      1,
    ]);
  });
});

describe('what is told, set and explained', () => {
  it.each(['/notices', '/account', '/help'])('%s has no barriers on a phone and fits it', async (address) => {
    const page = await windows().of(story().shelter, address, { size: PHONE });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await overflowsOn(page)).toBe(0);
  });

  it('has keys that rest while somebody types, and can be turned off', async () => {
    const page = await windows().of(story().officer, '/help');
    await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL('**/today');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.getByRole('dialog').getByLabel('Single keys are on').click({ force: true });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
