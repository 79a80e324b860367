import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import {
  type FactValues,
  listReports,
  NOTHING_KNOWN,
  recordFact,
  type ReportView,
  saveReport,
  type TableDefinition,
} from '@panoh/statistics';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { createApplication } from '../application';
import type { DimensionsView, TableView, YearSoFarView } from './numbers.answers';

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
    await people(60, '2024-05-01', { exploitation: ['ForcedLabour'], gender: 'Masculine', ageBand: '18-24' });
    await people(3, '2024-06-01', {
      exploitation: ['SexualExploitation'],
      gender: 'Feminine',
      ageBand: '6-13',
    });
    await people(70, '2025-02-01', { exploitation: ['ForcedLabour', 'ForcedBegging'], gender: 'Masculine' });
    await people(20, '2025-03-01', { exploitation: ['ForcedLabour'], jurisdiction: 'KZ' });
    await people(50, '2025-12-01', { exploitation: null, ageBand: '25-34' });
    await people(5, '2026-01-01', { exploitation: ['ForcedLabour'] });
  });
  afterAll(() => application.close());

  it('count one table: every number has noise, and a small count leaves no number behind', async () => {
    const { status, body } = await table();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{
        columns: ['2024', '2025'],
        threshold: 10,
        perturbed: { largestDeviation: 7 },
        notForRelease: true,
      },
      export: { available: false, by: 'release' },
    });
    const row = (code: string): number => body.rows.indexOf(code);
    const isNear = (value: number | null | undefined, count: number): void => {
      expect(Math.abs((value ?? -100) - count)).toBeLessThanOrEqual(7);
    };
    isNear(body.cells[row('ForcedLabour')]?.[0]?.value, 60);
    isNear(body.cells[row('ForcedBegging')]?.[1]?.value, 70);
    isNear(body.rowTotals[row('ForcedLabour')]?.value, 130);
    isNear(body.rowTotals[row('_not-known')]?.value, 50);
    // A person with two forms is in both lines: the same people, the same number.
    expect(body.cells[row('ForcedLabour')]?.[1]).toEqual(body.cells[row('ForcedBegging')]?.[1]);
    expect(body.cells[row('ForcedBegging')]?.[0]).toEqual({ value: 0, hidden: false, why: null });
    expect(JSON.stringify(body)).not.toMatch(/"value":[1-9][,}]/);
  });

  it('have the same noise in every table, whatever way leads to the same people', async () => {
    const first = (await table()).body;
    const again = (await table({ rows: ['gender'], columns: ['exploitation'] })).body;
    const filters = [
      { dimension: 'exploitation', codes: ['ForcedBegging', 'OrganRemoval'] },
      { dimension: 'gender', codes: ['Masculine'] },
    ];
    const filtered = (await table({ rows: ['jurisdiction'], columns: [], filters })).body;
    const begging = again.cells[again.rows.indexOf('Masculine')]?.[again.columns.indexOf('ForcedBegging')];
    expect(begging).toEqual(first.rowTotals[first.rows.indexOf('ForcedBegging')]);
    expect([filtered.total, filtered.rowTotals[0]]).toEqual([begging, begging]);
    expect(begging?.value).toEqual(expect.any(Number));
  });

  it('count the asker’s own country only', async () => {
    const { body } = await table({ rows: ['jurisdiction'], columns: [] });
    expect([body.rows, body.columns]).toEqual([['UZ'], []]);
  });

  it('put codes together as a grouping of theirs says, with the noise of the people in it', async () => {
    const change = { rows: ['age-band'], columns: [] };
    const plain = (await table(change)).body;
    const groupings = [{ dimension: 'age-band', grouping: 'child-adult' }];
    const grouped = await table({ ...change, groupings } as object);
    expect(grouped.status).toBe(200);
    expect(grouped.body.rows.filter((id) => id !== 'child')).toEqual(['adult', 'age-not-known']);
    expect(grouped.body.rowTotals.at(-1)).toEqual(plain.rowTotals[plain.rows.indexOf('_not-known')]);
    expect(grouped.body.total).toEqual(plain.total);
    const unknown = await table({
      ...change,
      groupings: [{ dimension: 'age-band', grouping: 'by-height' }],
    } as object);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'STATISTICS.UNKNOWN_GROUPING']);
  });

  it('are for nobody whom only an administrator has let in', async () => {
    const newcomer = await makeColleague(house().worker.work, analyst, { role: 'analyst', confirmed: false });
    const refused = { status: 403, body: { code: 'ACCESS.ROLE' } };
    expect(await ask(newcomer, 'POST', '/statistics/tables', definition)).toMatchObject(refused);
    expect(await ask(newcomer, 'GET', '/statistics/dimensions')).toMatchObject(refused);
    expect(await ask(newcomer, 'GET', '/statistics/year-so-far')).toMatchObject(refused);
  });

  it('are not told to a newcomer by a saved report either, by no route and not by the database', async () => {
    const wish = { name: 'Shared', definition, shared: true };
    const { body } = await ask<{ id: string }>(analyst, 'POST', '/statistics/reports', wish);
    const newcomer = await makeColleague(house().worker.work, analyst, { role: 'analyst', confirmed: false });
    const refused = { status: 403, body: { code: 'ACCESS.ROLE' } };
    const path = `/statistics/reports/${body.id}`;
    expect(await ask(newcomer, 'GET', '/statistics/reports')).toMatchObject(refused);
    expect(await ask(newcomer, 'POST', '/statistics/reports', wish)).toMatchObject(refused);
    expect(await ask(newcomer, 'PATCH', path, { name: 'Mine' })).toMatchObject(refused);
    expect(await ask(newcomer, 'DELETE', path)).toMatchObject(refused);
    const shown = (actor: MemberActor): Promise<ReportView[]> =>
      house().api.work.read(actor, 'statistics', listReports);
    expect((await shown(analyst)).map(({ id }) => id)).toContain(body.id);
    expect(await shown(newcomer)).toEqual([]);
    const saved = house().api.work.run(newcomer, (tx) =>
      saveReport(tx, newcomer, { ...wish, definition: definition as TableDefinition }),
    );
    await expect(saved).rejects.toThrow('row-level security');
    await ask(analyst, 'DELETE', path);
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
    expect(status).toBe(200);
    expect(Math.abs((body.total.value ?? 0) - 50)).toBeLessThanOrEqual(7);
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
    expect(ids).toEqual(['year', 'month', 'jurisdiction', 'gender', 'age-band', 'exploitation']);
    expect(body.items.find(({ id }) => id === 'gender')).toMatchObject({ label: 'Пол', several: false });
    expect(body.threshold).toBe(10);
  });

  it('name the years of which there is anything, and never the month in which few people came', async () => {
    const { body } = await ask<DimensionsView>(analyst, 'GET', '/statistics/dimensions?language=ru');
    const [day] = await worker((tx) => tx.sql<{ today: string }>(`SELECT panoh.now()::date::text AS today`));
    const thisMonth = (day?.today ?? '').slice(0, 7);
    const to = thisMonth.startsWith('2026') ? thisMonth : '2026-12';
    expect(body.months).toEqual({ from: '2024-01', to });
    const elsewhere = await makeOrganisation(house().worker.work, {
      type: 'Commission',
      jurisdictions: ['TJ'],
    });
    const few = await makeMember(house().worker.work, elsewhere, { role: 'analyst' });
    await people(3, '2026-01-01', { jurisdiction: 'TJ' });
    expect(await ask(few, 'GET', '/statistics/dimensions')).toMatchObject({
      body: { months: null, items: [] },
    });
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

  it.each(['\u200b\u2060', '\u202e', ' … '])(
    'are saved under a name that can be read, not %j',
    async (name) => {
      const wish = { name, definition, shared: true };
      expect(await ask(analyst, 'POST', '/statistics/reports', wish)).toMatchObject({
        ...{ status: 422, body: { code: 'REPORT.NAME' } },
      });
    },
  );

  it('are not known on a day that is still to come', async () => {
    const { status, body } = await table({ asKnownOn: '9999-12-31' });
    expect([status, body.code]).toEqual([422, 'STATISTICS.DAY_TO_COME']);
  });

  it('tell the year so far in one question, each of the five counts for itself', async () => {
    const [day] = await worker((tx) => tx.sql<{ today: string }>(`SELECT panoh.now()::date::text AS today`));
    const thisMonth = `${day?.today.slice(0, 7) ?? ''}-01`;
    const lastYear = `${String(Number(thisMonth.slice(0, 4)) - 1)}-01-01`;
    const returned = (month: string) => ({
      ...{ counts: { ...NOTHING_KNOWN.counts, signal: month, returned: month } },
      ...{ clockResults: ['NRM-PRE:met', 'commission-notice:met'], timeToBed: '24-72h' },
    });
    await people(40, thisMonth, returned(thisMonth));
    await people(30, lastYear, returned(lastYear));
    const reader = await makeColleague(house().worker.work, analyst, { role: 'analyst' });
    const path = '/statistics/year-so-far?language=';
    const { status, body } = await ask<YearSoFarView>(reader, 'GET', `${path}ru`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      knownOn: day?.today,
      threshold: 10,
      perturbed: { largestDeviation: 7 },
      questionsLeft: 199,
    });
    expect(body.counts.map(({ measure }) => measure)).toEqual([
      'signals',
      'presumed',
      'identified',
      'assisted',
      'returned',
    ]);
    const returns = body.counts[4];
    expect(Math.abs((returns?.thisYear.at(-1)?.value ?? 0) - 40)).toBeLessThanOrEqual(7);
    expect(Math.abs((returns?.lastYearSoFar.value ?? 0) - 30)).toBeLessThanOrEqual(7);
    expect(body.counts[3]).toMatchObject({ soFar: { value: 0 }, lastYearWhole: { value: 0 } });
    expect(body.clocks).toMatchObject([
      {
        clock: 'NRM-PRE',
        label: 'Предварительная идентификация',
        metLate: { value: 0 },
        breached: { value: 0 },
      },
      // A clock without a code is kept by its name.
      { clock: 'commission-notice', label: 'Уведомление комиссии по коду' },
    ]);
    expect(Math.abs((body.clocks[0]?.met.value ?? 0) - 40)).toBeLessThanOrEqual(7);
    expect(body.timeToBed.map(({ band, people: some }) => [band, (some.value ?? 0) > 0])).toEqual([
      ...[
        ['0-24h', false],
        ['24-72h', true],
        ['3-7d', false],
        ['over-7d', false],
      ],
    ]);
    expect(body.timeToBed[0]?.label).not.toBe('0-24h');
    const again = await ask<YearSoFarView>(reader, 'GET', `${path}en`);
    expect([again.body.questionsLeft, again.body.counts]).toEqual([body.questionsLeft, body.counts]);
    const lines = await worker((tx) =>
      tx.sql(`SELECT 1 FROM panoh.audit_entry WHERE type = 'statistics.asked' AND fields = '{year-so-far}'`),
    );
    expect(lines).toHaveLength(1);
  });

  it('are read on the login of statistics: the api itself sees no fact', async () => {
    await expect(house().api.database.query('SELECT 1 FROM statistics.fact')).rejects.toMatchObject({
      code: '42501',
    });
  });

  /** As the owner could: no program of ours changes when something was asked. */
  async function ageQuestions(): Promise<void> {
    await asSuperuser(house(), `UPDATE statistics.question SET asked_at = asked_at - interval '10 minutes'`);
  }
});
