import { type Calendar, parseTimeLimit, parseTimeSpan, Temporal } from '@panoh/kernel';
import { arm, type Arming } from './arm';
import { cancel } from './cancel';
import type { ClockRule } from './clock-rule';
import type { Deadline } from './deadline';
import type { DeadlineEvent, Outcome } from './deadline-event';
import { acknowledge, escalation } from './escalation';
import { meet } from './meet';
import { pause, resume } from './pause';
import { recompute } from './recompute';
import { nextSweepAt, sweep } from './sweep';
import { waive } from './waive';

const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

const zone = 'Asia/Tashkent';
const uz: Calendar = {
  id: 'uz',
  revision: 1,
  zone,
  weekend: [6, 7],
  listed: { from: 2025, to: 2027 },
  days: [{ on: '2025-03-31', kind: 'off', name: 'Eid', source: 'assumed', confidence: 'design' }],
};
const withoutEid: Calendar = { ...uz, revision: 2, days: [] };

const rule = (limit: string, more: Partial<ClockRule> = {}): ClockRule => ({
  code: 'NRM-XXX',
  limit: parseTimeLimit(limit),
  rollForward: false,
  warn: [],
  pausable: true,
  ladder: [
    { tell: 'owner', afterHours: 0 },
    { tell: 'superior', afterHours: 4 },
    { tell: 'territorial-secretary', afterHours: 24 },
    { tell: 'national-coordinator', afterHours: 48 },
  ],
  source: 'design',
  confidence: 'design',
  ...more,
});

/** Local time in Tashkent, as a person would say it. */
const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const armed = (
  limit: string,
  local: string,
  more: Partial<ClockRule> = {},
  late: Partial<Arming> = {},
): Outcome =>
  arm({ rule: rule(limit, more), occurredAt: at(local), now: at(local), calendars: [uz], zone, ...late });
const types = (outcome: Outcome): string[] =>
  outcome.events.map(({ type }) => type.slice('deadline.'.length));
const swept = (outcome: Outcome, ...times: string[]): Outcome =>
  times.reduce((before, time) => sweep(before.deadline, at(time)), outcome);
/** Sweeps whenever the deadline asks for it, as the worker does; says when, and what came of it. */
function followed(outcome: Outcome): { at: string; events: readonly DeadlineEvent[] }[] {
  const seen: { at: string; events: readonly DeadlineEvent[] }[] = [];
  let { deadline } = outcome;
  for (let next = nextSweepAt(deadline); next && seen.length < 20; next = nextSweepAt(deadline)) {
    const result = sweep(deadline, next);
    seen.push({ at: next.toZonedDateTimeISO(zone).toPlainDateTime().toString(), events: result.events });
    deadline = result.deadline;
  }
  return seen;
}
const localDue = ({ deadline }: Outcome): string => deadline.derivation.dueLocal.slice(0, 16);

describe('arming', () => {
  test('a clock armed in time runs, and says why it is due when it is', () => {
    const outcome = armed('24h', '2025-03-10T10:20');
    expect(outcome.deadline).toMatchObject({ state: 'running', breach: null, closure: null });
    expect(outcome.deadline.derivation).toMatchObject({ limit: '24h', zone, dayZero: '2025-03-10' });
    expect(outcome.events).toEqual([
      {
        type: 'deadline.armed',
        occurredAt: at('2025-03-10T10:20'),
        data: { clock: 'NRM-XXX', due: at('2025-03-11T10:20').toString() },
      },
    ]);
  });

  test('case 2: a follow-up that falls on a Saturday rolls to Monday, a reflection period does not', () => {
    expect(localDue(armed('3mo', '2025-06-20T16:00', { rollForward: true }))).toBe('2025-09-22T23:59');
    expect(localDue(armed('3mo', '2025-06-20T16:00'))).toBe('2025-09-20T23:59');
  });

  test('a clock armed after it was due is breached before we knew', () => {
    const outcome = armed('24h', '2025-03-10T10:20', {}, { now: at('2025-03-13T09:00') });
    expect(outcome.deadline).toMatchObject({
      state: 'breached-before-we-knew',
      breach: 'breached-before-we-knew',
    });
    expect(types(outcome)).toEqual(['armed', 'passed', 'escalated']);
  });

  test('a clock armed late finds what it waited for done in time, or done too late', () => {
    const now = at('2025-03-13T09:00');
    const inTime = armed('24h', '2025-03-10T10:20', {}, { now, metAt: at('2025-03-11T10:20') });
    expect([inTime.deadline.state, inTime.deadline.breach]).toEqual(['met', null]);
    const late = armed('24h', '2025-03-10T10:20', {}, { now, metAt: at('2025-03-11T10:21') });
    expect([late.deadline.state, late.deadline.breach]).toEqual(['met-late', 'breached-before-we-knew']);
  });

  test('a clock armed late but before its end reminds at once', () => {
    const warn = [parseTimeSpan('6h')];
    expect(types(armed('24h', '2025-03-10T10:20', { warn }, { now: at('2025-03-11T09:00') }))).toEqual([
      'armed',
      'due-soon',
    ]);
  });
});

