import type { Locator, Page } from 'playwright-core';
import * as asking from '../stories/asking';
import * as steps from '../stories/steps';
import { personForm } from '../support/cases';
import { referralForm } from '../support/referrals';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const HOUSE = 'House by the Apple Trees';

const windows = useBrowser(() => story().world.programs.url);

/** What is asked for beside the straight way: help before it is agreed, for longer, for a child. Everybody is invented. */
const story = useWorld('2026-03-24', 'Asia/Almaty', async (world) => {
  const almaty = { country: 'KZ', region: 'KZ-75' } as const;
  const mission = { name: 'Mission in Almaty', type: 'Consulate', jurisdictions: ['KZ'], ...almaty } as const;
  const [officer, shelter] = await Promise.all([
    world.somebody('Dilnoza', 'consular-officer', { ...mission, country: 'UZ' }, 'en'),
    world.somebody('Aigul', 'shelter-staff', { name: HOUSE, ...almaty }, 'en'),
  ]);
  const colleague = await world.colleague(officer, 'Farrux', 'consular-officer');
  await world.itIs('2026-03-24T10:00');
  const where = { jurisdiction: 'KZ', region: 'KZ-75' } as const;
  const man = await steps.registersSignal(officer, where, 'adult');
  await steps.recordsYes(officer, man, 'P2');
  await steps.registersPerson(officer, man, personForm());
  await asking.opensNeed(officer, man, referralForm());
  const brother = await steps.registersSignal(officer, where, 'adult');
  const girl = await steps.registersSignal(officer, where, 'child', { adults: 0, children: 1 });
  return { officer, colleague, shelter, man, brother, girl };
});

const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Presses what opens a box, answers what is asked inside, and presses the same verb there. */
async function confirms(
  page: Page,
  within: Locator,
  verb: string,
  answer: (box: Locator) => Promise<unknown>,
): Promise<void> {
  await within.getByRole('button', { name: verb, exact: true }).click();
  const box = page.getByRole('dialog', { name: verb });
  await answer(box);
  await box.getByRole('button', { name: verb, exact: true }).click();
  await box.waitFor({ state: 'detached' });
}

