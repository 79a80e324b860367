import type { Page } from 'playwright-core';
import * as asking from '../stories/asking';
import { settled } from '../stories/quiet';
import * as steps from '../stories/steps';
import { personForm } from '../support/cases';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const NAME = { given: 'Jasurbek', family: 'Qovunchiyev', script: 'Latn' };
const MARKS = /Jasurbek|Qovunchiyev/;
const HOUSE = 'House by the Apple Trees';

const windows = useBrowser(() => story().world.programs.url);

/**
 * One person's way through three windows at once: an officer at a desk, a shelter on a phone, a coordinator at a
 * desk. Everybody is invented.
 */
const story = useWorld('2026-03-24', 'Asia/Almaty', async (world) => {
  const almaty = { country: 'KZ', region: 'KZ-75' };
  const mission = { name: 'Mission in Almaty', type: 'Consulate', country: 'UZ', region: 'KZ-75' } as const;
  const nation = { name: 'National Commission', type: 'Commission', country: 'KZ' } as const;
  const [officer, shelter, coordinator] = await Promise.all([
    world.somebody('Dilnoza', 'consular-officer', { ...mission, jurisdictions: ['UZ', 'KZ'] }, 'en'),
    world.somebody('Aigul', 'shelter-staff', { name: HOUSE, ...almaty }, 'en'),
    world.somebody('Bolat', 'national-coordinator', nation, 'en'),
  ]);
  await asking.offersBeds(shelter, {});
  await world.itIs('2026-03-24T10:00');
  const man = await steps.registersSignal(officer, { jurisdiction: 'KZ', region: 'KZ-75' }, 'adult');
  await steps.recordsYes(officer, man, 'P2');
  await steps.recordsYes(officer, man, 'P3', {
    ...{ recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ' },
    categories: ['triage', 'identity', 'contact', 'health'],
  });
  await steps.registersPerson(officer, man, personForm({ name: NAME }));
  return { officer, shelter, coordinator, man };
});

describe('three people and one bed', () => {
  let officer: Page;
  let phone: Page;
  let coordinator: Page;
  /** What the officer and the shelter come back to. */
  let referral: string;

  it('what the case knows stands in the need already; who could help is ranked with its reasons', async () => {
    const { man } = story();
    [officer, phone, coordinator] = await Promise.all([
      windows().of(story().officer, `/cases/${man.caseId}/refer`),
      windows().of(story().shelter, '/inbox', { size: PHONE }),
      windows().of(story().coordinator, '/cases'),
    ]);
    await officer.getByRole('radio', { name: 'Standard' }).click();
    const go = officer.getByRole('button', { name: 'Find who can help' });
    // What is missing is said, and nothing that was typed is lost.
    await go.click();
    await officer
      .getByRole('alert')
      .getByRole('link', { name: /Risk for staff/ })
      .click();
    await officer.getByRole('radio', { name: 'Low' }).click();
    await go.click();
    const house = officer.getByRole('radio', { name: new RegExp(HOUSE) });
    await house.waitFor();
    expect(await house.innerText()).toMatch(
      /A fitting bed is free[^]*In the same region[^]*language is spoken/,
    );
    expect(await barriersOn(officer)).toEqual([]);
  });

  it('going back keeps what was typed; then it is seen what opens now and after the yes', async () => {
    await officer.getByRole('link', { name: 'Change what is asked' }).click();
    const contact = officer.getByLabel(/Your contact/);
    expect(await contact.inputValue()).toContain('Mission in Almaty');
    expect(await officer.getByRole('radio', { name: 'Low' }).isChecked()).toBe(true);
    await officer.getByRole('button', { name: 'Find who can help' }).click();
    await officer.getByRole('button', { name: 'See what they would see' }).click();
    await officer.getByRole('heading', { name: 'Now, before they answer' }).waitFor();
    await officer.getByText(/agreed to this until/).waitFor();
    await officer.getByText('Stays shut for them:').waitFor();
    expect(await officer.locator('main').innerText()).not.toMatch(MARKS);
    await officer.getByRole('button', { name: `Send to ${HOUSE}` }).click();
    await officer.getByRole('heading', { name: 'Sent. 1 organisation has been told.' }).waitFor();
    await officer.getByText('Answer by').waitFor();
    await officer.getByRole('link', { name: 'Open the referral' }).click();
    await officer.getByRole('heading', { name: 'Safe bed' }).waitFor();
    referral = new URL(officer.url()).pathname;
  });

  it('the shelter accepts with a bed in two taps from its inbox; the name opens only then', async () => {
    await phone.reload();
    const card = phone.getByRole('article', { name: 'Safe bed' });
    await card.waitFor();
    expect(await phone.locator('main').innerText()).not.toMatch(MARKS);
    await card.getByRole('button', { name: 'Accept', exact: true }).tap();
    await phone.getByRole('button', { name: 'Accept and keep Room 1' }).tap();
    await phone.getByRole('link', { name: 'Open the case' }).tap();
    await phone.getByRole('heading', { name: 'Case', level: 1 }).waitFor();
    await phone.getByRole('button', { name: 'Identification', exact: true }).tap();
    await phone.getByRole('button', { name: 'The person', exact: true }).tap();
    await phone.getByText(MARKS).first().waitFor();
    expect(await overflowsOn(phone)).toBe(0);
    expect([await phone.title(), phone.url()].join(' ')).not.toMatch(MARKS);
  });

  it('the officer sees it accepted; setting out, arrival, both handovers and the feedback follow', async () => {
    const { world, officer: consul, shelter, man } = story();
    await settled(world);
    await officer.reload();
    await officer.getByText('Accepted', { exact: true }).first().waitFor();
    await officer.getByRole('button', { name: 'Say that the person is on the way' }).click();
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: 'Say that the person is on the way' })
      .click();
    await phone.goto(referral);
    await phone.getByRole('button', { name: 'Confirm the arrival' }).tap();
    await phone.getByRole('dialog').getByRole('button', { name: 'Confirm the arrival' }).tap();
    await phone.getByText('The arrival is confirmed.').waitFor();
    // The two handover records are long forms of their own; each side sends its own.
    const card = await asking.takesUp(shelter, man);
    await asking.confirmsHandover(consul, card, '2026-03-24T10:00+05:00');
    await asking.confirmsHandover(shelter, card, '2026-03-24T10:00+05:00');
    await phone.reload();
    await phone.getByRole('button', { name: 'The person arrived' }).tap();
    await phone.getByText('The sender has been told. Thank you.').waitFor();
  });

  it('the officer’s case shows all of it as a picture, with the rule behind each date and a table beside', async () => {
    const { man } = story();
    await officer.goto(`/cases/${man.caseId}`);
    const picture = officer.getByRole('region', { name: 'The case over time' });
    await picture.getByRole('link', { name: HOUSE }).waitFor();
    await picture.getByRole('button', { name: 'The same as a table' }).click();
    await picture.getByRole('row', { name: new RegExp(`${HOUSE} Feedback`) }).waitFor();
    await picture.getByRole('switch', { name: /^Show \d+ ended clock/ }).click();
    await picture.getByRole('figure').getByRole('button').first().click();
    await officer.getByRole('dialog').getByText('Our proposal').first().waitFor();
    await officer.keyboard.press('Escape');
    await officer.getByRole('region', { name: 'Who received what' }).getByText(HOUSE).first().waitFor();
    expect(await barriersOn(officer)).toEqual([]);
    expect(await officer.title()).toBe('Panoh');
  });

  it('the coordinator finds the case by its code, sees tracks and clocks, and never a name', async () => {
    const { man } = story();
    await coordinator.keyboard.press('/');
    await coordinator.keyboard.type(man.code);
    await coordinator.keyboard.press('Enter');
    await coordinator.getByText('You watch this case by its code').waitFor();
    await coordinator
      .getByRole('region', { name: 'The case over time' })
      .getByRole('link', { name: HOUSE })
      .waitFor();
    expect(await coordinator.getByRole('region', { name: 'Identification' }).count()).toBe(0);
    expect(await coordinator.locator('body').innerText()).not.toMatch(MARKS);
    await coordinator.goto('/clocks');
    await coordinator.getByText(man.code).first().waitFor();
    expect(await coordinator.locator('body').innerText()).not.toMatch(MARKS);
  });
});