describe('time passing', () => {
  const warn = ['7cd', '3cd', '1cd'].map(parseTimeSpan);

  test('reminds seven, three and one day before, each once, then passes', () => {
    const seen = followed(armed('30cd', '2025-03-10T12:05', { warn, ladder: [] })).map(
      ({ at: time, events }) => `${time} ${events.map(({ type }) => type.slice('deadline.'.length)).join()}`,
    );
    expect(seen).toEqual([
      '2025-04-02T09:00:00 due-soon',
      '2025-04-06T09:00:00 due-soon',
      '2025-04-08T09:00:00 due-soon',
      '2025-04-10T00:00:00 passed',
    ]);
  });

  test('reminders missed while nobody swept come as one', () => {
    const outcome = swept(armed('30cd', '2025-03-10T12:05', { warn }), '2025-04-08T12:00');
    expect(types(outcome)).toEqual(['due-soon']);
    expect(outcome.deadline.warnings).toEqual([]);
  });

  test('the due instant itself is still in time', () => {
    expect(swept(armed('4h', '2025-03-10T12:10'), '2025-03-10T16:10').deadline.state).toBe('running');
    expect(swept(armed('4h', '2025-03-10T12:10'), '2025-03-10T16:10:00.001').deadline.state).toBe('breached');
  });

  test('sweeping again at the same time does nothing', () => {
    const once = swept(armed('4h', '2025-03-10T12:10'), '2025-03-12T00:00');
    expect(sweep(once.deadline, at('2025-03-12T00:00'))).toEqual({ deadline: once.deadline, events: [] });
  });
});

describe('meeting', () => {
  test('in time, though handled after the breach was told, takes the breach back', () => {
    const breached = swept(armed('4h', '2025-03-10T12:10'), '2025-03-10T18:00');
    const outcome = meet(breached.deadline, at('2025-03-10T16:10'));
    expect(outcome.deadline).toMatchObject({ state: 'met', breach: null });
    expect(outcome.events[0]).toMatchObject({ type: 'deadline.met', data: { breachTakenBack: true } });
  });

  test('after the end is late, even before a sweep has noticed', () => {
    const outcome = meet(armed('4h', '2025-03-10T12:10').deadline, at('2025-03-10T16:11'));
    expect(outcome.deadline).toMatchObject({ state: 'met-late', breach: 'breached' });
    expect(types(outcome)).toEqual(['met-late']);
  });

  test('a clock that stands still is always in time', () => {
    const paused = pause(armed('4h', '2025-03-10T12:10').deadline, {
      by: 'm1',
      reason: 'documents-abroad',
      at: at('2025-03-10T13:00'),
    });
    const outcome = meet(paused.deadline, at('2025-03-14T09:00'));
    expect(outcome.deadline.state).toBe('met');
    expect(outcome.deadline.pauses[0]?.until).toEqual(at('2025-03-14T09:00'));
  });
});

