import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS } from '@panoh/kernel';
import { signalNote } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { createApplication } from '../application';
import { RegisterSignalBody } from '../cases/cases.dto';
import { registerSignalCase } from '../cases/register-signal';
import type { PathwayScreen } from './pathway-screen';

const ALMATY = { country: 'KZ', jurisdictions: ['KZ'], calendar: 'kz', zone: 'Asia/Almaty' };

describe('law, calendars and pathways over HTTP', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  let officer: MemberActor;
  const tokens = new Map<MemberActor, string>();

  const person = async (
    type: 'Consulate' | 'NGO' | 'Commission',
    role: MemberActor['role'],
  ): Promise<MemberActor> => {
    const organisation = await makeOrganisation(house().worker.work, { ...ALMATY, type, name: type });
    const actor = await makeMember(house().worker.work, organisation, { role });
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text } = await house().api.work.run(actor, (tx) =>
      issueApiToken(tx, actor, { label: 'test', scopes, days: 1 }),
    );
    tokens.set(actor, text);
    return actor;
  };
  const ask = async <Body>(actor: MemberActor, method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = {
      authorization: `Bearer ${tokens.get(actor) ?? ''}`,
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
    };
    const answer = await application.inject({ method, url: `/api/v1${url}`, headers, payload });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Body };
  };
  const register = () => {
    const signal = { jurisdiction: 'KZ', ageClass: 'adult' as const, document: { ...signalNote() } };
    const body = Object.assign(new RegisterSignalBody(), signal);
    const { work, vault } = house().api;
    return work.run(officer, (tx) => registerSignalCase(tx, vault, officer, body));
  };

  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
    officer = await person('Consulate', 'consular-officer');
  });
  afterAll(() => application.close());

  it('show every mechanism with its clocks, what they rest on and how sure we are', async () => {
    const list = await ask<{ items: { id: string; inForce: boolean }[] }>(officer, 'GET', '/mechanisms');
    expect(list.body.items.map(({ id }) => id)).toEqual(['kg-nrm', 'kz-nrm', 'uz-nrm']);
    const { body } = await ask<{ clocks: { id: string }[] }>(
      officer,
      'GET',
      '/mechanisms/kz-nrm/1?language=ru',
    );
    expect(body.clocks.find(({ id }) => id === 'reflection-period')).toMatchObject({
      ...{ codes: ['NRM-RRP'], length: '30cd', label: expect.stringMatching(/[а-я]/) as string },
      source: { confidence: 'uncertain' },
    });
    expect((await ask(officer, 'GET', '/mechanisms/kz-nrm/7')).status).toBe(404);
    expect((await ask(officer, 'GET', '/mechanisms/kz-nrm/x')).status).toBe(404);
    const drawn = await ask<{ tracks: Record<string, string> }>(
      officer,
      'GET',
      '/mechanisms/kz-nrm/1/diagram',
    );
    expect(drawn.body.tracks['status']).toMatch(/^stateDiagram-v2/);
  });

  it('give picklists in the reader’s language, also what every computer knows', async () => {
    const acts = await ask<{ codes: { code: string; label: string }[] }>(
      officer,
      'GET',
      '/codebooks/act?language=uz-Latn',
    );
    expect(acts.body.codes[0]?.label).not.toBe(acts.body.codes[0]?.code);
    const lands = await ask<{ codes: object[] }>(officer, 'GET', '/codebooks/country?language=ru');
    expect(lands.body.codes).toContainEqual({ code: 'UZ', label: 'Узбекистан', extension: false });
    expect((await ask(officer, 'GET', '/codebooks/nothing')).status).toBe(404);
    expect((await ask(officer, 'GET', '/codebooks/act?language=%27')).status).toBe(422);
  });

  it('give a consent text with whether somebody answers for it', async () => {
    const { body } = await ask(officer, 'GET', '/consent-texts/P3?language=uz-Latn');
    expect(body).toMatchObject({ purpose: 'P3', language: 'uz-Latn', reviewed: true });
    const kazakh = await ask(officer, 'GET', '/consent-texts/P1?language=kk');
    expect(kazakh.body).toMatchObject({ purpose: 'P1', language: 'kk', reviewed: true });
    expect((await ask(officer, 'GET', '/consent-texts/P3?language=fr')).status).toBe(404);
  });

  it('let the coordinator of the country enter a day, and nobody else', async () => {
    const coordinator = await person('Commission', 'national-coordinator');
    const day = {
      ...{ change: 'add', kind: 'off', on: '2027-11-05', name: 'Decreed day off' },
      ...{ source: 'Decree 7', confidence: 'verified', reason: 'Announced today' },
    };
    expect((await ask(officer, 'POST', '/calendars/kz/days', day)).status).toBe(404);
    expect((await ask(coordinator, 'POST', '/calendars/uz/days', day)).status).toBe(403);
    expect((await ask(coordinator, 'POST', '/calendars/xx/days', day)).status).toBe(404);
    expect((await ask(coordinator, 'POST', '/calendars/kz/days', { ...day, kind: undefined })).status).toBe(
      422,
    );
    const unheard = { ...day, holiday: 'unheard-of' };
    expect((await ask(coordinator, 'POST', '/calendars/kz/days', unheard)).status).toBe(422);
    const { status, body } = await ask(coordinator, 'POST', '/calendars/kz/days', day);
    expect([status, body]).toMatchObject([200, { revision: 3 }]);
    expect((await ask<{ days: object[] }>(officer, 'GET', '/calendars/kz')).body.days).toContainEqual(
      expect.objectContaining({ on: '2027-11-05', source: 'Decree 7' }),
    );
  });

  it('begin a pathway with the signal and take it further step by step', async () => {
    const { caseId } = await register();
    const way = `/cases/${caseId}/pathway`;
    const { body } = await ask<PathwayScreen>(officer, 'GET', `${way}?language=ru`);
    expect(body.mechanism).toEqual({ id: 'kz-nrm', version: 1 });
    expect(body.tracks.find(({ track }) => track === 'status')).toMatchObject({ state: 'signal' });
    expect(body.actions.find(({ name }) => name === 'set-aside')?.reasons).toContain('other-matter');

    expect(body.clocks).toMatchObject([
      { clock: 'triage', code: 'NRM-TRI', limit: '1h', confidence: 'design' },
    ]);
    const taken = await ask<PathwayScreen>(officer, 'POST', `${way}/status/begin-identification`, {});
    expect(taken.status).toBe(200);
    expect(taken.body.history.at(-1)).toMatchObject({
      action: 'begin-identification',
      to: 'prelim-in-progress',
    });

    const refused = await ask(officer, 'POST', `${way}/status/set-aside`, { reason: 'other-matter' });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'MECHANISM.NOT_ALLOWED_NOW', state: 'prelim-in-progress' },
    });
    const early = await ask(officer, 'POST', `${way}/status/identify`, {
      occurredAt: '2999-01-01T00:00:00Z',
    });
    expect(early).toMatchObject({ status: 422, body: { code: 'TIME.IN_FUTURE' } });
    expect((await ask(officer, 'POST', `${way}/status/identify`, { occurredAt: 'yesterday' })).status).toBe(
      422,
    );
    expect((await ask(officer, 'POST', `${way}/status/fly`, {})).status).toBe(409);
    expect((await ask(officer, 'POST', `${way}/nowhere/fly`, {})).status).toBe(422);
    expect((await ask(officer, 'POST', `${way}/status/identify`, { surprise: 1 })).status).toBe(422);
  });

  it('answer a stranger as if there were no case', async () => {
    const { caseId } = await register();
    const stranger = await person('NGO', 'case-manager');
    const way = `/cases/${caseId}/pathway`;
    const known = await ask(stranger, 'GET', way);
    const unknown = await ask(stranger, 'GET', `/cases/${randomUUID()}/pathway`);
    expect(known).toEqual(unknown);
    expect(known.status).toBe(404);
    expect((await ask(stranger, 'POST', `${way}/status/begin-identification`, {})).status).toBe(404);
  });
});
