import type { Person } from '../support/http';
import type { Sent } from './load';
import { type Card, good } from './main-job';
import { query } from './query';

/** What was acknowledged is there, nothing is there that was not, and asking again changes neither. */
export async function expectAcknowledged(
  superuser: string,
  person: Person,
  sent: readonly Sent[],
  before: readonly string[] = [],
): Promise<void> {
  const there = async (): Promise<string[]> =>
    (await query<{ id: string }>(superuser, 'SELECT id FROM cases.case_file'))
      .map(({ id }) => id)
      .filter((id) => !before.includes(id))
      .sort();
  const expected = sent.map(({ card }) => card.caseId).sort();
  expect(await there()).toEqual(expected);
  for (const { key, body, card } of sent.slice(-3))
    expect(good(await person.post<Card>('/api/v1/signals', body, { 'idempotency-key': key }))).toEqual(card);
  expect(await there()).toEqual(expected);
}
