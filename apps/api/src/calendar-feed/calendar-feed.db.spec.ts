import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS, Temporal } from '@panoh/kernel';
import { mechanismInForce } from '@panoh/lawbook';
import { startPathway } from '@panoh/pathways';
import { useHouse } from '../../../../test/support/house';
import { makeColleague } from '../../../../test/support/members';
import { ask as askShelter, makeNeed, makeShelter } from '../../../../test/support/referrals';
import { createApplication } from '../application';
import type { CaseDeadlinesAnswer } from '../deadlines/case-deadlines.dto';
import type { CalendarFeedAnswer, MadeCalendarFeedAnswer } from './calendar-feed.dto';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const UTC = /^\d{8}T\d{6}Z$/;

/** The events of an iCalendar text: folded lines joined, escapes undone, name and value apart (RFC 5545 3.1, 3.3.11). */
function eventsIn(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  let inside = 0;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    if (line.startsWith('BEGIN:')) inside += 1;
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    const event = events.at(-1);
    if (inside === 2 && event !== undefined && name !== 'BEGIN' && name !== 'END')
      event[name] = value.replace(/\\([,;\\n])/g, '$1');
    if (line.startsWith('END:')) inside -= 1;
  }
  return events;
}

describe('the calendar of deadlines', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => application.close());

  async function ask<Body>(
    actor: MemberActor,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
  ): Promise<{ status: number; body: Body }> {
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text } = await house().api.work.run(actor, (tx) =>
      issueApiToken(tx, actor, { label: 'test', scopes, days: 1 }),
    );
    const headers = {
      authorization: `Bearer ${text}`,
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
    };
    const answer = await application.inject({ method, url: `/api/v1${url}`, headers });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Body };
  }
  const feedOf = async (actor: MemberActor): Promise<string> => {
    const made = await ask<MadeCalendarFeedAnswer>(actor, 'POST', '/calendar-feed');
    expect(made).toMatchObject({ status: 201, body: { active: true } });
    return new URL(made.body.address ?? '').pathname;
  };
  const read = async (url: string): Promise<{ status: number; text: string; headers: object }> => {
    const answer = await application.inject({ method: 'GET', url });
    return { status: answer.statusCode, text: answer.body, headers: answer.headers };
  };

  it('names the code and one neutral word in the language of the member, in UTC, and nothing of anybody', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    await askShelter(house(), need, shelter);
    await house().worker.work.run(SYSTEM, (tx) =>
      tx.sql(`UPDATE identity.app_user SET language = 'ru' WHERE id = $1`, [shelter.staff.userId]),
    );
    const { status, text, headers } = await read(await feedOf(shelter.staff));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
    });
    const events = eventsIn(text);
    expect(events).toHaveLength(1);
    const [event = {}] = events;
    expect(event['SUMMARY']).toBe(`${need.code} · Срок`);
    for (const field of ['DTSTART', 'DTEND', 'DTSTAMP'])
      expect([field, event[field]]).toEqual([field, expect.stringMatching(UTC)]);
    const due = await house().api.work.read(shelter.staff, 'test', (tx) =>
      tx.one<{ due: { toString(): string } }>(`SELECT due FROM deadlines.deadline LIMIT 1`),
    );
    const plain = due?.due.toString().replace(/[-:]|\.\d+/g, '');
    expect(event['DTSTART']).toBe(plain);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    for (const word of ['Apple Trees', 'Nodira', 'Plum Street', need.caseId, 'traffick'])
      expect([word, text.includes(word)]).toEqual([word, false]);
  });

  it('leaves out a date that somebody gave: the eighteenth birthday would tell whose it is', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    await askShelter(house(), need, shelter);
    const feed = await feedOf(shelter.staff);
    expect(eventsIn((await read(feed)).text)).toHaveLength(1);
    await house().worker.work.run(SYSTEM, (tx) =>
      tx.sql(`UPDATE deadlines.deadline SET clock = 'coming-of-age', unit = 'date' WHERE case_id = $1`, [
        need.caseId,
      ]),
    );
    expect(eventsIn((await read(feed)).text)).toEqual([]);
  });

  it('tells its member when it was read last, so that a stolen address is noticed', async () => {
    const shelter = await makeShelter(house());
    const first = await feedOf(shelter.staff);
    const standing = async () => (await ask<CalendarFeedAnswer>(shelter.staff, 'GET', '/calendar-feed')).body;
    expect(await standing()).toMatchObject({ active: true, readAt: null });
    await read(first);
    const { madeAt, readAt } = await standing();
    expect(Temporal.Instant.compare(readAt ?? '', madeAt ?? '')).toBe(1);
    await feedOf(shelter.staff);
    await read(first);
    expect(await standing()).toMatchObject({ active: true, readAt: null });
  });

  it('is closed by another address, by its end, and with the membership; a secret is kept as a hash', async () => {
    const shelter = await makeShelter(house());
    const first = await feedOf(shelter.staff);
    const second = await feedOf(shelter.staff);
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect((await read(second.replace(/.\.ics$/, '_.ics'))).status).toBe(404);
    expect((await read(second.replace('.ics', ''))).status).toBe(404);
    expect(await ask(shelter.staff, 'DELETE', '/calendar-feed')).toMatchObject({
      status: 200,
      body: { active: false },
    });
    expect((await read(second)).status).toBe(404);
    const third = await feedOf(shelter.staff);
    const secret = /([\w-]{43})\.ics$/.exec(third)?.[1] ?? 'none';
    const rows = await house().worker.work.run(SYSTEM, (tx) =>
      tx.sql<{ row: string }>(`SELECT f::text AS row FROM identity.calendar_feed AS f`),
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(secret);
    await house().worker.work.run(SYSTEM, (tx) =>
      tx.sql(`UPDATE identity.membership SET ended_at = panoh.now() WHERE id = $1`, [
        shelter.staff.membershipId,
      ]),
    );
    expect((await read(third)).status).toBe(404);
  });

  it('is not read more than sixty times an hour, and not made by who reads no deadlines', async () => {
    const shelter = await makeShelter(house());
    const feed = await feedOf(shelter.staff);
    for (let time = 0; time < 60; time++) expect((await read(feed)).status).toBe(200);
    expect((await read(feed)).status).toBe(503);
    const auditor = await makeColleague(house().worker.work, shelter.staff, { role: 'auditor' });
    expect((await ask(auditor, 'POST', '/calendar-feed')).status).toBe(403);
  });

  it('shows in the case also the clocks that have ended, and how', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    await house().api.work.run(need.officer, async (tx) => {
      const mechanism = await mechanismInForce(tx, 'KZ');
      await startPathway(tx, { caseId: need.caseId, mechanism, at: tx.now });
    });
    await askShelter(house(), need, shelter);
    await house().worker.work.run(SYSTEM, (tx) =>
      tx.sql(
        `UPDATE deadlines.deadline SET state = 'met-late', breach = 'breached', next_sweep_at = NULL,
           closure = jsonb_build_object('how', 'met', 'at', '2025-03-11T11:10:00Z')
         WHERE case_id = $1 AND subject_kind = 'referral'`,
        [need.caseId],
      ),
    );
    const path = `/cases/${need.caseId}/deadlines?language=ru`;
    const { body } = await ask<CaseDeadlinesAnswer>(need.officer, 'GET', path);
    expect(body.items.find(({ subjectKind }) => subjectKind === 'referral')).toMatchObject({
      ...{ state: 'met-late', breach: 'breached', closedHow: 'met', closedAt: '2025-03-11T11:10:00Z' },
      ...{ label: expect.stringMatching(/[а-я]/), source: 'design', code: expect.stringMatching(/^NRM-RF/) },
    });
    expect((await ask(shelter.staff, 'GET', path)).status).toBe(404);
  });
});
