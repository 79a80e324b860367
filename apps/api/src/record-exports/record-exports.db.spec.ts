import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS, Temporal } from '@panoh/kernel';
import type { RecordExportView } from '@panoh/statistics';
import { parse } from 'csv-parse/sync';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { until } from '../../../../test/support/until';
import { createApplication } from '../application';
import { bytesOf, type OpenExport } from './record-export-desk';
import type { RecordExportsView } from './record-exports.answers';

const PLACE = '/statistics/record-exports';
const WISH = {
  ...{ format: 'ctdc', measure: 'identified', from: '2024-01', to: '2025-12' },
  purpose: 'For the yearly study of the Institute of Demography, under its agreement of 12 May.',
};
const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const COPYING = `SELECT count(*)::int AS busy FROM pg_stat_activity
  WHERE application_name = 'panoh-record-exports' AND state <> 'idle' AND datname = current_database()`;

describe('records that leave the house', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  let asker: MemberActor;
  let decider: MemberActor;
  const superuser = <Row extends object>(text: string, values?: unknown[]): Promise<Row[]> =>
    asSuperuser(house(), text, values);

  async function tokenOf(actor: MemberActor): Promise<string> {
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text } = await house().api.work.run(actor, (tx) =>
      issueApiToken(tx, actor, { label: 'test', scopes, days: 1 }),
    );
    return text;
  }
  async function ask<Body = RecordExportView & { code: string }>(
    actor: MemberActor,
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
  ): Promise<{ status: number; body: Body; text: string; headers: Record<string, unknown> }> {
    const headers = {
      authorization: `Bearer ${await tokenOf(actor)}`,
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
    };
    const answer = await application.inject({ method, url: `/api/v1${url}`, headers, payload });
    const isJson = String(answer.headers['content-type']).includes('json');
    const body = (isJson ? JSON.parse(answer.body) : {}) as Body;
    return { status: answer.statusCode, body, text: answer.body, headers: answer.headers };
  }
  /** People as they were known last month; consented unless it says otherwise. */
  const people = async (
    count: number,
    values: Readonly<Record<string, string>>,
    { source = 'case', consent = true, jurisdiction = 'UZ', daysAgo = 30 } = {},
  ): Promise<void> => {
    const columns = Object.keys(values);
    await superuser(
      `SET session_replication_role = replica; -- Triggers tell counts in memory; nothing counts here.
       WITH made AS (
         INSERT INTO statistics.fact (fact_id, valid_from, source, identified_month, jurisdiction${columns.map((name) => `, ${name}`).join('')})
         SELECT gen_random_uuid(), panoh.now()::date - ${String(daysAgo)}, '${source}', '2024-06-01', '${jurisdiction}'${Object.values(
           values,
         )
           .map((value) => `, '${value}'`)
           .join('')} FROM generate_series(1, ${String(count)}) RETURNING fact_id)
       INSERT INTO statistics.record_consent SELECT fact_id, panoh.now() + interval '1 year' FROM made WHERE ${String(consent)}`,
    );
  };
  async function approved(wish: object = WISH): Promise<string> {
    const { body } = await ask(asker, 'POST', PLACE, wish);
    expect(await ask(decider, 'POST', `${PLACE}/${body.id}/approve`)).toMatchObject({ status: 200 });
    return body.id;
  }
  /** As if it had been written so: no program could, since a decision is taken once. */
  async function pretend(exportId: string, set: string): Promise<void> {
    await superuser('ALTER TABLE statistics.record_export DISABLE TRIGGER record_export_step');
    await superuser(`UPDATE statistics.record_export SET ${set} WHERE id = $1`, [exportId]);
    await superuser('ALTER TABLE statistics.record_export ENABLE TRIGGER record_export_step');
  }
  const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.listen(0, '127.0.0.1');
    const commission = await makeOrganisation(house().worker.work, { type: 'Commission' });
    asker = await makeMember(house().worker.work, commission, { role: 'national-coordinator' });
    decider = await makeColleague(house().worker.work, asker, { role: 'national-coordinator' });
    await people(12, { gender: 'Feminine', age_band: '18-24', majority: 'adult', citizenship: 'UZ' });
    await people(11, { gender: 'Masculine', age_band: '25-34', majority: 'adult', citizenship: 'UZ' });
    await people(4, { gender: 'Feminine', age_band: '14-17', majority: 'minor', citizenship: 'KZ' });
  });
  afterAll(() => application.close());

  it('are asked for by one person and agreed to by another, never under another hat', async () => {
    const { status, body } = await ask(asker, 'POST', PLACE, WISH);
    expect([status, body]).toMatchObject([
      200,
      { ...WISH, state: 'asked', own: true, mayDecide: false, mayTake: false },
    ]);
    const url = `${PLACE}/${body.id}`;
    expect(await ask(asker, 'GET', `${url}/file`)).toMatchObject({
      ...{ status: 409, body: { code: 'RECORD_EXPORT.NOT_APPROVED' } },
    });
    const self = { status: 403, body: { code: 'RECORD_EXPORT.SAME_PERSON' } };
    expect(await ask(asker, 'POST', `${url}/approve`)).toMatchObject(self);
    const rows = await superuser<{ email: string }>('SELECT email FROM identity.app_user WHERE id = $1', [
      asker.userId,
    ]);
    const hat = await makeColleague(house().worker.work, asker, {
      ...{ role: 'territorial-secretary', email: rows[0]?.email ?? '' },
    });
    expect(hat).toMatchObject({ userId: asker.userId });
    expect(hat.membershipId).not.toBe(asker.membershipId);
    expect(await ask(hat, 'POST', `${url}/approve`)).toMatchObject(self);
    const stranger = await makeMember(
      house().worker.work,
      await makeOrganisation(house().worker.work, { type: 'Commission' }),
      { role: 'national-coordinator' },
    );
    expect(await ask(stranger, 'POST', `${url}/approve`)).toMatchObject({ status: 404 });
    const newcomer = await makeColleague(house().worker.work, asker, {
      ...{ role: 'national-coordinator', confirmed: false },
    });
    expect(await ask(newcomer, 'POST', `${url}/approve`)).toMatchObject({ status: 403 });
    expect(await ask(decider, 'POST', `${url}/approve`)).toMatchObject({
      status: 200,
      body: { state: 'approved' },
    });
    expect(await ask(decider, 'POST', `${url}/refuse`)).toMatchObject({
      ...{ status: 409, body: { code: 'RECORD_EXPORT.DECIDED' } },
    });
    expect(await ask(decider, 'GET', `${url}/file`)).toMatchObject({
      ...{ status: 403, body: { code: 'RECORD_EXPORT.NOT_YOURS' } },
    });
  });

  it('are not given by the database either to whoever asked', async () => {
    const { body } = await ask(asker, 'POST', PLACE, WISH);
    const self = house().api.work.run(asker, (tx) =>
      tx.sql(
        `UPDATE statistics.record_export SET state = 'approved', decided_user = $2, decided_membership = $3,
           decided_at = panoh.now(), known_on = panoh.now()::date, expires_at = panoh.now() WHERE id = $1`,
        [body.id, asker.userId, asker.membershipId],
      ),
    );
    await expect(self).rejects.toMatchObject({ constraint: 'record_export_two_persons' });
  });

  it('are k of a kind, and of whoever is not like enough others the telling values stay', async () => {
    const { text, status, headers } = await ask(asker, 'GET', `${PLACE}/${await approved()}/file`);
    expect([status, headers['panoh-records'], headers['content-disposition']]).toEqual([
      ...[200, '23', 'attachment; filename="panoh-records-ctdc.csv"'],
    ]);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(23);
    expect(
      new Set(rows.map(({ gender, ageBroad, citizenship }) => `${gender} ${ageBroad} ${citizenship}`)),
    ).toEqual(new Set(['Female 18--24 UZ', 'Male 25--34 UZ']));
    expect(text).not.toMatch(/Minor|14--17|KZ/);
    await people(7, { gender: 'Feminine', age_band: '14-17', majority: 'minor', citizenship: 'TJ' });
    const more = rowsOf((await ask(asker, 'GET', `${PLACE}/${await approved()}/file`)).text);
    // Eleven girls of two countries: their country is what is given up.
    expect(more.filter(({ ageBroad }) => ageBroad === '14--17')).toEqual(
      Array.from(
        { length: 11 },
        () => expect.objectContaining({ citizenship: '', majorityStatus: 'Minor' }) as unknown,
      ),
    );
  });

  it('are those of persons who agreed to it, of the own country, from cases', async () => {
    const size = async (): Promise<string> =>
      String((await ask(asker, 'GET', `${PLACE}/${await approved()}/file`)).headers['panoh-records']);
    const before = await size();
    await people(20, { gender: 'Feminine', citizenship: 'UZ' }, { consent: false });
    await people(20, { gender: 'Feminine', citizenship: 'UZ' }, { consent: false, source: 'ctdc' });
    await people(20, { gender: 'Feminine', citizenship: 'UZ' }, { jurisdiction: 'KZ' });
    await people(20, { gender: 'Feminine', citizenship: 'UZ', outcome: 'NotAVictimOfTrafficking' });
    expect(await size()).toBe(before);
  });

  it('are agreed to by somebody who sees what could be laid beside them', async () => {
    const { body } = await ask(asker, 'POST', PLACE, { ...WISH, to: '2025-01' });
    const beside = async (): Promise<RecordExportView['beside']> => {
      const { items } = (await ask<RecordExportsView>(decider, 'GET', PLACE)).body;
      return items.find(({ id }) => id === body.id)!.beside;
    };
    const many = (await beside()).length;
    const exportId = await approved();
    const { format, measure, from, to, purpose } = WISH;
    const other = { id: exportId, format, measure, from, to, purpose };
    expect(await beside()).toHaveLength(many + 1);
    expect((await beside())[0]).toEqual({ ...other, takenAt: null });
    // What nobody took in time can be laid beside nothing.
    await pretend(exportId, `expires_at = panoh.now() - interval '1 minute'`);
    expect(await beside()).toHaveLength(many);
    await pretend(exportId, `expires_at = panoh.now() + interval '1 day'`);
    await ask(asker, 'GET', `${PLACE}/${exportId}/file`);
    await pretend(exportId, `expires_at = panoh.now() - interval '1 minute'`);
    expect((await beside())[0]).toEqual({ ...other, takenAt: expect.any(String) as string });
    const before = (await ask(asker, 'POST', PLACE, { ...WISH, from: '2019-01', to: '2019-12' })).body;
    expect(before.beside).toEqual([]);
    // Once it is decided there is nothing to look at any more.
    await ask(decider, 'POST', `${PLACE}/${body.id}/refuse`);
    expect(await beside()).toEqual([]);
  });

  it('leave without whoever took their consent back since, also under an agreement of before', async () => {
    await people(12, { gender: 'NonConforming', citizenship: 'UZ' });
    const exportId = await approved();
    const left = async (): Promise<number> =>
      rowsOf((await ask(asker, 'GET', `${PLACE}/${exportId}/file`)).text).filter((row) =>
        row['gender']?.startsWith('Trans'),
      ).length;
    expect(await left()).toBe(12);
    await superuser(
      `UPDATE statistics.record_consent SET until = panoh.now() - interval '1 minute' WHERE fact_id IN (
         SELECT fact_id FROM statistics.fact WHERE gender = 'NonConforming' LIMIT 1)`,
    );
    expect(await left()).toBe(11);
    await superuser(
      `DELETE FROM statistics.record_consent WHERE fact_id IN (
         SELECT fact_id FROM statistics.fact JOIN statistics.record_consent USING (fact_id) WHERE gender = 'NonConforming' AND until > panoh.now() LIMIT 1)`,
    );
    // Ten are too few to be told by it.
    expect(await left()).toBe(0);
    // Whoever comes later is not in an export that was agreed to before.
    await people(9, { gender: 'NonConforming', citizenship: 'UZ' }, { daysAgo: 0 });
    expect(await left()).toBe(0);
  });

  it('wait until everybody who took their consent back was heard, and nothing is written down', async () => {
    const exportId = await approved();
    await superuser(
      `INSERT INTO panoh.outbox (type, subject_kind, subject_id, occurred_at)
       VALUES ('consent.withdrawn', 'consent', gen_random_uuid(), panoh.now())`,
    );
    expect(await ask(asker, 'GET', `${PLACE}/${exportId}/file`)).toMatchObject({
      ...{ status: 503, body: { code: 'RECORD_EXPORT.CONSENTS' } },
    });
    expect(
      await superuser('SELECT 1 FROM statistics.record_download WHERE export_id = $1', [exportId]),
    ).toEqual([]);
    await superuser(`UPDATE panoh.outbox SET done_at = panoh.now()`);
    expect(await ask(asker, 'GET', `${PLACE}/${exportId}/file`)).toMatchObject({ status: 200 });
  });

  it('tell neither how many people stay away nor how many values were given up, but in steps of k', async () => {
    await people(3, { gender: 'Feminine', age_band: '6-13', majority: 'minor', citizenship: 'RU' });
    const exportId = await approved();
    await ask(asker, 'GET', `${PLACE}/${exportId}/file`);
    const { body } = await ask<{ items: RecordExportView[]; k: number }>(asker, 'GET', PLACE);
    const [download] = body.items.find(({ id }) => id === exportId)?.downloads ?? [];
    const { leftOut = 0, givenUp = 0 } = download ?? {};
    expect([leftOut, givenUp].some((count) => count > 0)).toBe(true);
    expect([leftOut % body.k, givenUp % body.k]).toEqual([0, 0]);
  });

  it('are written down before they leave, and how it ended after', async () => {
    const exportId = await approved({ ...WISH, format: 'htcds' });
    const { text } = await ask(asker, 'GET', `${PLACE}/${exportId}/file`);
    expect(text.startsWith('prs_Gender,prs_Citizenship,vic_TraffickingStatus,')).toBe(true);
    const listed = await until('the download is over', async () => {
      const { body } = await ask<{ items: RecordExportView[]; k: number }>(decider, 'GET', PLACE);
      const found = body.items.find(({ id }) => id === exportId);
      return found?.downloads[0]?.ended === 'whole' ? { found, k: body.k } : undefined;
    });
    expect(listed).toMatchObject({
      k: 11,
      found: { purpose: WISH.purpose, downloads: [{ records: rowsOf(text).length }] },
    });
    const audited = await house().worker.work.run(SYSTEM, (tx) =>
      tx.sql<{ type: string }>(
        `SELECT type FROM panoh.audit_entry WHERE subject_id = $1 ORDER BY recorded_at, type`,
        [exportId],
      ),
    );
    expect(audited.map(({ type }) => type)).toEqual([
      ...['record-export.asked', 'record-export.approved', 'record-export.taken'],
    ]);
  });

  it('are not held open by whoever only asks what they are', async () => {
    const exportId = await approved();
    const headers = { authorization: `Bearer ${await tokenOf(asker)}` };
    for (let times = 0; times < 4; times++) {
      const url = `/api/v1${PLACE}/${exportId}/file`;
      const answer = await application.inject({ method: 'HEAD', url, headers });
      expect([answer.statusCode, answer.body]).toEqual([200, '']);
    }
    await until('the database is free', async () => {
      const [copying] = await superuser<{ busy: number }>(COPYING);
      return copying?.busy === 0;
    });
  });

  it('can be taken for some days, then somebody must ask again', async () => {
    const exportId = await approved();
    await pretend(exportId, `expires_at = panoh.now() - interval '1 second'`);
    expect(await ask(asker, 'GET', `${PLACE}/${exportId}/file`)).toMatchObject({
      ...{ status: 409, body: { code: 'RECORD_EXPORT.EXPIRED' } },
    });
  });

  it('lapse where nobody decides in time, and nobody can agree to them afterwards', async () => {
    const { body, text } = await ask(asker, 'POST', PLACE, WISH);
    const { recordedAt = '', decideBy = '' } = JSON.parse(text) as Record<string, string>;
    const waits = Temporal.Instant.from(recordedAt).until(decideBy);
    expect(waits.total('hours')).toBe(7 * 24);
    await pretend(body.id, `decide_by = panoh.now() - interval '1 second'`);
    const lapsed = { status: 409, body: { code: 'RECORD_EXPORT.LAPSED' } };
    const url = `${PLACE}/${body.id}`;
    expect(await ask(decider, 'POST', `${url}/approve`)).toMatchObject(lapsed);
    expect(await ask(decider, 'POST', `${url}/refuse`)).toMatchObject(lapsed);
    expect(await ask(asker, 'GET', `${url}/file`)).toMatchObject(lapsed);
    const list = await ask<{ items: RecordExportView[] }>(decider, 'GET', PLACE);
    expect(list.body.items.find(({ id }) => id === body.id)).toMatchObject({
      ...{ state: 'lapsed', mayDecide: false, mayTake: false, decidedAt: null },
    });
    const past = house().api.work.run(decider, (tx) =>
      tx.sql(
        `UPDATE statistics.record_export SET state = 'approved', decided_user = $2, decided_membership = $3,
           decided_at = panoh.now(), known_on = panoh.now()::date, expires_at = panoh.now() WHERE id = $1`,
        [body.id, decider.userId, decider.membershipId],
      ),
    );
    await expect(past).rejects.toThrow('has lapsed');
  });

  it('leave only as the second person agreed: alike by the same rules, of countries that are still the office’s', async () => {
    const { body } = await ask(asker, 'POST', PLACE, WISH);
    expect(body).toMatchObject({ jurisdictions: ['UZ'] });
    const url = `${PLACE}/${body.id}`;
    await ask(decider, 'POST', `${url}/approve`);
    const [before] = await superuser<{ rules: string }>(
      'SELECT agreed_rules AS rules FROM statistics.record_export WHERE id = $1',
      [body.id],
    );
    expect(JSON.parse(before?.rules ?? '')).toEqual([11, expect.arrayContaining(['recruiter-relation'])]);
    await people(30, { gender: 'Feminine', citizenship: 'UZ' }, { jurisdiction: 'TJ' });
    const size = async (): Promise<string> =>
      String((await ask(asker, 'GET', `${url}/file`)).headers['panoh-records']);
    const own = await size();
    await pretend(body.id, `jurisdictions = '{TJ,UZ}'`);
    expect(await size()).toBe(own);
    await pretend(body.id, `agreed_rules = '[11,["gender"]]'`);
    expect(await ask(asker, 'GET', `${url}/file`)).toMatchObject({
      ...{ status: 409, body: { code: 'RECORD_EXPORT.RULES' } },
    });
  });

  it.each([
    ['a format nobody knows', { format: 'sql' }, 'BODY.INVALID'],
    ['signals, who may be nobody’s victims', { measure: 'signals' }, 'BODY.INVALID'],
    ['a period that runs backwards', { from: '2025-02', to: '2025-01' }, 'STATISTICS.PERIOD'],
    ['a month that is none', { from: '2025-13' }, 'STATISTICS.PERIOD'],
    ['no purpose', { purpose: '   because   ' }, 'RECORD_EXPORT.PURPOSE'],
  ])('refuse %s in one sentence', async (_what, change, code) => {
    const { status, body } = await ask(asker, 'POST', PLACE, { ...WISH, ...change });
    expect(status).toBe(422);
    expect(body.code).toContain(code);
  });

  it('are not held open by whoever takes nothing for long', async () => {
    const kept: Buffer[] = [];
    let closed = 0;
    const open: OpenExport = {
      ...{ size: { records: 2, givenUp: 0, leftOut: 0 }, close: async () => void (closed += 1) },
      async *text() {
        yield 'x'.repeat(1 << 20);
        yield 'y'.repeat(1 << 20);
      },
    };
    const how = await new Promise((resolve) => {
      const stream = bytesOf(open, async (ended) => resolve(ended), 50);
      stream.on('error', () => undefined);
      stream.once('data', (block: Buffer) => {
        kept.push(block);
        stream.pause();
      });
    });
    expect([how, closed, kept.length]).toEqual(['broken-off', 1, 1]);
  });

  it('stop within a second when whoever downloads goes away, and the database is free', async () => {
    await people(40_000, { gender: 'Feminine', age_band: '18-24', majority: 'adult', citizenship: 'UZ' });
    const exportId = await approved();
    const { port } = application.getHttpServer().address() as AddressInfo;
    const url = `http://127.0.0.1:${String(port)}/api/v1${PLACE}/${exportId}/file`;
    const headers = { authorization: `Bearer ${await tokenOf(asker)}` };
    const busy = async (): Promise<number> => (await superuser<{ busy: number }>(COPYING))[0]?.busy ?? -1;
    const seconds = await new Promise<number>((resolve, reject) => {
      const asked = http.get(url, { headers }, (answer) => {
        // One block is taken, then nobody reads: the server has to wait.
        answer.once('data', () => {
          answer.pause();
          void (async () => {
            expect(await busy()).toBe(1);
            asked.destroy();
            const gone = performance.now();
            await until('the database is free', async () => (await busy()) === 0);
            resolve((performance.now() - gone) / 1_000);
          })().catch(reject);
        });
      });
      asked.on('error', () => undefined);
    });
    expect(seconds).toBeLessThan(1);
    const view = await until('the end is told', async () => {
      const { body } = await ask<{ items: RecordExportView[] }>(asker, 'GET', PLACE);
      const [download] = body.items.find(({ id }) => id === exportId)?.downloads ?? [];
      return download?.ended === null ? undefined : download;
    });
    expect(view).toMatchObject({ ended: 'broken-off' });
    expect((await ask(asker, 'GET', `${PLACE}/${exportId}/file`)).text.length).toBeGreaterThan(3_000_000);
  });
});
