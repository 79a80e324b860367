import { type Calendar, DomainError, isAfter, isBefore, Temporal, type TimeLimit } from '@panoh/kernel';
import fc from 'fast-check';
import { arm } from './arm';
import { cancel } from './cancel';
import { type ClockRule, RUNGS } from './clock-rule';
import { type Deadline, isOpen } from './deadline';
import type { DeadlineEvent, Outcome } from './deadline-event';
import { acknowledge } from './escalation';
import { meet } from './meet';
import { pause, resume } from './pause';
import { recompute } from './recompute';
import { nextSweepAt, sweep } from './sweep';
import { waive } from './waive';

const zone = 'Asia/Bishkek';
const start = Temporal.Instant.from('2025-03-14T06:00:00Z');

/** Three revisions of one calendar: clocks meet all of them. */
const books = [
  [],
  ['2025-03-21', '2025-03-24'],
  ['2025-03-18', '2025-03-21', '2025-03-25', '2025-03-31'],
].map((dates, index): Calendar => ({
  id: 'kg',
  revision: index + 1,
  zone,
  weekend: [6, 7],
  listed: { from: 2025, to: 2025 },
  days: dates.map((on) => ({ on, kind: 'off', name: 'A day', source: 'decree', confidence: 'uncertain' })),
}));

const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((amount): TimeLimit => ({ unit: 'h', amount })),
  fc.integer({ min: 1, max: 12 }).map((amount): TimeLimit => ({ unit: 'cd', amount })),
  fc.integer({ min: 1, max: 9 }).map((amount): TimeLimit => ({ unit: 'wd', amount })),
  fc.constant<TimeLimit>({ unit: 'mo', amount: 1 }),
  fc.constant<TimeLimit>({ unit: 'date', date: '2025-03-24' }),
);
const rule: fc.Arbitrary<ClockRule> = fc
  .record({
    limit,
    roll: fc.boolean(),
    warn: fc.subarray([
      { unit: 'h', amount: 6 },
      { unit: 'cd', amount: 3 },
      { unit: 'wd', amount: 1 },
    ] as const),
    hours: fc.array(fc.integer({ min: 0, max: 72 }), { maxLength: RUNGS.length }),
  })
  .map(({ limit: length, roll, warn, hours }) => ({
    code: 'NRM-XXX',
    limit: length,
    rollForward: roll && length.unit !== 'h',
    warn,
    pausable: true,
    ladder: hours.map((afterHours, index) => ({ tell: RUNGS[index]!, afterHours })),
    source: 'design',
    confidence: 'design',
  }));

