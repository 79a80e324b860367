import type { Page } from 'playwright-core';
import { PASSWORD } from '../stories/password';
import { registersSignal } from '../stories/steps';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** Somebody new comes to an office: invited by one, confirmed by another, seen by a third. None of them sees a case. */
const story = useWorld('2026-03-24', 'Asia/Almaty', async (world) => {
  const office = { name: 'House by the Apple Trees', country: 'KZ', region: 'KZ-75' } as const;
  const lead = await world.somebody('Aigul', 'shelter-staff', office, 'en');
  const [administrator, auditor] = [
    await world.colleague(lead, 'Davron', 'administrator'),
    await world.colleague(lead, 'Lola', 'auditor'),
  ];
  const { caseId } = await registersSignal(lead, { jurisdiction: 'KZ' }, 'adult');
  return { lead, administrator, auditor, caseId };
});
const english = { language: 'en' };

describe('an administrator', () => {
  let desk: Page;

  it('invites somebody, and the link is shown once', async () => {
    desk = await windows().of(story().administrator, '/administration', english);
    await desk.getByLabel('E-mail at work').fill('saule@story.panoh.invalid');
    await desk.getByLabel('Name').fill('Saule');
    await desk.getByLabel('Role').selectOption({ label: 'Case manager' });
    await desk.getByRole('button', { name: 'Make the invitation' }).click();
    const link = await desk.getByLabel('Invitation link').inputValue();
    expect(link).toMatch(/\/invitation#[\w-]{40,}$/);
    expect(await barriersOn(desk)).toEqual([]);
    await desk.getByText('Invited, has not come yet').waitFor();
    const { page: hers } = await windows().unknown(PHONE);
    await hers.goto(link);
    await hers.getByLabel('New password').fill(PASSWORD);
    await hers.getByLabel('The same once more').fill(PASSWORD);
    await hers.getByRole('button', { name: 'Save the password' }).click();
    await hers.getByText('Your password is saved').waitFor();
    await desk.reload();
    await desk.getByText('Waits for a lead').waitFor();
    expect(await desk.getByLabel('Invitation link').count()).toBe(0);
  });

  it('cannot confirm her: the lead does, and is told before what that means', async () => {
    const page = await windows().of(story().lead, '/people', { size: PHONE, language: 'en' });
    await page.getByText('1 colleague waits for you').waitFor();
    await page.getByRole('button', { name: 'Confirm Saule' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/You vouch that you know them/).waitFor();
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Saule is confirmed.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await overflowsOn(page)).toBe(0);
  });

  it('corrects how the office is reached, and everybody finds it in the directory', async () => {
    await desk.getByRole('link', { name: 'Organisations' }).click();
    await desk.getByRole('button', { name: 'Change House by the Apple Trees' }).click();
    await desk.getByLabel('Duty phone').fill('+7 727 200 00 00');
    await desk.getByRole('button', { name: 'Save the changes' }).click();
    await desk.getByText('Saved.').waitFor();
    const page = await windows().of(story().lead, '/directory', english);
    await page.getByRole('link', { name: '+7 727 200 00 00' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('looks after what was not delivered, and puts it back in line', async () => {
    const { world } = story();
    await world.look(
      `INSERT INTO panoh.delivery (kind, dedupe_key, reference, state, tries, fault)
       VALUES ('story', 'once', gen_random_uuid(), 'quarantined', 8, 'ECONNREFUSED')`,
    );
    await desk.getByRole('link', { name: 'Deliveries' }).click();
    await desk.getByText('ECONNREFUSED').first().waitFor();
    expect(await barriersOn(desk)).toEqual([]);
    // Of what is asked anew the list answers first: what was pressed is gone before all is there.
    let answer = (): void => undefined;
    const later = new Promise<void>((resolve) => (answer = resolve));
    await desk.route('**/api/v1/deliveries*', async (route) => {
      await later;
      await route.fallback();
    });
    await desk.getByRole('button', { name: 'Try again' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await desk.getByRole('button', { name: 'Try again' }).first().waitFor({ state: 'detached' });
    answer();
    await desk.getByText('It is in line again.').waitFor();
  });

  it('cannot open a case: not on the screen, and not by its address', async () => {
    const { caseId } = story();
    expect(await desk.getByRole('link', { name: 'Cases' }).count()).toBe(0);
    const answer = await desk.request.get(`/api/v1/cases/${caseId}`);
    expect(answer.status()).toBe(404);
  });
});

describe('an auditor', () => {
  it('finds who confirmed whom, in ids and field names', async () => {
    const page = await windows().of(story().auditor, '/audit', english);
    await page.getByLabel('Kind of entry').fill('membership.confirmed');
    await page.getByRole('button', { name: 'Search' }).click();
    const lines = page.getByRole('table').getByRole('row');
    await lines.filter({ hasText: 'case.registered' }).waitFor({ state: 'detached' });
    expect(await lines.nth(1).innerText()).toContain('Aigul');
    expect(await lines.count()).toBe(2);
    expect(await barriersOn(page)).toEqual([]);
  });
});
