import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sweepDeadlines } from '@panoh/deadlines';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS } from '@panoh/kernel';
import { notify } from '@panoh/notifications';
import type { Tx } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { ask as askShelter, makeNeed, makeShelter } from '../../../../test/support/referrals';
import { createApplication } from '../application';
import type { TodayScreen } from './today-screen';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
/** As JSON gives it back. */
type Read<Value> = Value extends readonly (infer Item)[]
  ? readonly Read<Item>[]
  : Value extends { epochMilliseconds: number }
    ? string
    : Value extends object
      ? { [Field in keyof Value]: Read<Value[Field]> }
      : Value;

describe('today', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const clock = (offset: string): Promise<unknown> =>
    worker((tx) => tx.sql(`SELECT panoh.move_clock($1)`, [offset]));

  async function ask<Body>(
    actor: MemberActor,
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
  ): Promise<{ status: number; body: Body }> {
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text } = await house().api.work.run(actor, (tx) =>
      issueApiToken(tx, actor, { label: 'test', scopes, days: 1 }),
    );
    const headers = {
      authorization: `Bearer ${text}`,
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
    };
    const answer = await application.inject({ method, url: `/api/v1${url}`, headers, payload });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Body };
  }
  const today = async (actor: MemberActor): Promise<Read<TodayScreen>> => {
    const { status, body } = await ask<Read<TodayScreen>>(actor, 'GET', '/today?language=en');
    expect([status, status === 200 ? '' : body]).toEqual([200, '']);
    return body;
  };

  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  afterEach(() => clock('0'));
  afterAll(() => application.close());

  it('says what waits for an answer, by when, and what has run out', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house(), { beds: 2 });
    await askShelter(house(), need, shelter);
    const first = (await today(shelter.staff)).work;
    expect(first).toMatchObject({
      scope: 'own',
      inbox: { toAnswer: 1, expected: 0, offers: 0, toConfirm: 0 },
      entered: { services: 1, beds: 2, freeBeds: 2 },
      counts: { breached: 0 },
    });
    expect([...(first?.today ?? []), ...(first?.thisWeek ?? [])]).toMatchObject([
      { caseCode: need.code, label: 'Answer to the referral', limit: '4h', ownerOrganisationId: shelter.id },
    ]);
    await clock('4 hours 1 minute');
    await worker((tx) => sweepDeadlines(tx, 100));
    const later = (await today(shelter.staff)).work;
    // The time to answer is over, and with it what was shown of the case.
    expect(later).toMatchObject({
      counts: { breached: 1, today: 0 },
      breached: [{ caseCode: null, clock: 'referral-answer' }],
    });
  });

  it('shows what was told since the last visit, whoever has read it, and only until it was seen', async () => {
    const office = await makeOrganisation(house().worker.work);
    const member = await makeMember(house().worker.work, office, { role: 'shelter-staff' });
    const colleague = await makeColleague(house().worker.work, member, { role: 'shelter-staff' });
    const tell = (kind: 'referral-accepted' | 'deadline-passed'): Promise<void> =>
      worker((tx) =>
        notify(tx, {
          kind,
          audience: [{ to: 'organisation', organisationId: office.id }],
          event: {
            ...{ id: randomUUID(), caseId: null, subjectKind: 'referral', subjectId: randomUUID() },
            ...{ membershipId: null, data: {} },
          },
        }),
      );
    await tell('referral-accepted');
    await tell('deadline-passed');
    const { body: list } = await ask<{ items: { id: string }[] }>(colleague, 'GET', '/notices');
    for (const { id } of list.items) await ask(colleague, 'POST', `/notices/${id}/read`);
    const seen = await today(member);
    expect(seen.changes).toMatchObject({ count: 1, items: [{ kind: 'referral-accepted' }] });
    const marked = await ask(member, 'POST', '/today/seen', { seenUntil: seen.now });
    expect(marked).toMatchObject({ status: 200, body: { seenUntil: seen.now } });
    expect((await today(member)).changes).toMatchObject({ count: 0, items: [] });
    expect((await today(colleague)).changes.count).toBe(1);

    await ask(member, 'POST', '/today/seen', { seenUntil: '2020-01-01T00:00:00Z' });
    expect((await today(member)).changedSince).toBe(seen.now);
    const future = await ask(member, 'POST', '/today/seen', { seenUntil: '2999-01-01T00:00:00Z' });
    expect(future).toMatchObject({ status: 422, body: { code: 'TIME.IN_FUTURE' } });
  });

  it('knows no clocks and no cases for who works on none', async () => {
    const office = await makeOrganisation(house().worker.work);
    for (const role of ['analyst', 'administrator', 'auditor'] as const)
      expect((await today(await makeMember(house().worker.work, office, { role }))).work).toBeNull();
  });
});
