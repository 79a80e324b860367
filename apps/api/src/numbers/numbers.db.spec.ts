import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { type FactValues, NOTHING_KNOWN, recordFact } from '@panoh/statistics';
import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { createApplication } from '../application';
import type { DimensionsView, TableView } from './numbers.answers';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const definition = {
  ...{ measure: 'identified', rows: ['exploitation'], columns: ['year'], filters: [] as object[] },
  ...{ from: '2024-01', to: '2025-12', asKnownOn: null as string | null },
};

describe('numbers over HTTP', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  let analyst: MemberActor;
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);

  async function ask<Body = Record<string, unknown>>(
    actor: MemberActor,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    key: string = randomUUID(),
  ): Promise<{ status: number; body: Body }> {
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text } = await house().api.work.run(actor, (tx) =>
      issueApiToken(tx, actor, { label: 'test', scopes, days: 1 }),
    );
    const headers = {
      authorization: `Bearer ${text}`,
      ...(method !== 'GET' && { 'idempotency-key': key }),
    };
    const answer = await application.inject({ method, url: `/api/v1${url}`, headers, payload });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Body };
  }
  const table = (change: Partial<typeof definition> = {}) =>
    ask<TableView & { code: string }>(analyst, 'POST', '/statistics/tables', { ...definition, ...change });

  const people = (times: number, identified: string, values: Partial<FactValues>): Promise<void> =>
    worker(async (tx) => {
      const counts = { ...NOTHING_KNOWN.counts, signal: identified, identified };
      for (let index = 0; index < times; index++)
        await recordFact(tx, randomUUID(), { ...NOTHING_KNOWN, counts, jurisdiction: 'UZ', ...values }, {});
    });

  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
    const commission = await makeOrganisation(house().worker.work, { type: 'Commission' });
    analyst = await makeMember(house().worker.work, commission, { role: 'analyst' });
    await people(14, '2024-05-01', { exploitation: ['ForcedLabour'], gender: 'Masculine' });
    await people(3, '2024-06-01', { exploitation: ['SexualExploitation'], gender: 'Feminine' });
    await people(12, '2025-02-01', { exploitation: ['ForcedLabour', 'ForcedBegging'], gender: 'Masculine' });
    await people(20, '2025-03-01', { exploitation: ['ForcedLabour'], jurisdiction: 'KZ' });
    await people(11, '2025-12-01', { exploitation: null });
    await people(5, '2026-01-01', { exploitation: ['ForcedLabour'] });
  });
  afterAll(() => application.close());

  it('count one table, and a small count leaves no number behind', async () => {
    const { status, body } = await table();
    expect(status).toBe(200);
    const few = { value: null, hidden: true, why: 'below-threshold' };
    const back = { value: null, hidden: true, why: 'gives-back' };
    const count = (value: number) => ({ value, hidden: false, why: null });
    expect(body).toMatchObject({
      ...{ rows: ['ForcedBegging', 'ForcedLabour', 'SexualExploitation', '_not-known'] },
      ...{ columns: ['2024', '2025'], threshold: 10, notForRelease: true },
      cells: [
        [count(0), count(12)],
        [count(14), count(12)],
        [few, count(0)],
        [count(0), count(11)],
      ],
      rowTotals: [count(12), count(26), few, count(11)],
      columnTotals: [back, count(23)],
      total: back,
      hiddenCells: 4,
      export: { available: false, waitsFor: 'release-protection' },
    });
    expect(JSON.stringify(body)).not.toContain('"value":3');
  });

  it('count the asker’s own country only, and filters by and', async () => {
    const filters = [
      { dimension: 'gender', codes: ['Masculine'] },
      { dimension: 'exploitation', codes: ['ForcedBegging', 'OrganRemoval'] },
    ];
    const { body } = await table({ rows: ['jurisdiction'], columns: [], filters });
    expect([body.rows, body.columns, body.total.value]).toEqual([['UZ'], [], 12]);
    expect(body.rowTotals[0]?.value).toBe(12);
  });

  it('are for nobody whom only an administrator has let in', async () => {
    const newcomer = await makeColleague(house().worker.work, analyst, { role: 'analyst', confirmed: false });
    const refused = { status: 403, body: { code: 'ACCESS.ROLE' } };
    expect(await ask(newcomer, 'POST', '/statistics/tables', definition)).toMatchObject(refused);
    expect(await ask(newcomer, 'GET', '/statistics/dimensions')).toMatchObject(refused);
  });

  it('know what was known on another day', async () => {
    expect((await table({ asKnownOn: '2020-01-01' })).body).toMatchObject({
      ...{ rows: [], total: { value: 0 }, knownOn: '2020-01-01' },
    });
  });

  it.each([
    ['STATISTICS.UNKNOWN_DIMENSION', { rows: ['shoe-size'] }],
    ['STATISTICS.TOO_MANY_DIMENSIONS', { rows: Array.from('abcdefghij', (letter) => `dimension-${letter}`) }],
    ['STATISTICS.TOO_MANY_CELLS', { rows: ['month'], columns: ['year'], from: '2000-01', to: '2035-01' }],
  ])('refuse with one sentence and %s', async (code, change) => {
    const { status, body } = await table(change);
    expect([status, body.code]).toEqual([422, code]);
  });

  it.each([
    ['exploitation', 'Nodira_Karimova'],
    ['jurisdiction', '_none'],
    ['year', 'Nodira'],
    ['month', '2025-13'],
  ])(
    'refuse a filter of %s by %s, which is no code there, and note nothing of it',
    async (dimension, word) => {
      const filters = [{ dimension, codes: [word] }];
      const asked = await table({ filters });
      expect([asked.status, asked.body.code]).toEqual([422, 'STATISTICS.UNKNOWN_CODE']);
      expect(JSON.stringify(asked.body)).not.toContain(word);
      const refused = { status: 422, body: { code: 'STATISTICS.UNKNOWN_CODE' } };
      const wish = { name: 'By form', definition: { ...definition, filters }, shared: false };
      expect(await ask(analyst, 'POST', '/statistics/reports', wish)).toMatchObject(refused);
      const kept = await ask<{ id: string }>(analyst, 'POST', '/statistics/reports', { ...wish, definition });
      const path = `/statistics/reports/${kept.body.id}`;
      const change = { definition: wish.definition };
      expect(await ask(analyst, 'PATCH', path, change)).toMatchObject(refused);
      const [noted] = await worker((tx) =>
        tx.sql<{ times: number }>(
          `SELECT count(*)::int AS times FROM panoh.audit_entry WHERE array_to_string(fields, ' ') LIKE '%' || $1 || '%'`,
          [`${dimension}=${word}`],
        ),
      );
      expect(noted).toEqual({ times: 0 });
    },
  );

  it('are filtered by year, by month and by what is not known', async () => {
    const filters = [
      { dimension: 'year', codes: ['2025'] },
      { dimension: 'month', codes: ['2025-12'] },
      { dimension: 'exploitation', codes: ['_none', '_not-known'] },
    ];
    const { status, body } = await table({ rows: ['jurisdiction'], columns: [], filters });
    expect([status, body.total.value]).toEqual([200, 11]);
  });

  it('are written down with who asked, and run out for one analyst', async () => {
    const { userId, membershipId } = analyst;
    await table({ rows: ['gender'], filters: [{ dimension: 'citizenship', codes: ['UZ', 'KZ'] }] });
    const [line] = await worker((tx) =>
      tx.sql<{ fields: string[]; membership_id: string }>(
        `SELECT fields, membership_id FROM panoh.audit_entry WHERE type = 'statistics.asked' ORDER BY written_at DESC LIMIT 1`,
      ),
    );
    expect(line).toEqual({
      membership_id: membershipId,
      fields: ['measure:identified', 'rows:gender', 'columns:year', 'filter:citizenship=KZ|UZ'],
    });
    const before = (await table({ rows: ['majority'] })).body.questionsLeft;
    expect((await table({ rows: ['majority'] })).body.questionsLeft).toBe(before);
    await house().api.work.run(analyst, (tx) =>
      tx.sql(
        `INSERT INTO statistics.question (user_id, membership_id, organisation_id, definition)
         SELECT $1, $2, $3, '{}' FROM generate_series(1, $4)`,
        [userId, membershipId, analyst.organisationId, before],
      ),
    );
    const spent = await table({ rows: ['region'] });
    expect([spent.status, spent.body.code]).toEqual([409, 'STATISTICS.ENOUGH_FOR_TODAY']);
    // What was just on the screen may be loaded again.
    expect((await table({ rows: ['majority'] })).status).toBe(200);
  });

  it('are not had anew under the key of an old request', async () => {
    const other = await makeColleague(house().worker.work, analyst, { role: 'analyst' });
    const key = randomUUID();
    const again = () => ask(other, 'POST', '/statistics/tables', definition, key);
    expect((await again()).status).toBe(200);
    expect((await again()).status).toBe(200);
    await ageQuestions();
    expect((await again()).body).toMatchObject({ code: 'STATISTICS.ASKED_BEFORE' });
  });

  it('name the dimensions that hold enough people, in words', async () => {
    const { body } = await ask<DimensionsView>(analyst, 'GET', '/statistics/dimensions?language=ru');
    const ids = body.items.map(({ id }) => id);
    expect(ids).toEqual(['year', 'month', 'jurisdiction', 'gender', 'exploitation']);
    expect(body.items.find(({ id }) => id === 'gender')).toMatchObject({ label: 'Пол', several: false });
    expect(body).toMatchObject({ months: { from: '2024-05', to: '2026-01' }, threshold: 10 });
  });

  it('are saved as a question, shared on wish, and changed by nobody else', async () => {
    const colleague = await makeColleague(house().worker.work, analyst, { role: 'analyst' });
    const wish = { name: 'By form', definition, shared: false };
    const saved = await ask<{ id: string; revision: number }>(analyst, 'POST', '/statistics/reports', wish);
    expect(saved.body).toMatchObject({ name: 'By form', own: true, revision: 1, definition });
    const seen = () => ask<{ items: object[] }>(colleague, 'GET', '/statistics/reports');
    expect((await seen()).body.items).toEqual([]);
    const path = `/statistics/reports/${saved.body.id}`;
    await ask(analyst, 'PATCH', path, { shared: true, revision: 1 });
    expect((await seen()).body.items).toMatchObject([{ name: 'By form', own: false, shared: true }]);
    expect((await ask(colleague, 'PATCH', path, { name: 'Mine' })).status).toBe(404);
    expect((await ask(colleague, 'DELETE', path)).status).toBe(404);
    expect((await ask(analyst, 'PATCH', path, { name: 'x', revision: 1 })).status).toBe(412);
    expect((await ask(analyst, 'DELETE', path)).body).toEqual({ deleted: true });
    expect((await seen()).body.items).toEqual([]);
  });

  it('are read on the login of statistics: the api itself sees no fact', async () => {
    await expect(house().api.database.query('SELECT 1 FROM statistics.fact')).rejects.toMatchObject({
      code: '42501',
    });
  });

  /** As the owner could: no program of ours changes when something was asked. */
  async function ageQuestions(): Promise<void> {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: house().superuser });
    await client.connect();
    await client.query(`UPDATE statistics.question SET asked_at = asked_at - interval '10 minutes'`);
    await client.end();
  }
});
