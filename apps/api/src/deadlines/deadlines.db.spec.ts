import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sweepDeadlines } from '@panoh/deadlines';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS } from '@panoh/kernel';
import { notify } from '@panoh/notifications';
import type { Tx } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { ask as askShelter, makeNeed, makeShelter } from '../../../../test/support/referrals';
import { createApplication } from '../application';
import type { DeliveryPageAnswer } from '../deliveries/deliveries.dto';
import type { NoticePageAnswer } from '../notifications/notices.dto';
import type { DeadlinePageAnswer, DeadlineStateAnswer } from './deadlines.dto';
import type { DeadlineExplanation } from './explanation';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('deadlines and notices over HTTP', () => {
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

  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  afterEach(() => clock('0'));
  afterAll(() => application.close());

  it('show the clock of a request with its rule, its source and why it is due, to both sides and no stranger', async () => {
    const need = await makeNeed(house());
    const [shelter, stranger] = [await makeShelter(house()), await makeShelter(house())];
    await askShelter(house(), need, shelter);
    const list = await ask<DeadlinePageAnswer>(shelter.staff, 'GET', '/deadlines?owner=own');
    expect(list.body.items).toMatchObject([
      {
        ...{ code: expect.stringMatching(/^NRM-RF/), limit: '4h', state: 'running', confidence: 'design' },
        ...{
          caseCode: need.code,
          subjectKind: 'referral',
          ownerOrganisationId: shelter.id,
          source: 'design',
        },
      },
    ]);
    const id = list.body.items[0]?.id ?? '';
    const why = await ask<DeadlineExplanation>(need.officer, 'GET', `/deadlines/${id}/explanation`);
    expect(why.body.sentences.join(' ')).toMatch(/4 hours of elapsed time.*design.*So it is due by/);
    expect((await ask(stranger.staff, 'GET', `/deadlines/${id}/explanation`)).status).toBe(404);
    expect((await ask<DeadlinePageAnswer>(stranger.staff, 'GET', '/deadlines')).body.items).toEqual([]);
  });

  it('let the owner take a breach in hand once, and refuse to pause what its rule does not let stand still', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    await askShelter(house(), need, shelter);
    await clock('4 hours 1 minute');
    await worker((tx) => sweepDeadlines(tx, 100));
    const list = await ask<DeadlinePageAnswer>(shelter.staff, 'GET', '/deadlines?group=breached');
    const id = list.body.items[0]?.id ?? '';
    const taken = await ask<DeadlineStateAnswer>(
      shelter.staff,
      'POST',
      `/deadlines/${id}/acknowledgement`,
      {},
    );
    expect(taken).toMatchObject({ status: 200, body: { id, state: 'breached' } });
    const paused = await ask(shelter.staff, 'POST', `/deadlines/${id}/pause`, { reason: 'documents-abroad' });
    expect(paused).toMatchObject({ status: 409, body: { code: 'DEADLINE.NOT_PAUSABLE' } });
    const waived = await ask(shelter.staff, 'POST', `/deadlines/${id}/waiver`, { reason: 'person-left' });
    expect(waived).toMatchObject({ status: 403, body: { code: 'DEADLINE.NOT_YOURS' } });
    const sentence = await ask(shelter.staff, 'POST', `/deadlines/${id}/waiver`, { reason: 'She left us.' });
    expect(sentence.status).toBe(422);
    const stale = { ifRevision: 1 };
    expect((await ask(shelter.staff, 'POST', `/deadlines/${id}/acknowledgement`, stale)).status).toBe(412);
  });

  it('give each member their notices in their language, and deliveries to the administrator alone', async () => {
    const office = await makeOrganisation(house().worker.work);
    const member = await makeMember(house().worker.work, office, { role: 'shelter-staff', language: 'ru' });
    const administrator = await makeMember(house().worker.work, office, { role: 'administrator' });
    await worker((tx) =>
      notify(tx, {
        kind: 'assignment-given',
        audience: [{ to: 'member', membershipId: member.membershipId }],
        event: {
          ...{ id: randomUUID(), caseId: null, subjectKind: 'assignment', subjectId: randomUUID() },
          ...{ membershipId: null, data: {} },
        },
      }),
    );
    const unread = await ask<NoticePageAnswer>(member, 'GET', '/notices?unread=true');
    expect(unread.body.items).toMatchObject([{ language: 'ru', fallback: false, readAt: null }]);
    expect(unread.body.items[0]?.text).toContain('У вас задание');
    const read = await ask(member, 'POST', `/notices/${unread.body.items[0]?.id ?? ''}/read`);
    expect(read).toMatchObject({ status: 200, body: { read: true } });
    expect((await ask<NoticePageAnswer>(member, 'GET', '/notices?unread=true')).body.items).toEqual([]);

    const deliveries = await ask<DeliveryPageAnswer>(administrator, 'GET', '/deliveries?state=waiting');
    expect(deliveries.body.items.map(({ kind }) => kind)).toContain('mail');
    expect((await ask(member, 'GET', '/deliveries')).status).toBe(403);
  });
});
