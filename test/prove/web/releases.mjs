import { randomUUID } from 'node:crypto';

const releases = '/api/v1/statistics/releases';
const settled = ['ready', 'refused', 'released', 'withdrawn', 'failed'];
const limit = 120_000;

/** Tables that can be published. */
export const nationalReport = {
  ...{ name: 'National report', preset: 'national-report', from: '2025-01', to: '2025-12' },
};

/** So few people that nothing of them can be shown. */
export const tooFewPeople = {
  ...{
    name: 'Exploited in South Korea in half a year',
    measure: 'identified',
    from: '2024-10',
    to: '2025-03',
  },
  tables: [
    {
      dimensions: [{ dimension: 'year', grouping: null, codes: null }],
      filters: [{ dimension: 'country-of-exploitation', codes: ['KR'] }],
    },
  ],
};

/**
 * The page of a publication of that name, asked for where there is none, once it has been worked on.
 *
 * @param {import('playwright-core').APIRequestContext} request
 * @param {typeof nationalReport | typeof tooFewPeople} wish
 */
export async function pageOfRelease(request, wish) {
  const { items } = await (await request.get(releases)).json();
  const id = items.find(({ name }) => name === wish.name)?.id ?? (await ask(request, wish));
  for (const end = Date.now() + limit; Date.now() < end;) {
    const { state } = await (await request.get(`${releases}/${id}`)).json();
    if (settled.includes(state)) return `/numbers/releases/${id}`;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`“${wish.name}” was not prepared in time.`);
}

async function ask(request, wish) {
  const { csrfToken } = await (await request.get('/api/v1/session')).json();
  const answer = await request.post(releases, {
    headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomUUID() },
    data: wish,
  });
  if (!answer.ok()) throw new Error(`“${wish.name}” could not be asked for: ${answer.status()}`);
  return (await answer.json()).id;
}