const ACTS = ['sweep', 'meet', 'pause', 'resume', 'waive', 'cancel', 'recompute', 'acknowledge'] as const;
const step = fc.record({
  act: fc.constantFrom(...ACTS, 'sweep', 'pause', 'resume', 'recompute'),
  /** Hours since the step before. */
  later: fc.integer({ min: 0, max: 60 }),
  /** How long the act was under way before it was recorded. */
  delay: fc.integer({ min: 0, max: 30 }),
  book: fc.constantFrom(...books),
});
const life = fc.record({
  rule,
  armedAfter: fc.integer({ min: 0, max: 120 }),
  book: fc.constantFrom(...books),
  steps: fc.array(step, { maxLength: 14 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

interface Moment {
  readonly before: Deadline | null;
  readonly after: Deadline;
  readonly act: Step['act'] | 'arm';
  readonly occurredAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly events: readonly DeadlineEvent[];
}

/** Everything that was possible in one life; what is refused by its state leaves no trace. */
function live({ rule: clock, armedAfter, book, steps }: Life): Moment[] {
  let now = start.add({ hours: armedAfter });
  let calendars = [book];
  const first = arm({ rule: clock, occurredAt: start, now, calendars, zone });
  const moments: Moment[] = [
    { before: null, after: first.deadline, act: 'arm', occurredAt: start, now, events: first.events },
  ];
  for (const { act, later, delay, book: edited } of steps) {
    now = now.add({ hours: later });
    if (act === 'recompute') calendars = [edited];
    const before = moments.at(-1)!.after;
    const occurredAt = now.subtract({ hours: delay });
    const outcome = attempt(() => perform(act, before, occurredAt, now, calendars));
    if (outcome)
      moments.push({ before, after: outcome.deadline, act, occurredAt, now, events: outcome.events });
  }
  return moments;
}

function perform(
  act: Step['act'],
  deadline: Deadline,
  at: Temporal.Instant,
  now: Temporal.Instant,
  calendars: Calendar[],
): Outcome {
  switch (act) {
    case 'sweep':
      return sweep(deadline, now);
    case 'meet':
      return meet(deadline, at);
    case 'pause':
      return pause(deadline, { by: 'm1', reason: 'documents-abroad', at });
    case 'resume':
      return resume(deadline, { by: 'm1', at, now, calendars });
    case 'waive':
      return waive(deadline, { by: 'm1', reason: 'person-left', at });
    case 'cancel':
      return cancel(deadline, 'case.closed', at);
    case 'recompute':
      return recompute(deadline, calendars, now);
    case 'acknowledge':
      return acknowledge(deadline, 'm1', at);
  }
}

function attempt(act: () => Outcome): Outcome | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const always = (check: (moment: Moment) => void): void =>
  fc.assert(fc.property(life, (one) => live(one).forEach(check)));

test('a deadline is never breached before it is due', () => {
  always(({ after, now }) => {
    if (after.state === 'breached' || after.state === 'breached-before-we-knew')
      expect(isAfter(now, after.due)).toBe(true);
  });
});

test('it is open, or it ended met, waived or cancelled, and then for good', () => {
  always(({ before, after }) => {
    expect(isOpen(after.state)).toBe(after.closure === null);
    if (after.closure) expect(after.state === 'met-late' ? 'met' : after.state).toBe(after.closure.how);
    if (before?.closure) expect(after).toBe(before);
  });
});

test('an open breach is the breach it says, and no other open state carries one', () => {
  always(({ after }) => {
    if (isOpen(after.state))
      expect(after.breach).toBe(after.state.startsWith('breached') ? after.state : null);
    if (after.state === 'met') expect(after.breach).toBeNull();
    if (after.state === 'met-late') expect(after.breach).not.toBeNull();
  });
});

test('met counts by when it happened, not by when it was handled', () => {
  always(({ before, after, act, occurredAt }) => {
    if (act !== 'meet' || !before) return;
    const inTime = before.state === 'paused' || !isAfter(occurredAt, before.due);
    expect(after.state).toBe(inTime ? 'met' : 'met-late');
  });
});

test('a pause never shortens', () => {
  always(({ before, after, act }) => {
    if (act === 'pause') expect(after.due).toEqual(before?.due);
    if (act === 'resume') expect(isBefore(after.due, before!.due)).toBe(false);
  });
});

test('only pausing, resuming and calendars move a date; everything else leaves it alone', () => {
  always(({ before, after, act }) => {
    if (before && act !== 'resume' && act !== 'recompute') expect(after.due).toEqual(before.due);
  });
});

test('a moved date is recorded, with the date before', () => {
  always(({ before, after, act, events }) => {
    if (act !== 'recompute' || !before) return;
    const moved = events.find(({ type }) => type === 'deadline.moved');
    expect(moved?.data.before).toBe(after.due.equals(before.due) ? undefined : before.due.toString());
  });
});

test('pauses come in order, do not overlap, and only the last of a clock that stands still is open', () => {
  always(({ after: { pauses, state } }) => {
    pauses.forEach(({ from, until }, index) => {
      expect(until === null).toBe(state === 'paused' && index === pauses.length - 1);
      if (index > 0) expect(isBefore(from, pauses[index - 1]!.until!)).toBe(false);
    });
  });
});

test('nobody fails at a date that could not be known', () => {
  always(({ before, after, act, now }) => {
    if (after.state === 'breached' && act === 'arm')
      throw new Error('a clock armed late is nobody’s failure');
    if (act === 'recompute' && before && after.state === 'breached')
      expect(isAfter(now, before.due)).toBe(true);
  });
});

test('every rung is told at most once in one breach, and none before its time', () => {
  always(({ after: { told, rule: clock, due }, now }) => {
    expect(new Set(told).size).toBe(told.length);
    for (const rung of told) {
      const { afterHours } = clock.ladder.find(({ tell }) => tell === rung)!;
      expect(isAfter(due.add({ hours: afterHours }), now)).toBe(false);
    }
  });
});

test('sweeping at the time announced always does something, and ends', () => {
  always(({ after }) => {
    let deadline = after;
    for (let turns = 0; turns < 12; turns += 1) {
      const next = nextSweepAt(deadline);
      if (!next) return;
      const outcome = sweep(deadline, next);
      expect(outcome.events.length).toBeGreaterThan(0);
      deadline = outcome.deadline;
    }
    throw new Error('it still announces sweeps');
  });
});

test('one late sweep leaves what many timely ones leave', () => {
  always(({ after }) => {
    const end = start.add({ hours: 3000 });
    let timely = after;
    for (let turns = 0; turns < 12; turns += 1) timely = sweep(timely, nextSweepAt(timely) ?? end).deadline;
    const late = sweep(after, end).deadline;
    expect({ ...late, told: late.told.toSorted() }).toEqual({ ...timely, told: timely.told.toSorted() });
  });
});