describe('a case beside its straight way', () => {
  let officer: Page;
  let colleague: Page;

  it('opens more than was agreed to only when a second person agrees, for as long as was asked', async () => {
    const { man, shelter } = story();
    officer = await windows().of(story().officer, `/cases/${man.caseId}`);
    const exceptions = region(officer, 'Exceptions');
    await confirms(officer, exceptions, 'Ask: danger to life', async (box) => {
      await box.getByRole('combobox', { name: 'Who must help' }).fill('Apple');
      await officer.getByRole('option', { name: HOUSE }).click();
      await box.getByLabel('Reason').selectOption({ label: 'medical emergency' });
      await box.getByLabel('For how long').selectOption({ label: '15 minutes' });
      expect(await barriersOn(officer)).toEqual([]);
    });
    await exceptions.getByText('waits for a second person').waitFor();
    expect(await exceptions.getByRole('button', { name: 'Agree as the second person' }).count()).toBe(0);
    const asked = `/api/v1/cases/${man.caseId}`;
    expect((await shelter.desk.get(asked)).status).toBe(404);

    // Who does not work on it yet finds what only a colleague can do, and nothing about the person.
    colleague = await windows().of(story().colleague, `/cases/${man.caseId}`, {
      language: 'en',
      size: PHONE,
    });
    await colleague.getByText('You do not work on this case').waitFor();
    const theirs = region(colleague, 'Exceptions');
    await confirms(colleague, theirs, 'Agree as the second person', (box) =>
      box.getByText('Your name stands beside it').waitFor(),
    );
    await theirs.getByText(/^open until/).waitFor();
    expect(await overflowsOn(colleague)).toBe(0);
    // It is open to the organisation: who of it takes the case on reads it.
    await shelter.desk.post(`${asked}/assignments`, { reason: 'on-duty' });
    const opened = await shelter.desk.get<{ open: string[] }>(asked);
    expect(opened.body.open).toEqual(expect.arrayContaining(['triage', 'identity', 'contact']));
  });

  it('is linked with another one by its code, and the link can be taken back', async () => {
    const { brother } = story();
    const links = region(officer, 'Linked cases');
    await links.getByText('Not linked to another case.').waitFor();
    await confirms(officer, links, 'Link another case', async (box) => {
      const act = box.getByRole('button', { name: 'Link another case' });
      await box.getByLabel('Code of the other case').fill('0000-0000-0');
      await act.click();
      await box.getByRole('alert').getByText('That did not work').waitFor();
      await box.getByLabel('Code of the other case').fill(brother.code);
    });
    await links.getByRole('link', { name: brother.code }).waitFor();
    await links.getByText('same household').waitFor();
    await confirms(officer, links, 'Take the link back', () => Promise.resolve());
    await links.getByText('Not linked to another case.').waitFor();
  });

  it('is taken by a colleague with a reason, and given back by the lead', async () => {
    const theirs = region(colleague, 'Who works on it');
    await confirms(colleague, theirs, 'Take this case', (box) =>
      box.getByLabel('Reason').selectOption({ index: 1 }),
    );
    await theirs.getByText('Farrux').waitFor();
    await colleague.getByRole('button', { name: 'Identification', exact: true }).waitFor();
    expect(await barriersOn(colleague)).toEqual([]);

    await officer.reload();
    const people = region(officer, 'Who works on it');
    const line = people.getByRole('listitem').filter({ hasText: 'Farrux' });
    await confirms(officer, line, 'End', () => Promise.resolve());
    await line.waitFor({ state: 'detached' });
    await people.getByLabel('Give it to a colleague').selectOption({ label: 'Farrux' });
    await people.getByRole('button', { name: 'Give', exact: true }).click();
    await line.waitFor();
  });

  it('has a place for the time until somebody accepts; it is watched, extended with a reason, and ended', async () => {
    const needs = region(officer, 'Needs and referrals');
    await confirms(officer, needs, 'Note an interim place', (box) =>
      box.getByRole('radio', { name: 'A crisis room' }).check(),
    );
    await needs.getByText(/^A crisis room, since/).waitFor();
    await needs.getByText('Should end by').waitFor();
    await confirms(officer, needs, 'Extend', (box) =>
      box.getByRole('radio', { name: 'No place has been found' }).check(),
    );
    await confirms(officer, needs, 'End', (box) =>
      box.getByRole('radio', { name: 'The person left' }).check(),
    );
    await needs.getByText(/^A crisis room, ended/).waitFor();
    expect(await barriersOn(officer)).toEqual([]);
  });

  it('takes a consent that was only spoken, and its written form when there is time', async () => {
    const { man } = story();
    await officer.goto(`/cases/${man.caseId}/consents`);
    await officer.getByRole('button', { name: /^Ask \d questions/ }).click();
    await officer.getByText('How it was explained').first().click();
    await officer
      .getByRole('radiogroup', { name: /Only spoken so far/ })
      .getByRole('radio', { name: 'Yes' })
      .click();
    await officer.getByRole('button', { name: /^Yes, I agree/ }).click();
    await officer.getByText(/^Question 2 of/).waitFor();
    await officer.goto(`/cases/${man.caseId}/consents`);
    await officer.getByText('Spoken: write it down within 24 hours').waitFor();
    await confirms(officer, officer.locator('main'), 'Write it down', async (box) => {
      await box.getByText(/says the same as was spoken/).waitFor();
      const copy = box.getByRole('radiogroup', { name: /A copy was offered/ });
      await copy.getByRole('radio', { name: 'Yes' }).click();
      await box.getByRole('checkbox', { name: /telling any member/ }).check();
      expect(await barriersOn(officer)).toEqual([]);
    });
    await officer.getByText('Spoken: write it down within 24 hours').waitFor({ state: 'detached' });
  });

  it('of a child has no yes without the guardian’s and the child’s own view; a child’s no stands', async () => {
    const { girl, officer: member } = story();
    await officer.goto(`/cases/${girl.caseId}/consents`);
    await officer.getByRole('button', { name: /^Ask \d questions/ }).click();
    await officer.getByRole('heading', { name: 'The child and the guardian' }).waitFor();
    await officer.getByRole('button', { name: /^Yes, I agree/ }).click();
    const missing = officer.getByRole('alert').getByRole('link');
    await missing.filter({ hasText: 'The guardian' }).first().waitFor();
    await missing.filter({ hasText: 'What the child says' }).waitFor();
    expect(await barriersOn(officer)).toEqual([]);

    await officer.getByRole('combobox', { name: /Who the guardian is/ }).click();
    await officer
      .getByRole('option', { name: /aunt|relative|guardian/i })
      .first()
      .click();
    await officer.getByLabel('Family name').fill('Qovunchiyeva');
    await officer.getByLabel('Given name').fill('Zumrad');
    const answer = officer.getByRole('radiogroup', { name: /The guardian's answer/ });
    await answer.getByRole('radio', { name: 'Yes' }).click();
    await officer.getByLabel(/What the child says/).fill('She wants to talk, and her aunt beside her.');
    await officer.getByRole('button', { name: /^Yes, I agree/ }).click();
    await officer.getByText(/^Question 2 of/).waitFor();
    // Who the guardian is need not be said again; what both say is.
    expect(await officer.getByLabel('Family name').inputValue()).toBe('Qovunchiyeva');
    await answer.getByRole('radio', { name: 'Yes' }).click();
    await officer.getByLabel(/What the child says/).fill('She does not want her name written down.');
    await officer.getByRole('button', { name: /^No, I do not agree/ }).click();
    await officer.getByText(/^Question 3 of/).waitFor();

    const { body } = await member.desk.get<{ items: { purpose: string; state: string }[] }>(
      `/api/v1/cases/${girl.caseId}/consents`,
    );
    const states = Object.fromEntries(body.items.map(({ purpose, state }) => [purpose, state]));
    expect(states).toMatchObject({ P1: 'given', P2: 'refused' });
  });
});
