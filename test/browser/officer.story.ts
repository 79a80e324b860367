import type { Page } from 'playwright-core';
import { PASSWORD } from '../stories/password';
import { barriersOn, overflowsOn, PHONE, useBrowser, useWorld } from './support/world';

const windows = useBrowser(() => story().world.programs.url);

/** A consular officer with a person before them: signal, consent, identification. Everybody is invented. */
const story = useWorld('2026-03-10', 'Asia/Almaty', async (world) => {
  const mission = {
    name: 'Mission in Almaty',
    type: 'Consulate',
    country: 'UZ',
    jurisdictions: ['UZ', 'KZ'],
  };
  const consul = await world.somebody('Dilnoza', 'consular-officer', mission as never, 'en');
  await world.itIs('2026-03-10T10:20');
  return { consul };
});

let caseId: string;

/** Tab until the focus stands on something with this role and name. */
async function tabTo(page: Page, role: string, name: string): Promise<void> {
  const target = page.getByRole(role as 'radio', { name, exact: true });
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${role} "${name}".`);
}

describe('a consular officer', () => {
  it('registers a signal without a name, by keyboard alone', async () => {
    const page = await windows().of(story().consul, '/signal');
    await page.getByRole('heading', { level: 1, name: 'A new signal' }).waitFor();
    await page.getByRole('radio', { name: 'Man or boy' }).waitFor();
    expect([await barriersOn(page), await overflowsOn(page)]).toEqual([[], 0]);

    await tabTo(page, 'button', 'Register without a name');
    await page.keyboard.press('Enter');
    // What is missing is told at the top and leads to where it is answered.
    const first = page.getByRole('alert').getByRole('link').first();
    await first.waitFor();
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(3);

    await tabTo(page, 'radio', 'The person');
    await page.keyboard.press('Space');
    for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Request for a consular service' }).isChecked()).toBe(true);
    for (const name of ['An adult', 'Woman or girl', 'Life is in danger']) {
      await tabTo(page, 'radio', name);
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Help is needed today' }).isChecked()).toBe(true);
    await tabTo(page, 'button', 'Register without a name');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: /Registered/ }).waitFor();
    const code = await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/).textContent();
    await page.getByRole('img', { name: new RegExp(code!) }).waitFor();
    expect([await page.title(), page.url()].join(' ')).not.toContain(code);
    const card = await page.getByRole('link', { name: 'Print the card' }).getAttribute('href');
    const printed = await page.request.get(card!);
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
    caseId = (await page.getByRole('link', { name: /Open the case/ }).getAttribute('href'))!
      .split('/')
      .at(-1)!;
    await page.context().close();
  });

  it('asks for consent purpose by purpose in the person’s language; no weighs as much as yes', async () => {
    const page = await windows().of(story().consul, `/cases/${caseId}/consents`);
    await page.getByRole('button', { name: 'Ask 5 questions, one by one' }).click();
    await page.getByText('Question 1 of 5').waitFor();
    await page.getByLabel('Language in which you read it').selectOption('tg');
    await page.locator('[lang=tg] p').first().waitFor();
    const yes = page.getByRole('button', { name: /Yes, I agree/ });
    const no = page.getByRole('button', { name: /No, I do not agree/ });
    await page.getByRole('button', { name: 'Yes, I agree Ҳа' }).waitFor();
    const [yesBox, noBox] = [await yes.boundingBox(), await no.boundingBox()];
    expect([noBox?.width, noBox?.height]).toEqual([yesBox?.width, yesBox?.height]);
    expect(await barriersOn(page)).toEqual([]);
    for (const [question, answer] of [yes, yes, yes, no, undefined].entries()) {
      await page.getByText(`Question ${String(question + 1)} of 5`).waitFor();
      await (answer ?? page.getByRole('button', { name: /Not now/ })).click();
    }
    await page.getByText('The answers are written down').waitFor();
    const answers = await story().consul.desk.get<{ items: { purpose: string; state: string }[] }>(
      `/api/v1/cases/${caseId}/consents`,
    );
    const said = answers.body.items.map(({ purpose, state }) => [purpose, state]);
    expect(Object.fromEntries(said)).toEqual({ P1: 'given', P2: 'given', P3: 'given', P4: 'refused' });

    await page.getByRole('button', { name: 'Take it back' }).first().click();
    await page.getByRole('radio', { name: /telling any member/ }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Taken back').waitFor();
    await page.context().close();
  });

  it('is never told who a possible match is, and loses nothing that was typed when the line is away', async () => {
    const page = await windows().of(story().consul, `/cases/${caseId}/person`);
    await page.getByRole('heading', { name: 'Is this person known already?' }).waitFor();
    const match = page.getByRole('region', { name: 'Is this person known already?' });
    await match.getByLabel('Family name').fill('Qovunchiyev');
    await match.getByLabel('Birth year').fill('1990');
    await match.getByRole('button', { name: 'Look' }).click();
    await page.getByText('Nobody like this is known').waitFor();

    const name = page.getByRole('group', { name: /^Name/ }).first();
    await page.context().setOffline(true);
    await name.getByLabel('Given name').fill('Jasurbek');
    await page.getByText('Not saved: no connection, will try again').waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    const kept = await story().consul.desk.get<{ records: { document: object; etag: string }[] }>(
      `/api/v1/cases/${caseId}/forms/person`,
    );
    expect(kept.body.records[0]?.document).toEqual({ name: { given: 'Jasurbek' } });

    // Somebody else answers the same question meanwhile: nobody's answer goes without a choice.
    await story().consul.desk.send(
      'PUT',
      `/api/v1/cases/${caseId}/person`,
      { document: { name: { given: 'Jasur' } } },
      { 'if-match': kept.body.records[0]!.etag },
    );
    await name.getByLabel('Family name').fill('Qovunchiyev');
    await page.getByRole('heading', { name: 'Somebody else changed this form too' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('radio', { name: /Their answer/ }).click();
    await page.getByRole('button', { name: 'Save what I chose' }).click();
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    expect(await name.getByLabel('Given name').inputValue()).toBe('Jasur');

    // The session ends over it: whoever signs in again finds what they typed, and it is kept.
    await page.context().clearCookies();
    await name.getByLabel('Patronymic').fill('Toshmatovich');
    const again = page.getByRole('dialog', { name: 'Your session has ended' });
    await again.getByLabel('E-mail').fill(story().consul.email);
    await again.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    const last = await story().consul.desk.get<{ records: { document: object }[] }>(
      `/api/v1/cases/${caseId}/forms/person`,
    );
    expect(last.body.records[0]?.document).toMatchObject({ name: { patronymic: 'Toshmatovich' } });
    await page.context().close();
  });

  it('is helped by signs that decide nothing, and decides on a page of its own, on a phone', async () => {
    const { consul } = story();
    const page = await windows().of(consul, `/cases/${caseId}/identification`, { size: PHONE });
    const sign = page.getByRole('group', { name: /employer keeps the passport/ });
    await sign.getByRole('radio', { name: 'Yes' }).check();
    await page.getByText('For your own judgement').waitFor();
    expect([await barriersOn(page), await overflowsOn(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: 'Your decision' }).click();
    await page.getByText('The case stands at: Signal').waitFor();
    await page.getByRole('button', { name: 'Begin preliminary identification' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('24 hours').waitFor();
    await dialog.getByRole('button', { name: 'Begin preliminary identification' }).click();
    await page.getByText('Your decision is written down').waitFor();
    await page
      .getByText(/Not yet. It needs: The identification form is complete/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('writes a no down as easily as a yes, and keeps nothing but a number', async () => {
    const page = await windows().of(story().consul, '/signal', { language: 'ru' });
    await page.getByRole('radio', { name: 'Сам человек' }).click();
    await page.getByRole('radio', { name: 'Взрослый' }).click();
    await page.getByRole('radio', { name: 'Помощь можно спланировать' }).click();
    await page.getByRole('button', { name: 'Человек отказался' }).click();
    await page.getByRole('heading', { level: 1, name: /Отказ записан/ }).waitFor();
    expect([await barriersOn(page), await page.getByRole('link', { name: 'Открыть дело' }).count()]).toEqual([
      [],
      0,
    ]);
    await page.context().close();
  });
});
