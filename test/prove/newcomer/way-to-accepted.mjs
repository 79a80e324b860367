/** The button of a name, and nothing else of a name that begins so. */
const button = (page, name) => page.getByRole('button', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { name });
const answer = (page, name) => page.getByRole('radio', { name, exact: true });

/**
 * From the sign-in screen to "Accepted". Every step is one that the screen before has told; where it has not,
 * the way ends with an error.
 *
 * @param {import('./newcomer.mjs').Newcomer} newcomer on the page whose address `npm start` printed
 * @returns {Promise<string>} the address of the accepted referral
 */
export async function walkToAccepted(newcomer) {
  await signsInAsTheFirst(newcomer);
  const hint = await readsWhatToTry(newcomer);
  await registersASignal(newcomer);
  await asksForConsent(newcomer, hint);
  await asksForAPlace(newcomer);
  const code = await changesParts(newcomer);
  return accepts(newcomer, code);
}

async function signsInAsTheFirst(newcomer) {
  const { page } = newcomer;
  await newcomer.sees('Sign in', heading(page, 'This is a demo'));
  await newcomer.clicksOn(button(page, 'Begin'));
}

/** @returns what the dashboard says to try */
async function readsWhatToTry(newcomer) {
  const tries = newcomer.page.getByRole('region', { name: 'Try it' });
  await newcomer.sees('Today', tries);
  return tries.innerText();
}

async function registersASignal(newcomer) {
  const { page } = newcomer;
  await newcomer.clicksOn(page.getByRole('main').getByRole('link', { name: /^Register a signal/ }));
  await newcomer.sees('A new signal', answer(page, 'The person'));
  for (const name of ['The person', 'An adult', 'Woman or girl', 'Help is needed today'])
    await newcomer.clicksOn(answer(page, name));
  await newcomer.clicksOn(button(page, 'Register without a name'));
  await newcomer.sees('The code and what next', heading(page, 'What next?'));
  await newcomer.clicksOn(page.getByRole('link', { name: /^Ask for consent/ }));
}

async function asksForConsent(newcomer, hint) {
  const { page } = newcomer;
  await newcomer.sees('Consent', heading(page, 'What to ask'));
  const ticked = page.getByRole('checkbox', { checked: true });
  const labels = await ticked.evaluateAll((boxes) => boxes.map((box) => box.labels[0].textContent));
  for (const name of labels.filter((label) => !hint.includes(`“${label}”`)))
    await newcomer.clicksOn(page.getByRole('checkbox', { name, exact: true }));
  await newcomer.clicksOn(page.getByRole('button', { name: /^Ask 1 question/ }));
  await newcomer.sees(
    'The question, read to the person',
    page.getByRole('button', { name: /^Yes, I agree/ }),
  );
  await newcomer.clicksOn(page.getByRole('button', { name: /^Yes, I agree/ }));
  await newcomer.sees('The answers are written down', page.getByText('The answers are written down'));
  await newcomer.clicksOn(page.getByRole('link', { name: 'Look for who can help' }));
}

async function asksForAPlace(newcomer) {
  const { page } = newcomer;
  await newcomer.sees('What is needed', button(page, 'Find who can help'));
  await newcomer.clicksOn(page.getByRole('combobox', { name: /^Languages the person speaks/ }));
  await newcomer.types('Rus');
  await newcomer.clicksOn(page.getByRole('option', { name: 'Russian' }));
  await newcomer.clicksOn(page.getByRole('heading', { name: 'What is needed' }));
  await newcomer.clicksOn(answer(page, 'Low'));
  await newcomer.clicksOn(button(page, 'Find who can help'));
  await newcomer.sees(
    'Who could help, and what they will see',
    page.getByRole('button', { name: /^Send to/ }),
  );
  await newcomer.clicksOn(page.getByRole('button', { name: /^Send to/ }));
}

/** @returns the code by which the others find the request */
async function changesParts(newcomer) {
  const { page } = newcomer;
  const next = page.getByRole('region', { name: 'Try it' });
  await newcomer.sees('Sent', next);
  const [code] = (await next.innerText()).match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]\b/);
  await newcomer.clicksOn(next.getByRole('button', { name: 'Play this part' }));
  return code;
}

async function accepts(newcomer, code) {
  const { page } = newcomer;
  await newcomer.sees('Today of the shelter', page.getByRole('region', { name: 'Try it' }));
  await newcomer.clicksOn(page.getByRole('main').getByRole('link', { name: /^Open the inbox/ }));
  const request = page.getByRole('article').filter({ hasText: code });
  await newcomer.sees('Inbox', request);
  await newcomer.clicksOn(request.getByRole('button', { name: 'Accept', exact: true }));
  const sheet = page.getByRole('dialog');
  const yes = sheet.getByRole('button', { name: /^Accept and keep/ });
  await newcomer.sees('Accept', yes);
  await newcomer.clicksOn(yes);
  await page.waitForURL(/\/referrals\//);
  await page.getByRole('main').getByText('Accepted', { exact: true }).first().waitFor();
  return new URL(page.url()).pathname;
}
