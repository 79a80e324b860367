import type { Calendar } from './calendar';
import { type DueInput, dueFrom } from './due';
import { Temporal } from './temporal';
import { parseTimeLimit } from './time-limit';

const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

const office: Calendar = {
  id: 'office',
  revision: 4,
  zone: 'Europe/London',
  weekend: [6, 7],
  listed: { from: 2025, to: 2026 },
  days: [
    { on: '12-25', kind: 'off', name: 'Christmas Day', source: 'law', confidence: 'likely' },
    { on: '2025-05-01', kind: 'off', name: 'Moving feast', source: 'decree', confidence: 'uncertain' },
    { on: '2025-05-10', kind: 'working', name: 'Worked Saturday', source: 'decree', confidence: 'design' },
  ],
};
const due = (limit: string, start: string, more: Partial<DueInput> = {}) =>
  dueFrom({ rule: parseTimeLimit(limit), start: at(start), calendars: [office], zone: office.zone, ...more });

describe('hours are elapsed time', () => {
  test.each([
    ['the night clocks go forward', '2025-03-29T12:00:00Z', '2025-03-30T12:00:00Z', '13:00'],
    ['the night clocks go back', '2025-10-25T12:00:00Z', '2025-10-26T12:00:00Z', '12:00'],
  ])('over %s', (_, start, expected, local) => {
    const answer = due('24h', start);
    expect(answer.due.toString()).toBe(expected);
    expect(answer.derivation.dueLocal.slice(11, 16)).toBe(local);
  });

  test('and never roll to a working day', () => {
    expect(() => due('24h', '2025-03-29T12:00:00Z', { rollForward: true })).toThrow(
      refusal('TIME.HOURS_DO_NOT_ROLL'),
    );
  });
});

describe('days belong to the zone', () => {
  test.each([
    [
      'London on the day clocks go forward',
      'Europe/London',
      '2025-03-29T12:00:00Z',
      '2025-03-30T22:59:59.999Z',
    ],
    ['Istanbul, which keeps one time', 'Europe/Istanbul', '2025-03-29T12:00:00Z', '2025-03-30T20:59:59.999Z'],
    ['Almaty before the change of 2024', 'Asia/Almaty', '2024-02-27T12:00:00Z', '2024-02-28T17:59:59.999Z'],
    [
      'Almaty, the day that lasted 25 hours',
      'Asia/Almaty',
      '2024-02-28T12:00:00Z',
      '2024-02-29T18:59:59.999Z',
    ],
    ['Almaty after the change', 'Asia/Almaty', '2024-02-29T12:00:00Z', '2024-03-01T18:59:59.999Z'],
    [
      'Kiritimati, a day ahead of London',
      'Pacific/Kiritimati',
      '2025-03-29T12:00:00Z',
      '2025-03-31T09:59:59.999Z',
    ],
  ])('one calendar day in %s', (_, zone, start, expected) => {
    expect(due('1cd', start, { zone }).due.toString()).toBe(expected);
  });

  test('the event of a late evening belongs to its local day', () => {
    expect(due('1wd', '2025-05-06T21:30:00Z', { zone: 'Asia/Bishkek' }).localDate.toString()).toBe(
      '2025-05-08',
    );
    expect(due('1wd', '2025-05-06T21:30:00Z').localDate.toString()).toBe('2025-05-07');
  });

  test('a fixed date ends with its day', () => {
    expect(due('2025-06-30', '2025-05-01T00:00:00Z').due.toString()).toBe('2025-06-30T22:59:59.999Z');
  });

  test.each([
    ['1mo', '2025-01-31T12:00:00Z', '2025-02-28', true],
    ['1mo', '2024-01-31T12:00:00Z', '2024-02-29', true],
    ['3mo', '2025-01-31T12:00:00Z', '2025-04-30', true],
    ['12mo', '2025-01-31T12:00:00Z', '2026-01-31', false],
  ])('%s from %s ends with the month where the day is missing', (limit, start, expected, clamped) => {
    const { localDate, derivation } = due(limit, start);
    expect(localDate.toString()).toBe(expected);
    expect(derivation.steps[0]).toEqual({
      step: 'months',
      amount: parseInt(limit, 10),
      to: expected,
      clamped,
    });
  });
});