describe('pausing', () => {
  const because = { by: 'm1', reason: 'documents-abroad' };
  const pausedFor = (limit: string, from: string, until: string): Outcome => {
    const paused = pause(armed(limit, '2025-03-24T10:00').deadline, { ...because, at: at(from) });
    return resume(paused.deadline, { by: 'm1', at: at(until), now: at(until), calendars: [uz] });
  };

  test.each([
    ['24h', '2025-03-24T12:00', '2025-03-26T13:30', '2025-03-27T11:30'],
    ['10cd', '2025-03-26T12:00', '2025-03-28T09:00', '2025-04-05T23:59'],
    ['10cd', '2025-03-26T08:00', '2025-03-26T20:00', '2025-04-03T23:59'],
    ['5wd', '2025-03-28T12:00', '2025-04-01T09:00', '2025-04-02T23:59'],
    ['1mo', '2025-03-28T12:00', '2025-04-01T09:00', '2025-04-28T23:59'],
  ])('%s, standing still from %s to %s, is due %s', (limit, from, until, expected) => {
    expect(localDue(pausedFor(limit, from, until))).toBe(expected);
  });

  test('no sweep does anything to it, and running on it reminds afresh', () => {
    const outcome = armed('24h', '2025-03-24T10:00', { warn: [parseTimeSpan('6h')] });
    const paused = pause(outcome.deadline, { ...because, at: at('2025-03-24T12:00') });
    expect(nextSweepAt(paused.deadline)).toBeNull();
    expect(sweep(paused.deadline, at('2025-06-01T00:00')).events).toEqual([]);
    const again = at('2025-03-27T12:00');
    const resumed = resume(paused.deadline, { by: 'm1', at: again, now: again, calendars: [uz] });
    expect(types(resumed)).toEqual(['resumed']);
    expect(nextSweepAt(resumed.deadline)).toEqual(at('2025-03-28T04:00'));
  });

  test('recorded after a breach but begun before it, it takes the breach back', () => {
    const breached = swept(armed('24h', '2025-03-24T10:00'), '2025-03-25T12:00');
    const paused = pause(breached.deadline, { ...because, at: at('2025-03-25T09:00') });
    expect(paused.deadline).toMatchObject({ state: 'paused', breach: null, told: [] });
  });

  test('resumed long after, recorded only now: nobody could know the new date', () => {
    const paused = pause(armed('24h', '2025-03-24T10:00').deadline, {
      ...because,
      at: at('2025-03-24T12:00'),
    });
    const ended = { by: 'm1', at: at('2025-03-24T14:00'), now: at('2025-03-30T09:00'), calendars: [uz] };
    expect(resume(paused.deadline, ended).deadline.state).toBe('breached-before-we-knew');
  });

  const running = armed('24h', '2025-03-24T10:00').deadline;
  const standing = pause(running, { ...because, at: at('2025-03-24T12:00') }).deadline;
  const fixed = armed('2025-06-30', '2025-03-24T10:00').deadline;
  test.each<[string, string, () => Outcome]>([
    [
      'no reason',
      'DEADLINE.REASON_MISSING',
      () => pause(running, { ...because, reason: '', at: at('2025-03-24T12:00') }),
    ],
    [
      'a reason typed by hand',
      'DEADLINE.REASON_MISSING',
      () => pause(running, { ...because, reason: 'Her passport is late', at: at('2025-03-24T12:00') }),
    ],
    [
      'a rule that does not allow it',
      'DEADLINE.NOT_PAUSABLE',
      () =>
        pause(armed('24h', '2025-03-24T10:00', { pausable: false }).deadline, {
          ...because,
          at: at('2025-03-24T12:00'),
        }),
    ],
    [
      'a date fixed by law',
      'DEADLINE.NOT_PAUSABLE',
      () => pause(fixed, { ...because, at: at('2025-03-24T12:00') }),
    ],
    ['twice', 'DEADLINE.PAUSED_ALREADY', () => pause(standing, { ...because, at: at('2025-03-24T13:00') })],
    ['after the end', 'DEADLINE.PASSED', () => pause(running, { ...because, at: at('2025-03-25T10:01') })],
    [
      'before the start',
      'DEADLINE.PAUSE_TOO_EARLY',
      () => pause(running, { ...because, at: at('2025-03-24T09:00') }),
    ],
    [
      'resuming what runs',
      'DEADLINE.NOT_PAUSED',
      () =>
        resume(running, {
          by: 'm1',
          at: at('2025-03-24T13:00'),
          now: at('2025-03-24T13:00'),
          calendars: [uz],
        }),
    ],
    [
      'resuming before the pause',
      'DEADLINE.RESUMED_TOO_EARLY',
      () =>
        resume(standing, {
          by: 'm1',
          at: at('2025-03-24T11:00'),
          now: at('2025-03-24T13:00'),
          calendars: [uz],
        }),
    ],
  ])('refused: %s', (_, code, act) => {
    expect(act).toThrow(refusal(code));
  });

  test('a second pause begins after the first has ended', () => {
    const once = pausedFor('5wd', '2025-03-25T12:00', '2025-03-26T12:00').deadline;
    expect(() => pause(once, { ...because, at: at('2025-03-26T11:00') })).toThrow(
      refusal('DEADLINE.PAUSE_TOO_EARLY'),
    );
    const twice = pause(once, { ...because, at: at('2025-03-26T13:00') }).deadline;
    const end = at('2025-03-27T12:00');
    expect(localDue(resume(twice, { by: 'm1', at: end, now: end, calendars: [uz] }))).toBe(
      '2025-04-03T23:59',
    );
  });
});

