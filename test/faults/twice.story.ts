import { randomUUID } from 'node:crypto';
import type { Answer, Person } from '../support/http';
import { expectHandledOnce, settled } from './consequences';
import { CutLine } from './cut-line';
import { expectWhole } from './invariants';
import { askShelters, type Card, good, signalBody } from './main-job';
import { query } from './query';
import { useRunning } from './running';

interface Refusal {
  readonly code: string;
  readonly state?: string;
  readonly allowed?: readonly string[];
}

/** What a person is told who came second: what it is now, and what can still be done. */
function expectToldWhatIsAllowed({ status, body }: Answer<Refusal>): void {
  expect([status, body.code, typeof body.state, Array.isArray(body.allowed)]).toEqual([
    409,
    'REFERRAL.NOT_OFFERED',
    'string',
    true,
  ]);
}

describe('what is said twice, or by two at once', () => {
  const running = useRunning();
  const superuser = (): string => running().clone.superuser;
  const at = (employee: { at(url: string): Promise<Person> }): Promise<Person> =>
    employee.at(running().programs.url);
  const cases = async (): Promise<string[]> =>
    (await query<{ id: string }>(superuser(), 'SELECT id FROM cases.case_file')).map(({ id }) => id);
  const told = async (referralId: string): Promise<string[]> =>
    (
      await query<{ type: string }>(
        superuser(),
        `SELECT type FROM panoh.audit_entry WHERE subject_kind = 'referral' AND subject_id = $1 ORDER BY type`,
        [referralId],
      )
    ).map(({ type }) => type);
  const shelters = (): string[] => running().world.shelters.map(({ id }) => id);

  it('a double click and its twins register one case', async () => {
    const officer = await at(running().world.officer);
    const before = (await cases()).length;
    for (let round = 1; round <= 3; round++) {
      const sameKey = { 'idempotency-key': randomUUID() };
      const body = signalBody();
      const post = (): Promise<Answer<Card>> => officer.post<Card>('/api/v1/signals', body, sameKey);
      const twins = await Promise.all([post(), post(), post(), post()]);
      const last = good(await post());
      for (const { status, body: card, headers } of twins)
        if (status === 409)
          expect([card, headers.get('retry-after')]).toMatchObject([{ code: 'IDEMPOTENCY.RUNNING' }, '1']);
        else expect([status, card]).toEqual([201, last]);
      const other = await officer.post('/api/v1/signals', signalBody({ adults: 2 }), sameKey);
      expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.OTHER_REQUEST' } });
      expect((await cases()).length).toBe(before + round);
    }
  });

  it('a request whose answer was lost is sent again and has had its effect once', async () => {
    const line = await CutLine.to(running().programs.url);
    try {
      const officer = await running().world.officer.at(line.url);
      const before = await cases();
      const sent: Card[] = [];
      for (let request = 1; request <= 4; request++) {
        const sameKey = { 'idempotency-key': randomUUID() };
        const body = signalBody();
        line.cuts = true;
        for (let lost = 0; lost < 2; lost++)
          await expect(officer.post('/api/v1/signals', body, sameKey)).rejects.toThrow('fetch failed');
        line.cuts = false;
        sent.push(good(await officer.post<Card>('/api/v1/signals', body, sameKey)));
      }
      expect(line.lost).toBe(8);
      const made = (await cases()).filter((id) => !before.includes(id));
      expect(made.sort()).toEqual(sent.map(({ caseId }) => caseId).sort());
    } finally {
      await line.close();
    }
  });

  it('accept and recall of one moment leave it recalled, and nothing open', async () => {
    const { world } = running();
    const [officer, staff] = [await at(world.officer), await at(world.shelters[0].staff)];
    for (let round = 0; round < 4; round++) {
      const asked = await askShelters(officer, shelters().slice(0, 1));
      const [id = ''] = asked.referralIds;
      const accept = (): Promise<Answer<Refusal>> =>
        staff.post<Refusal>(`/api/v1/referrals/${id}/acceptance`, { bedId: world.shelters[0].beds[0] });
      const recall = (): Promise<Answer<Refusal>> =>
        officer.post<Refusal>(`/api/v1/referrals/${id}/recall`, { reason: 'need-changed' });
      const both = round % 2 === 0 ? [accept(), recall()] : [recall(), accept()].reverse();
      const [accepted, recalled] = await Promise.all(both);
      expect(recalled).toMatchObject({ status: 200, body: { state: 'recalled' } });
      const events = await told(id);
      expect(events.filter((type) => type === 'referral.recalled')).toHaveLength(1);
      if (accepted?.status === 200) expect(events).toContain('referral.accepted');
      else expectToldWhatIsAllowed(accepted as Answer<Refusal>);
      const open = await query(
        superuser(),
        `SELECT id FROM cases.access_grant WHERE referral_id = $1 AND closed_at IS NULL
         UNION ALL SELECT id FROM referrals.bed_hold WHERE referral_id = $1 AND released_at IS NULL`,
        [id],
      );
      expect(open).toEqual([]);
    }
  });

  it('decline and recall of one moment leave one final state, and both are kept', async () => {
    const { world } = running();
    const [officer, staff] = [await at(world.officer), await at(world.shelters[0].staff)];
    for (let round = 0; round < 3; round++) {
      const [id = ''] = (await askShelters(officer, shelters().slice(0, 1))).referralIds;
      const answers = await Promise.all([
        staff.post<Refusal>(`/api/v1/referrals/${id}/decline`, { reason: 'capacity' }),
        officer.post<Refusal>(`/api/v1/referrals/${id}/recall`, { reason: 'need-changed' }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const [row] = await query<{ state: string }>(
        superuser(),
        'SELECT state FROM referrals.referral WHERE id = $1',
        [id],
      );
      const late = row?.state === 'recalled' ? 'referral.decline-came-late' : 'referral.recall-came-late';
      const events = await told(id);
      expect(events).toEqual(expect.arrayContaining([`referral.${row?.state ?? ''}`, late]));
    }
  });

  it('of two acceptances of one referral, and of two shelters for one need, the first wins', async () => {
    const { world } = running();
    const officer = await at(world.officer);
    const [one, other] = [await at(world.shelters[0].staff), await at(world.shelters[1].staff)];
    for (let round = 0; round < 3; round++) {
      const [id = ''] = (await askShelters(officer, shelters().slice(0, 1))).referralIds;
      const same = [1, 2].map(() => one.post<Refusal>(`/api/v1/referrals/${id}/acceptance`, {}));
      await expectOneWinner(same);
      const [first = '', second = ''] = (await askShelters(officer, shelters())).referralIds;
      await expectOneWinner([
        one.post<Refusal>(`/api/v1/referrals/${first}/acceptance`, {}),
        other.post<Refusal>(`/api/v1/referrals/${second}/acceptance`, {}),
      ]);
    }
  });

  it('leaves every promise kept, and each event handled once', async () => {
    await settled(superuser());
    await expectHandledOnce(superuser());
    await expectWhole(superuser());
  });
});

async function expectOneWinner(answers: readonly Promise<Answer<Refusal>>[]): Promise<void> {
  const all = await Promise.all(answers);
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const answer of all) if (answer.status !== 200) expectToldWhatIsAllowed(answer);
}
