import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS } from '@panoh/kernel';
import type { Disclosure, InboxCard, Match, NeedView, ReferralView } from '@panoh/referrals';
import { useHouse } from '../../../../test/support/house';
import { bedProfile, makeNeed, makeShelter, referralForm } from '../../../../test/support/referrals';
import { createApplication } from '../application';

interface List<Item> {
  readonly items: readonly Item[];
}

describe('needs, referrals and beds over HTTP', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  const tokens = new Map<MemberActor, string>();

  async function tokenOf(actor: MemberActor): Promise<string> {
    const known = tokens.get(actor);
    if (known !== undefined) return known;
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text } = await house().api.work.run(actor, (tx) =>
      issueApiToken(tx, actor, { label: 'test', scopes, days: 1 }),
    );
    tokens.set(actor, text);
    return text;
  }
  async function ask<Body>(
    actor: MemberActor,
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    payload?: object,
    key: string = randomUUID(),
  ): Promise<{ status: number; body: Body }> {
    const headers = {
      authorization: `Bearer ${await tokenOf(actor)}`,
      ...(method !== 'GET' && { 'idempotency-key': key }),
    };
    const answer = await application.inject({ method, url: `/api/v1${url}`, headers, payload });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Body };
  }

  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => application.close());

  it('walk from a need to an acceptance, and a repeated request changes nothing', async () => {
    const shelter = await makeShelter(house());
    const stranger = await makeShelter(house());
    const { officer, caseId } = await makeNeed(house());
    const opened = await ask<NeedView>(officer, 'POST', `/cases/${caseId}/needs`, {
      document: referralForm(),
    });
    expect(opened).toMatchObject({ status: 201, body: { state: 'open', urgency: 'urgent', attempts: 0 } });
    const needId = opened.body.id;

    const matches = await ask<List<Match>>(officer, 'GET', `/needs/${needId}/matches`);
    expect(
      matches.body.items.find(({ organisationId }) => organisationId === shelter.id)?.exclusions,
    ).toEqual([]);
    const told = await ask<Disclosure>(
      officer,
      'GET',
      `/needs/${needId}/disclosure?organisationId=${shelter.id}`,
    );
    expect(told.body).toMatchObject({
      permitted: true,
      now: { categories: ['triage'] },
      afterAcceptance: { categories: ['triage', 'identity', 'contact', 'health'] },
    });

    const sent = await ask<NeedView>(officer, 'POST', `/needs/${needId}/referrals`, {
      organisationId: shelter.id,
    });
    expect(sent).toMatchObject({ status: 201, body: { attempts: 1 } });
    const inbox = await ask<List<InboxCard>>(shelter.staff, 'GET', '/inbox');
    const [card] = inbox.body.items;
    expect(card).toMatchObject({ state: 'sent', ask: { gender: 'Masculine' } });
    const url = `/referrals/${card?.id ?? ''}`;
    const delivered = await ask<ReferralView>(officer, 'GET', url);
    expect(delivered.body.state).toBe('delivered');

    for (const [method, path] of [
      ['GET', url],
      ['POST', `${url}/acceptance`],
      ['GET', `/needs/${needId}`],
      ['GET', `/needs/${needId}/matches`],
    ] as const)
      expect((await ask(stranger.staff, method, path, method === 'POST' ? {} : undefined)).status).toBe(404);

    const key = randomUUID();
    const [bedId] = shelter.beds;
    const first = await ask<ReferralView>(shelter.staff, 'POST', `${url}/acceptance`, { bedId }, key);
    const again = await ask<ReferralView>(shelter.staff, 'POST', `${url}/acceptance`, { bedId }, key);
    expect(first).toMatchObject({ status: 200, body: { state: 'accepted', heldBed: bedId } });
    expect(again).toEqual(first);
    const late = await ask<{ code: string }>(shelter.staff, 'POST', `${url}/acceptance`, {});
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'REFERRAL.NOT_OFFERED', allowed: expect.any(Array) as string[] },
    });
  });

  it('refuse an incomplete form by field, and an unknown property', async () => {
    const { officer, caseId } = await makeNeed(house());
    const incomplete = await ask<{ code: string; missing: string[] }>(
      officer,
      'POST',
      `/cases/${caseId}/needs`,
      {
        document: referralForm({ languages: [] }),
      },
    );
    expect(incomplete).toMatchObject({
      status: 422,
      body: { code: 'FORM.INCOMPLETE', missing: ['languages'] },
    });
    const unknown = await ask(officer, 'POST', `/cases/${caseId}/needs`, {
      document: referralForm(),
      name: 'x',
    });
    expect(unknown.status).toBe(422);
  });

  it('let the staff of a house change its own beds and services, and nobody else', async () => {
    const shelter = await makeShelter(house(), { beds: 0 });
    const other = await makeShelter(house());
    const made = await ask<{ id: string; state: string }>(shelter.staff, 'POST', '/beds', {
      label: 'A1',
      profile: bedProfile(),
    });
    expect(made).toMatchObject({ status: 201, body: { state: 'free', label: 'A1' } });
    const path = `/beds/${made.body.id}`;
    expect((await ask(other.staff, 'PATCH', path, { state: 'occupied' })).status).toBe(404);
    const changed = await ask(shelter.staff, 'PATCH', path, { state: 'occupied', revision: 1 });
    expect(changed).toMatchObject({ status: 200, body: { state: 'occupied', revision: 2 } });
    expect((await ask(shelter.staff, 'PATCH', path, { state: 'free', revision: 1 })).status).toBe(412);
    const services = await ask<List<{ id: string; kind: string }>>(
      other.staff,
      'GET',
      `/services?organisationId=${shelter.id}`,
    );
    const [service] = services.body.items;
    expect(service?.kind).toBe('bed');
    const paused = await ask(shelter.staff, 'PATCH', `/services/${service?.id ?? ''}`, { paused: true });
    expect(paused).toMatchObject({ status: 200, body: { paused: true, ageTo: 120 } });
  });
});