describe('waiving and cancelling', () => {
  test('waived by someone, for a reason; a breach that stood stays on record', () => {
    const breached = swept(armed('4h', '2025-03-10T12:10'), '2025-03-10T18:00');
    const outcome = waive(breached.deadline, { by: 'm9', reason: 'person-left', at: at('2025-03-10T18:30') });
    expect(outcome.deadline).toMatchObject({ state: 'waived', breach: 'breached', closure: { by: 'm9' } });
    expect(outcome.events[0]).toMatchObject({
      type: 'deadline.waived',
      data: { by: 'm9', reason: 'person-left' },
    });
  });

  test('waived without a reason is refused', () => {
    const { deadline } = armed('4h', '2025-03-10T12:10');
    expect(() => waive(deadline, { by: 'm9', reason: ' ', at: at('2025-03-10T13:00') })).toThrow(
      refusal('DEADLINE.REASON_MISSING'),
    );
  });

  test('cancelled by an event that came before the end leaves no breach, whenever it was recorded', () => {
    const breached = swept(armed('4h', '2025-03-10T12:10'), '2025-03-10T18:00');
    const outcome = cancel(breached.deadline, 'referral.recalled', at('2025-03-10T13:30'));
    expect(outcome.deadline).toMatchObject({ state: 'cancelled', breach: null });
    expect(outcome.events[0]).toMatchObject({ data: { because: 'referral.recalled' } });
  });

  test('what is closed stays closed', () => {
    const open = armed('4h', '2025-03-10T12:10').deadline;
    const now = at('2025-03-10T13:00');
    const ends: Deadline[] = [
      meet(open, now).deadline,
      meet(open, at('2025-03-11T13:00')).deadline,
      waive(open, { by: 'm9', reason: 'person-left', at: now }).deadline,
      cancel(open, 'case.closed', now).deadline,
    ];
    for (const end of ends) {
      const closed = refusal('DEADLINE.CLOSED');
      expect(() => meet(end, now)).toThrow(closed);
      expect(() => waive(end, { by: 'm9', reason: 'person-left', at: now })).toThrow(closed);
      expect(() => cancel(end, 'case.closed', now)).toThrow(closed);
      expect(() => pause(end, { by: 'm1', reason: 'documents-abroad', at: now })).toThrow(closed);
      expect(sweep(end, at('2026-01-01T00:00'))).toEqual({ deadline: end, events: [] });
      expect(recompute(end, [withoutEid], now)).toEqual({ deadline: end, events: [], moved: null });
      expect(nextSweepAt(end)).toBeNull();
    }
  });
});

describe('the ladder', () => {
  test('tells owner, superior, secretary and coordinator, each once and in its time', () => {
    const told = followed(armed('4h', '2025-03-10T12:10')).flatMap(({ at: time, events }) =>
      events
        .filter(({ type }) => type === 'deadline.escalated')
        .map(({ data }) => `${time.slice(5, 16)} ${String(data.to)}`),
    );
    expect(told).toEqual([
      '03-10T16:10 owner',
      '03-10T20:10 superior',
      '03-11T16:10 territorial-secretary',
      '03-12T16:10 national-coordinator',
    ]);
  });

  test('stops when someone takes it in hand', () => {
    const breached = swept(armed('4h', '2025-03-10T12:10'), '2025-03-10T17:00').deadline;
    const taken = acknowledge(breached, 'm7', at('2025-03-10T17:30'));
    expect(types(taken)).toEqual(['acknowledged']);
    expect(nextSweepAt(taken.deadline)).toBeNull();
    expect(escalation(taken.deadline, at('2025-03-20T00:00'))).toEqual([]);
    expect(taken.deadline.state).toBe('breached');
    expect(acknowledge(taken.deadline, 'm8', at('2025-03-10T18:00'))).toEqual({
      deadline: taken.deadline,
      events: [],
    });
  });

  test('cannot be taken in hand before there is a breach', () => {
    expect(() => acknowledge(armed('4h', '2025-03-10T12:10').deadline, 'm7', at('2025-03-10T13:00'))).toThrow(
      refusal('DEADLINE.NOT_BREACHED'),
    );
  });

  test('after a clock armed late, counts from when we knew', () => {
    const late = armed('24h', '2025-03-10T10:20', {}, { now: at('2025-03-13T09:00') });
    expect(late.deadline.told).toEqual(['owner']);
    expect(nextSweepAt(late.deadline)).toEqual(at('2025-03-13T13:00'));
  });
});

