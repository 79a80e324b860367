import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { withdrawConsent } from '@panoh/cases';
import type { NewOrganisation } from '@panoh/directory';
import { issueApiToken } from '@panoh/identity';
import { type FormDocument, type MemberActor, type Permission, PERMISSIONS, type Role } from '@panoh/kernel';
import { recallReferral } from '@panoh/referrals';
import { Client } from 'pg';
import { createApplication } from '../../apps/api/src/application';
import { consentForm, makeCase, makePerson, personForm, refusalForm, signalNote } from '../support/cases';
import { useHouse } from '../support/house';
import { makeMember, makeOrganisation } from '../support/members';
import { ask as askShelter, makeNeed, makeShelter, type NeedWorld, type Shelter } from '../support/referrals';

const KZ = { country: 'KZ', jurisdictions: ['KZ'] };
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

describe('the api under attack', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => application.close());

  async function tokenOf(actor: MemberActor, scopes?: Permission[]): Promise<string> {
    const known = scopes === undefined ? tokens.get(actor.membershipId) : undefined;
    if (known !== undefined) return known;
    const wish = { label: 'test', days: 1, scopes: scopes ?? (Object.keys(PERMISSIONS) as Permission[]) };
    const { text } = await house().api.work.run(actor, (tx) => issueApiToken(tx, actor, wish));
    if (scopes === undefined) tokens.set(actor.membershipId, text);
    return text;
  }
  async function send(
    actor: MemberActor,
    method: Method,
    url: string,
    payload?: object,
    wish: { key?: string; headers?: Record<string, string>; scopes?: Permission[] } = {},
  ): Promise<Sent> {
    const headers = {
      authorization: `Bearer ${await tokenOf(actor, wish.scopes)}`,
      ...(method !== 'GET' && { 'idempotency-key': wish.key ?? randomUUID() }),
      ...wish.headers,
    };
    const answer = await application.inject({ method, url: `/api/v1${url}`, headers, payload });
    return { status: answer.statusCode, text: answer.body, headers: answer.headers };
  }
  const office = async (role: Role = 'case-manager', wish: Partial<NewOrganisation> = {}) =>
    makeMember(house().worker.work, await makeOrganisation(house().worker.work, { ...KZ, ...wish }), {
      role,
    });
  const accepted = async (): Promise<{ need: NeedWorld; shelter: Shelter; referralId: string }> => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await askShelter(house(), need, shelter);
    const { status } = await send(shelter.staff, 'POST', `/referrals/${referralId}/acceptance`, {});
    expect(status).toBe(200);
    return { need, shelter, referralId };
  };

  it('asks "is she known" once for one key: a replay is no new question', async () => {
    const officer = await office('consular-officer', { type: 'Consulate' });
    const asker = await office();
    const [question, key] = [{ documentNumber: 'ZX 4455667' }, randomUUID()];
    const first = await send(asker, 'POST', '/persons/possible-match', question, { key });
    expect([first.status, first.text]).toEqual([200, '{"possible":false}']);
    await makePerson(house().api, officer, { documents: [{ kind: 'passport', number: 'ZX4455667' }] });
    const replay = await send(asker, 'POST', '/persons/possible-match', question, { key });
    expect(replay.text).toBe('{"possible":false}');
    const anew = await send(asker, 'POST', '/persons/possible-match', question);
    expect(anew.text).toBe('{"possible":true}');
  });

  it('answers a replay of who lost the case like a stranger', async () => {
    const { need, shelter, referralId } = await accepted();
    const { caseId } = need;
    const changes: [Method, string, object][] = [
      [
        'PUT',
        `/cases/${caseId}/forms/needs`,
        { document: { medical: ['medication'], medication: 'insulin' } },
      ],
      ['POST', `/cases/${caseId}/consents`, { document: consentForm('P1', { categories: [] }) }],
      ['POST', `/cases/${caseId}/forms/risk`, { document: { riskToLife: true } }],
      ['POST', `/cases/${caseId}/pathway/happenings`, { event: 'plan.made' }],
    ];
    const keys = changes.map(() => randomUUID());
    const replay = (index: number) => {
      const [method, url, body] = changes[index] ?? ['GET', '', {}];
      return send(shelter.staff, method, url, body, { key: keys[index] ?? '' });
    };
    const first = await Promise.all(changes.map((_, index) => replay(index)));
    expect(first.map(({ status }) => status)).toEqual([200, 201, 201, 404]);
    await house().api.work.run(need.officer, (tx) =>
      recallReferral(tx, { referralId, reason: 'need-changed' }),
    );
    const stranger = await send(await office(), 'GET', `/cases/${caseId}`);
    for (const index of changes.keys()) {
      const again = await replay(index);
      expect([index, again.status, again.text]).toEqual([index, 404, stranger.text]);
    }
    // What it wrote itself stays open to it until the retention ends, on its own address only.
    const own = await send(shelter.staff, 'GET', `/cases/${caseId}`);
    expect(own.status).toBe(200);
    expect(own.text).not.toContain('Cons');
  });

  it('takes no id of another case in an address', async () => {
    const officer = await office('consular-officer', { type: 'Consulate' });
    const [one, other] = [await makePerson(house().api, officer), await makePerson(house().api, officer)];
    const need = await makeNeed(house(), { officer });
    const form = await send(officer, 'GET', `/cases/${one.caseId}/forms/person`);
    const [record] = (JSON.parse(form.text) as { records: { recordId: string; etag: string }[] }).records;
    const recordId = record?.recordId ?? '';
    const missing = await send(officer, 'GET', `/cases/${other.caseId}/records/${randomUUID()}`);
    const attempts = [
      await send(officer, 'GET', `/cases/${other.caseId}/records/${recordId}`),
      await send(
        officer,
        'PUT',
        `/cases/${other.caseId}/records/${recordId}`,
        { document: personForm() },
        { headers: { 'if-match': record?.etag ?? '' } },
      ),
      await send(officer, 'POST', `/cases/${other.caseId}/interim-placements`, {
        ...{ needId: need.needId, kind: 'hotel' },
      }),
    ];
    for (const { status, text } of attempts) expect([status, text]).toEqual([404, missing.text]);
  });

  it('gives the same bytes for what is not yours and what does not exist', async () => {
    const { need, referralId } = await accepted();
    const stranger = await office();
    const [consentId, unknown] = [need.consent.id, randomUUID()];
    const routes: [Method, (id: string) => string, string, object?][] = [
      ['GET', (id) => `/cases/${id}`, need.caseId],
      ['GET', (id) => `/cases/${id}/consents`, need.caseId],
      ['GET', (id) => `/cases/${id}/grants`, need.caseId],
      ['GET', (id) => `/cases/${id}/needs`, need.caseId],
      ['GET', (id) => `/cases/${id}/pathway`, need.caseId],
      ['GET', (id) => `/needs/${id}`, need.needId],
      ['GET', (id) => `/needs/${id}/matches`, need.needId],
      ['GET', (id) => `/referrals/${id}`, referralId],
      ['POST', (id) => `/referrals/${id}/acceptance`, referralId, {}],
      ['POST', (id) => `/referrals/${id}/decline`, referralId, { reason: 'capacity' }],
      ['POST', (id) => `/consents/${id}/withdrawal`, consentId, { way: 'tell-staff' }],
      ['POST', (id) => `/cases/${id}/consents`, need.caseId, { document: {} }],
      ['POST', (id) => `/cases/${id}/earlier-refusal`, need.caseId, { code: 'K7Q4-X2M9-C' }],
      ['PUT', (id) => `/cases/${id}/person`, need.caseId, { document: {} }],
      ['GET', (id) => `/cases?after=${id}`, need.caseId],
      ['GET', (id) => `/deadlines?after=${id}`, need.caseId],
      ['GET', (id) => `/notices?after=${id}`, need.caseId],
    ];
    for (const [method, path, id, body] of routes) {
      const real = await send(stranger, method, path(id), body);
      const none = await send(stranger, method, path(unknown), body);
      expect([path('…'), real.status, real.text]).toEqual([path('…'), none.status, none.text]);
    }
    const codes = [need.code, 'K7Q4-X2M9-C'];
    const [real, none] = await Promise.all(
      codes.map((code) => send(stranger, 'GET', `/cases/by-code/${code}`)),
    );
    expect(real?.status).toBe(404);
    expect([real?.text]).toEqual([none?.status === 404 ? none.text : real?.text]);
  });

  it('holds an answer nowhere: no 304, no store', async () => {
    const officer = await office('consular-officer', { type: 'Consulate' });
    const { caseId } = await makePerson(house().api, officer);
    const first = await send(officer, 'GET', `/cases/${caseId}/forms/person`);
    expect(first.headers['cache-control']).toContain('no-store');
    const again = await send(officer, 'GET', `/cases/${caseId}/forms/person`, undefined, {
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect(again.status).toBe(200);
  });

  it('refuses times and ids that cannot be, and says which', async () => {
    const { need, shelter, referralId } = await accepted();
    const officer = need.officer;
    const late = { lateReason: 'paper-record' };
    const signal = { jurisdiction: 'KZ', ageClass: 'adult', document: signalNote() };
    const departure = `/referrals/${referralId}/departure`;
    const consent = (wish: Partial<FormDocument>) => ({ document: consentForm('P3', wish) });
    const attempts: [MemberActor, string, object][] = [
      [officer, '/signals', { ...signal, ...late, occurredAt: '-200000-01-01T00:00:00Z' }],
      [officer, '/signals', { ...signal, ...late, occurredAt: '-004800-01-01T00:00:00Z' }],
      [officer, '/signals', { ...signal, occurredAt: '+275760-09-13T00:00:00Z' }],
      [shelter.staff, departure, { expectedAt: '2025-W01-1T00:00:00Z' }],
      [shelter.staff, departure, { expectedAt: '2025-06-31T00:00:00Z' }],
      [shelter.staff, departure, { expectedAt: '2025-06-30T24:00:00Z' }],
      [
        officer,
        `/cases/${need.caseId}/consents`,
        consent({ recipientKind: 'organisation', recipientOrganisation: 'x' }),
      ],
      [officer, `/cases/${need.caseId}/consents`, consent({ neverOrganisations: [{ organisation: 'x' }] })],
      [officer, `/cases/${need.caseId}/consents`, consent({ validFrom: '0000-01-01' })],
      [officer, `/cases/${need.caseId}/consents`, consent({ textVersion: 999 })],
    ];
    const passed: string[] = [];
    for (const [actor, url, body] of attempts) {
      const { status, text } = await send(actor, 'POST', url, body);
      if (status < 400 || status >= 500)
        passed.push(`${url} ${JSON.stringify(body)} ${String(status)} ${text}`);
    }
    expect(passed).toEqual([]);
  });

  it('gives a program no more than its scopes, and no token of its own', async () => {
    const officer = await office('consular-officer', { type: 'Consulate' });
    const { caseId } = await makePerson(house().api, officer);
    const scopes: Permission[] = ['case.read', 'api-token.issue'];
    const narrow = (method: Method, url: string, body?: object) =>
      send(officer, method, url, body, { scopes });
    expect((await narrow('GET', `/cases/${caseId}`)).status).toBe(200);
    expect((await narrow('GET', `/cases/${caseId}/consents`)).status).toBe(404);
    expect((await narrow('GET', `/cases/${caseId}/forms/person`)).status).toBe(404);
    expect((await narrow('POST', '/persons/search', { documentNumber: '12345' })).status).toBe(403);
    const more = { label: 'more', scopes: ['person.search'], days: 1 };
    expect((await narrow('POST', '/api-tokens', more)).status).toBe(403);
  });

  it('keeps in the whole database no word that somebody typed about a person', async () => {
    const officer = await office('consular-officer', { type: 'Consulate' });
    const [given, family, place] = ['Qizilgul', 'Zumradova', 'Yashirinjoy'];
    const [passport, phone, view] = ['AA7654321', '998901234567', 'Sirdaryolik'];
    const words = [given, family, place, passport, phone, view];
    const { caseId } = await makePerson(house().api, officer, {
      name: { given, family, script: 'Latn' },
      documents: [{ kind: 'passport', number: passport }],
      phone: `+${phone}`,
    });
    const post = (url: string, body: object) => send(officer, 'POST', url, body);
    await send(officer, 'PUT', `/cases/${caseId}/forms/needs`, {
      document: { medical: ['none'], wishes: place },
    });
    await post(`/cases/${caseId}/consents`, {
      document: refusalForm('P8', { interpreter: family, signatureReference: place }),
    });
    await post('/refusals', {
      ...{ jurisdiction: 'KZ', ageClass: 'adult' },
      signal: { ...signalNote(), callBackTo: `+${phone}`, callBackChannel: 'phone-call' },
    });
    await post('/persons/search', { name: { given, family }, birthYear: 1991 });
    await post('/persons/possible-match', { name: { given, family }, documentNumber: passport });
    await send(officer, 'GET', `/cases/by-code/${family}`);
    await post(`/cases/${caseId}/consents`, { document: { purpose: view } });
    await post(`/cases/${caseId}/needs`, { document: { service: view } });
    expect(await found(words)).toEqual([]);
    expect(await found([caseId])).not.toEqual([]);
  });

  /** Every table of every schema as text, searched as the superuser. */
  async function found(words: readonly string[]): Promise<string[]> {
    const client = new Client({ connectionString: house().superuser });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
         WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      const places: string[] = [];
      for (const { name } of rows) {
        const hit = await client.query(
          `SELECT 1 FROM ${name} AS row WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS word
             WHERE lower(row::text) LIKE '%' || lower(word) || '%') LIMIT 1`,
          [words],
        );
        if (hit.rowCount !== 0) places.push(name);
      }
      return places;
    } finally {
      await client.end();
    }
  }

  it('does not let what happens at the same instant leave anything open', async () => {
    const { api } = house();
    for (let round = 0; round < 4; round++) {
      const need = await makeNeed(house());
      const shelter = await makeShelter(house());
      const referralId = await askShelter(house(), need, shelter);
      const answers = await Promise.all([
        send(shelter.staff, 'POST', `/referrals/${referralId}/acceptance`, { bedId: shelter.beds[0] }),
        send(need.officer, 'POST', `/referrals/${referralId}/recall`, { reason: 'need-changed' }),
        api.work
          .run(need.officer, (tx) => withdrawConsent(tx, { consentId: need.consent.id, way: 'tell-staff' }))
          .then(() => ({ status: 200 })),
        send(shelter.staff, 'POST', `/referrals/${referralId}/decline`, { reason: 'capacity' }),
      ]);
      for (const { status } of answers) expect(status).toBeLessThan(500);
      const seen = await send(shelter.staff, 'GET', `/cases/${need.caseId}`);
      expect(seen.status).toBe(404);
    }
  });

  it('shows a person to no colleague who is not assigned, in no list either', async () => {
    const officer = await office('consular-officer', { type: 'Consulate' });
    await makeCase(house().api, officer);
    const { caseId } = await makePerson(house().api, officer);
    const colleague = await makeMember(
      house().worker.work,
      { id: officer.organisationId, jurisdictions: ['KZ'], region: null },
      { role: 'consular-officer' },
    );
    for (const url of [
      `/cases/${caseId}`,
      '/cases',
      `/cases/${caseId}/forms/signal`,
      '/deadlines',
      '/notices',
    ]) {
      const { status, text } = await send(colleague, 'GET', url);
      expect([url, status]).toEqual([url, 200]);
      expect(text).not.toMatch(/Dilshod|Marvaridov|998 90/);
    }
  });
});