describe('a day off', () => {
  test('at the end of a count moves the date only where the rule says so', () => {
    expect(due('1cd', '2025-12-24T12:00:00Z').localDate.toString()).toBe('2025-12-25');
    expect(due('1cd', '2025-12-24T12:00:00Z', { rollForward: true }).localDate.toString()).toBe('2025-12-26');
    expect(due('3cd', '2025-12-24T12:00:00Z', { rollForward: true }).localDate.toString()).toBe('2025-12-29');
  });

  test('is explained: holiday, weekend, worked Saturday, with the weakest mark among those that mattered', () => {
    const { derivation } = due('7wd', '2025-04-30T12:00:00Z', { tzdata: '2025c' });
    const from = { calendar: 'office' };
    expect(derivation).toEqual({
      limit: '7wd',
      start: '2025-04-30T12:00:00Z',
      startLocal: '2025-04-30T13:00:00.000+01:00[Europe/London]',
      dayZero: '2025-04-30',
      zone: 'Europe/London',
      tzdata: '2025c',
      calendars: [{ id: 'office', revision: 4, weekend: [6, 7] }],
      steps: [
        {
          step: 'working-days',
          amount: 7,
          to: '2025-05-10',
          notes: [
            {
              date: '2025-05-01',
              counted: false,
              reasons: [
                {
                  ...from,
                  because: 'day-off',
                  name: 'Moving feast',
                  source: 'decree',
                  confidence: 'uncertain',
                },
              ],
            },
            { date: '2025-05-03', counted: false, reasons: [{ ...from, because: 'weekend' }] },
            { date: '2025-05-04', counted: false, reasons: [{ ...from, because: 'weekend' }] },
            {
              date: '2025-05-10',
              counted: true,
              reasons: [
                {
                  ...from,
                  because: 'exceptional-working-day',
                  name: 'Worked Saturday',
                  source: 'decree',
                  confidence: 'design',
                },
              ],
            },
          ],
        },
        { step: 'end-of-day', day: '2025-05-10' },
      ],
      due: '2025-05-10T22:59:59.999Z',
      dueLocal: '2025-05-10T23:59:59.999+01:00[Europe/London]',
      confidence: 'design',
      unlistedYears: [],
    });
    expect(JSON.parse(JSON.stringify(derivation))).toEqual(derivation);
  });

  test('that a weekend covers casts no doubt on the date', () => {
    const doubtful: Calendar = {
      ...office,
      days: [{ on: '2025-05-03', kind: 'off', name: 'Feast', source: 'decree', confidence: 'uncertain' }],
    };
    expect(due('3wd', '2025-05-01T12:00:00Z', { calendars: [doubtful] }).derivation.confidence).toBeNull();
  });

  test('of one calendar is beyond doubt where another has its weekend', () => {
    const sundayOnly: Calendar = {
      ...office,
      id: 'shop',
      weekend: [7],
      days: [{ on: '2025-05-03', kind: 'off', name: 'Feast', source: 'decree', confidence: 'uncertain' }],
    };
    const together = { calendars: [office, sundayOnly] };
    expect(due('3wd', '2025-05-01T12:00:00Z', together).derivation.confidence).toBeNull();
    expect(due('3wd', '2025-05-01T12:00:00Z', { calendars: [sundayOnly] }).derivation.confidence).toBe(
      'uncertain',
    );
  });

  test('is announced when the year is not listed in the calendar yet', () => {
    expect(due('5wd', '2026-12-30T12:00:00Z').derivation.unlistedYears).toEqual([2027]);
    expect(due('5cd', '2026-12-30T12:00:00Z').derivation.unlistedYears).toEqual([]);
  });
});

describe('a pause', () => {
  const pause = (from: string, until: string) => ({ pauses: [{ from: at(from), until: at(until) }] });

  test('moves hours by exactly the time it lasted', () => {
    const { due: instant, derivation } = due('24h', '2025-05-06T10:00:00Z', {
      ...pause('2025-05-06T12:00:00Z', '2025-05-08T15:30:00Z'),
    });
    expect(instant.toString()).toBe('2025-05-09T13:30:00Z');
    expect(derivation.steps[1]).toMatchObject({ step: 'paused', moved: 'PT51H30M' });
  });

  test.each([
    ['over no midnight', '2025-05-06T08:00:00Z', '2025-05-06T20:00:00Z', '10cd', '2025-05-15'],
    ['over one midnight', '2025-05-06T22:30:00Z', '2025-05-06T23:30:00Z', '10cd', '2025-05-16'],
    ['from Thursday to Tuesday', '2025-05-15T09:00:00Z', '2025-05-20T09:00:00Z', '10cd', '2025-05-20'],
    ['from Thursday to Tuesday', '2025-05-15T09:00:00Z', '2025-05-20T09:00:00Z', '10wd', '2025-05-21'],
    ['over a weekend only', '2025-05-16T09:00:00Z', '2025-05-18T09:00:00Z', '10wd', '2025-05-16'],
    ['from Thursday to Tuesday', '2025-05-15T09:00:00Z', '2025-05-20T09:00:00Z', '1mo', '2025-06-10'],
  ])('%s (%s to %s) of %s ends on %s', (_, from, until, limit, expected) => {
    expect(due(limit, '2025-05-05T09:00:00Z', pause(from, until)).localDate.toString()).toBe(expected);
  });

  test('does not move a fixed date', () => {
    const paused = due(
      '2025-06-30',
      '2025-05-01T00:00:00Z',
      pause('2025-05-02T00:00:00Z', '2025-05-09T00:00:00Z'),
    );
    expect(paused.localDate.toString()).toBe('2025-06-30');
  });
});
