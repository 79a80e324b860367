import { randomUUID } from 'node:crypto';
import { editCalendar } from '@panoh/directory';
import { type MemberActor, Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { until } from '../../../../test/support/until';
import type { ClockRule } from '../domain/clock-rule';
import { explainDeadline } from '../queries/explain-deadline';
import { listDeadlines } from '../queries/list-deadlines';
import { previewCalendarChange } from '../queries/preview-calendar-change';
import { acknowledgeDeadline, pauseDeadline, resumeDeadline, waiveDeadline } from './act-on-deadline';
import { armDeadline } from './arm-deadline';
import { cancelDeadlines, meetDeadline } from './close-deadlines';
import { handOverDeadlines } from './hand-over-deadlines';
import { recomputeForCalendar } from './recompute-for-calendar';
import { sweepDeadlines } from './sweep-deadlines';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const HOURS: ClockRule = {
  code: 'NRM-RFU',
  limit: { unit: 'h', amount: 2 },
  rollForward: false,
  warn: [{ unit: 'h', amount: 1 }],
  pausable: true,
  ladder: [
    { tell: 'owner', afterHours: 0 },
    { tell: 'superior', afterHours: 1 },
    { tell: 'territorial-secretary', afterHours: 2 },
    { tell: 'national-coordinator', afterHours: 3 },
  ],
  source: 'cm-60',
  confidence: 'design',
};
const DAYS: ClockRule = { ...HOURS, code: 'NRM-PLN', limit: { unit: 'wd', amount: 5 }, warn: [] };

interface Event {
  type: string;
  subject_id: string;
  data: Record<string, unknown>;
}

describe('deadlines', () => {
  const house = useHouse();
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const as = <Result>(actor: MemberActor, body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().api.work.run(actor, body);
  const now = (): Promise<Temporal.Instant> => worker(async (tx) => tx.now);
  const ago = async (hours: number): Promise<Temporal.Instant> =>
    (await now()).subtract({ minutes: hours * 60 });
  const clock = (offset: string): Promise<unknown> =>
    worker((tx) => tx.sql(`SELECT panoh.move_clock($1)`, [offset]));
  const owned = async (): Promise<{ owner: string; member: MemberActor }> => {
    const organisation = await makeOrganisation(house().worker.work);
    const member = await makeMember(house().worker.work, organisation, { role: 'shelter-staff' });
    return { owner: organisation.id, member };
  };
  const arm = async (
    rule: ClockRule,
    startsAt: Temporal.Instant,
    owner: string,
    subjectId = randomUUID(),
  ): Promise<string> =>
    worker((tx) =>
      armDeadline(tx, {
        subject: { kind: 'referral', id: subjectId },
        clock: 'answer',
        rule,
        startsAt,
        ownerOrganisationId: owner,
      }),
    );
  const events = async (ids: readonly string[], type?: string): Promise<Event[]> =>
    worker((tx) =>
      tx.sql<Event>(
        `SELECT type, subject_id, data FROM panoh.outbox
         WHERE subject_id = ANY ($1) AND ($2::text IS NULL OR type = $2) ORDER BY position`,
        [ids, type ?? null],
      ),
    );
  const types = async (id: string): Promise<string[]> =>
    (await events([id])).map(({ type }) => type.replace('deadline.', ''));
  const stateOf = async (id: string): Promise<string | undefined> =>
    worker(
      async (tx) =>
        (await tx.one<{ state: string }>(`SELECT state FROM deadlines.deadline WHERE id = $1`, [id]))?.state,
    );
  const sweepAll = async (): Promise<void> => {
    while ((await worker((tx) => sweepDeadlines(tx, 100))) > 0);
  };

  afterEach(() => clock('0'));

  it('judges a clock armed late at once: breached before we knew, and the ladder begins now', async () => {
    const { owner } = await owned();
    const id = await arm(HOURS, await ago(30), owner);
    expect(await types(id)).toEqual(['armed', 'passed', 'escalated']);
    expect(await stateOf(id)).toBe('breached-before-we-knew');
    const [passed] = await events([id], 'deadline.passed');
    expect(passed?.data).toMatchObject({
      how: 'breached-before-we-knew',
      owner,
      subjectKind: 'referral',
      name: 'answer',
    });
  });

  it('leaves no clock behind that was armed while its calendar changed', async () => {
    const { owner } = await owned();
    const [calendar] = await worker((tx) =>
      tx.sql<{ id: string }>(`SELECT calendar AS id FROM directory.organisation WHERE id = $1`, [owner]),
    );
    const calendarId = calendar?.id ?? '';
    let release = (): void => undefined;
    const held = new Promise<void>((resume) => (release = resume));
    const armed = worker(async (tx) => {
      const id = await armDeadline(tx, {
        ...{ subject: { kind: 'referral', id: randomUUID() }, clock: 'plan', rule: DAYS },
        ...{ startsAt: tx.now, ownerOrganisationId: owner },
      });
      await tx.sql('SELECT 1');
      await held;
      return id;
    });
    let edited: number | undefined;
    const editing = worker((tx) =>
      editCalendar(tx, {
        ...{ calendarId, reason: 'decree' },
        change: {
          change: 'add',
          kind: 'off',
          on: '2099-01-05',
          name: 'x',
          source: 'decree',
          confidence: 'likely',
        },
      }),
    ).then(async ({ revision }) => {
      await worker((tx) => recomputeForCalendar(tx, calendarId));
      edited = revision;
    });
    await until('the edit waits, or is done', async () => {
      const [waiting] = await worker((tx) =>
        tx.sql<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND classid = 7023 AND NOT granted`,
        ),
      );
      return edited !== undefined || (waiting?.n ?? 0) > 0;
    });
    release();
    const id = await armed;
    await editing;
    const [counted] = await worker((tx) =>
      tx.sql<{ by: number }>(`SELECT calendar_revision AS by FROM deadlines.deadline WHERE id = $1`, [id]),
    );
    expect(counted?.by).toBe(edited);
  });

  it('records a passing once with two workers at once, however many are due', async () => {
    const { owner } = await owned();
    const start = await now();
    const ids = await Promise.all(Array.from({ length: 120 }, () => arm(HOURS, start, owner)));
    await clock('2 hours 1 minute');
    const one = async (): Promise<void> => {
      while ((await worker((tx) => sweepDeadlines(tx, 25))) > 0);
    };
    await Promise.all([one(), one(), one()]);
    await one();
    const passed = await events(ids, 'deadline.passed');
    expect(passed.map(({ subject_id: id }) => id).sort()).toEqual([...ids].sort());
  });

  it('sweeps again what a worker had begun when it died', async () => {
    const { owner } = await owned();
    const id = await arm(HOURS, await now(), owner);
    await clock('2 hours 1 minute');
    const dying = worker(async (tx) => {
      expect(await sweepDeadlines(tx, 1000)).toBeGreaterThan(0);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await types(id)).toEqual(['armed']);
    await sweepAll();
    expect(await types(id)).toEqual(['armed', 'passed', 'escalated']);
  });

  it('reminds, then passes, then climbs one rung after the other, and doing it twice adds nothing', async () => {
    const { owner } = await owned();
    const id = await arm(HOURS, await now(), owner);
    for (const offset of ['61 minutes', '121 minutes', '181 minutes', '241 minutes', '301 minutes']) {
      await clock(offset);
      await sweepAll();
      await sweepAll();
    }
    const told = (await events([id], 'deadline.escalated')).map(({ data }) => data.to);
    expect(told).toEqual(['owner', 'superior', 'territorial-secretary', 'national-coordinator']);
    expect(await types(id)).toEqual(['armed', 'due-soon', 'passed', ...told.map(() => 'escalated')]);
  });

  it('stops the ladder when someone takes the breach in hand', async () => {
    const { owner, member } = await owned();
    const id = await arm(HOURS, await now(), owner);
    await clock('121 minutes');
    await sweepAll();
    await as(member, (tx) => acknowledgeDeadline(tx, { deadlineId: id }));
    await clock('400 minutes');
    await sweepAll();
    const told = (await events([id], 'deadline.escalated')).map(({ data }) => data.to);
    expect(told).toEqual(['owner']);
  });

  it('tells the superior and then lets it see and act', async () => {
    const above = await makeOrganisation(house().worker.work);
    const below = await makeOrganisation(house().worker.work, { superiorId: above.id });
    const boss = await makeMember(house().worker.work, above, { role: 'case-manager' });
    const id = await arm(HOURS, await now(), below.id);
    await expect(as(boss, (tx) => acknowledgeDeadline(tx, { deadlineId: id }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await clock('190 minutes');
    await sweepAll();
    await as(boss, (tx) => acknowledgeDeadline(tx, { deadlineId: id }));
    expect(await types(id)).toContain('acknowledged');
  });

  it('judges by when it happened: met in time although it was recorded after the breach', async () => {
    const { owner } = await owned();
    const [inTime, late, gone] = [randomUUID(), randomUUID(), randomUUID()];
    const start = await now();
    const ids = await Promise.all([inTime, late, gone].map((subject) => arm(HOURS, start, owner, subject)));
    await clock('5 hours');
    await sweepAll();
    await worker(async (tx) => {
      const meet = (id: string, minutes: number): Promise<void> =>
        meetDeadline(tx, { subject: { kind: 'referral', id }, clock: 'answer', at: start.add({ minutes }) });
      await meet(inTime, 60);
      await meet(late, 150);
      await cancelDeadlines(tx, { subject: { kind: 'referral', id: gone }, event: 'referral.recalled' });
    });
    expect(await Promise.all(ids.map(stateOf))).toEqual(['met', 'met-late', 'cancelled']);
  });

  it('pauses, resumes and waives with a reason, and only by whom it belongs to', async () => {
    const { owner, member } = await owned();
    const { member: stranger } = await owned();
    const lead = { ...member, lead: true };
    const id = await arm(HOURS, await now(), owner);
    await expect(
      as(stranger, (tx) => pauseDeadline(tx, { deadlineId: id, reason: 'documents-abroad' })),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await as(member, (tx) => pauseDeadline(tx, { deadlineId: id, reason: 'documents-abroad' }));
    await clock('3 hours');
    await sweepAll();
    expect(await stateOf(id)).toBe('paused');
    await as(member, (tx) => resumeDeadline(tx, { deadlineId: id }));
    expect(await stateOf(id)).toBe('running');
    await expect(
      as(member, (tx) => waiveDeadline(tx, { deadlineId: id, reason: 'person-left' })),
    ).rejects.toMatchObject({
      code: 'DEADLINE.NOT_YOURS',
    });
    await as(lead, (tx) => waiveDeadline(tx, { deadlineId: id, reason: 'person-left' }));
    expect(await types(id)).toEqual(['armed', 'paused', 'resumed', 'waived']);
  });

  it('moves open clocks in working days when a calendar is edited, each with an audit line, once', async () => {
    const { owner } = await owned();
    const start = Temporal.Instant.from('2027-05-03T08:00:00Z');
    const armed = await now();
    await clock(`${String(armed.until(start).total('seconds'))} seconds`);
    const id = await arm(DAYS, start, owner);
    const other = await arm(HOURS, start, owner);
    const change = {
      change: 'add',
      kind: 'off',
      on: '2027-05-05',
      name: 'Day of rest',
      source: 'decree',
      confidence: 'verified',
    } as const;
    const would = await house().worker.work.read(SYSTEM, 'test', (tx) =>
      previewCalendarChange(tx, { calendarId: 'uz', change }),
    );
    expect(would.map((one) => [one.id, one.after.since(one.before).total('hours')])).toEqual([[id, 24]]);
    await worker((tx) => editCalendar(tx, { calendarId: 'uz', change, reason: 'decree of the day' }));
    expect(await worker((tx) => recomputeForCalendar(tx, 'uz'))).toBe(1);
    expect(await worker((tx) => recomputeForCalendar(tx, 'uz'))).toBe(0);
    expect(await types(id)).toEqual(['armed', 'moved']);
    expect(await types(other)).not.toContain('moved');
    const lines = await worker((tx) =>
      tx.sql(`SELECT 1 FROM panoh.audit_entry WHERE subject_id = $1 AND type = 'deadline.moved'`, [id]),
    );
    expect(lines).toHaveLength(1);
    const { sentences } = await worker((tx) => explainDeadline(tx, id));
    expect(sentences.join(' ')).toContain('Wed 5 May 2027 is a day off: Day of rest');
  });

  it('goes with a case to who answers for it now, and stays where it belonged to somebody else', async () => {
    const [giver, taker, other] = [await owned(), await owned(), await owned()];
    const caseId = randomUUID();
    const of = async (owner: string): Promise<string> => {
      const startsAt = await now();
      return worker((tx) =>
        armDeadline(tx, {
          ...{ caseId, subject: { kind: 'case', id: caseId }, clock: 'plan', rule: HOURS },
          ...{ startsAt, ownerOrganisationId: owner },
        }),
      );
    };
    const [moving, staying] = [await of(giver.owner), await of(other.owner)];
    await worker((tx) => handOverDeadlines(tx, { caseId, from: giver.owner, to: taker.owner }));
    expect(await types(moving)).toEqual(['armed', 'handed-over']);
    expect(await types(staying)).toEqual(['armed']);
    await as({ ...taker.member, lead: true }, (tx) =>
      waiveDeadline(tx, { deadlineId: moving, reason: 'moved-on' }),
    );
    expect(await stateOf(moving)).toBe('waived');
  });

  it('lists by urgency for the owner and for nobody else', async () => {
    const { owner, member } = await owned();
    const { member: stranger } = await owned();
    const breached = await arm(HOURS, await ago(5), owner);
    const later = await arm({ ...HOURS, limit: { unit: 'cd', amount: 40 } }, await now(), owner);
    const list = (actor: MemberActor, group?: 'breached' | 'later'): Promise<string[]> =>
      house().api.work.read(actor, 'test', async (tx) =>
        (await listDeadlines(tx, { limit: 50, group })).map((one) => `${one.group} ${one.id}`),
      );
    expect(await list(member)).toEqual([`breached ${breached}`, `later ${later}`]);
    expect(await list(member, 'breached')).toEqual([`breached ${breached}`]);
    expect(await list(member, 'later')).toEqual([`later ${later}`]);
    expect(await list(stranger)).toEqual([]);
    expect(await list({ ...member, role: 'administrator' })).toEqual([]);
  });
});