describe('a calendar edited', () => {
  const plan = armed('5wd', '2025-03-26T18:40', { warn: [parseTimeSpan('1cd')] });

  test('case 1: the support plan moves from 3 to 2 April when the assumed holiday is struck out', () => {
    const outcome = recompute(plan.deadline, [withoutEid], at('2025-03-28T12:00'));
    expect(localDue(plan)).toBe('2025-04-03T23:59');
    expect(localDue(outcome)).toBe('2025-04-02T23:59');
    expect(outcome.moved).toEqual({
      before: at('2025-04-03T23:59:59.999'),
      after: at('2025-04-02T23:59:59.999'),
    });
    expect(outcome.events).toEqual([
      {
        type: 'deadline.moved',
        data: {
          clock: 'NRM-XXX',
          due: at('2025-04-02T23:59:59.999').toString(),
          before: at('2025-04-03T23:59:59.999').toString(),
        },
      },
    ]);
    expect(outcome.deadline.derivation.calendars).toEqual([{ id: 'uz', revision: 2, weekend: [6, 7] }]);
    expect(nextSweepAt(outcome.deadline)).toEqual(at('2025-04-01T09:00'));
  });

  test('an edit that matters to another date only changes nothing', () => {
    const elsewhere: Calendar = {
      ...uz,
      revision: 2,
      days: [...uz.days, { ...uz.days[0]!, on: '2025-06-06' }],
    };
    expect(recompute(plan.deadline, [elsewhere], at('2025-03-28T12:00'))).toEqual({
      deadline: plan.deadline,
      events: [],
      moved: null,
    });
  });

  test('moved to before now, it is nobody’s failure', () => {
    const outcome = recompute(plan.deadline, [withoutEid], at('2025-04-03T09:00'));
    expect(outcome.deadline.state).toBe('breached-before-we-knew');
    expect(types(outcome)).toEqual(['moved', 'passed', 'escalated']);
  });

  test('moved later, a breach is taken back and the clock runs on', () => {
    const shorter = armed('5wd', '2025-03-26T18:40', {}, { calendars: [withoutEid] });
    const breached = swept(shorter, '2025-04-03T09:00');
    expect(breached.deadline.state).toBe('breached');
    const outcome = recompute(breached.deadline, [uz], at('2025-04-03T10:00'));
    expect(outcome.deadline).toMatchObject({ state: 'running', breach: null, told: [], acknowledged: null });
  });

  test('moved, but passed under both dates, the breach stays what it was', () => {
    const breached = swept(plan, '2025-04-07T09:00');
    const outcome = recompute(breached.deadline, [withoutEid], at('2025-04-08T09:00'));
    expect(outcome.deadline).toMatchObject({ state: 'breached', told: breached.deadline.told });
    const unswept = recompute(plan.deadline, [withoutEid], at('2025-04-08T09:00'));
    expect(unswept.deadline.state).toBe('breached');
  });

  test('and who had taken it in hand still has it', () => {
    const taken = acknowledge(
      swept(plan, '2025-04-04T01:00').deadline,
      'm7',
      at('2025-04-04T09:00'),
    ).deadline;
    const outcome = recompute(taken, [withoutEid], at('2025-04-08T09:00'));
    expect(outcome.deadline).toMatchObject({ told: ['owner'], acknowledged: { by: 'm7' }, warnings: [] });
    expect(types(outcome)).toEqual(['moved']);
  });

  test('who was reminded already is not reminded of the same again', () => {
    const reminded = swept(plan, '2025-04-02T10:00');
    expect(reminded.deadline.state).toBe('due-soon');
    const outcome = recompute(reminded.deadline, [withoutEid], at('2025-04-02T11:00'));
    expect([outcome.deadline.state, types(outcome)]).toEqual(['due-soon', ['moved']]);
  });

  test('a clock that stands still stays so, and its pause is counted in the new calendar', () => {
    const from = at('2025-03-28T12:00');
    const until = at('2025-04-01T09:00');
    const paused = pause(plan.deadline, { by: 'm1', reason: 'documents-abroad', at: from }).deadline;
    const edited = recompute(paused, [withoutEid], at('2025-03-29T12:00')).deadline;
    expect(edited.state).toBe('paused');
    const resumed = resume(edited, { by: 'm1', at: until, now: until, calendars: [withoutEid] });
    expect(localDue(resumed)).toBe('2025-04-04T23:59');
  });
});
