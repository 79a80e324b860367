import fc from 'fast-check';
import { type Calendar, judgeDay } from './calendar';
import { dueFrom } from './due';
import { localDay } from './local-day';
import { byTime, isAfter, Temporal } from './temporal';
import type { TimeLimit } from './time-limit';

const ZONES = [
  'Asia/Tashkent',
  'Asia/Almaty',
  'Asia/Bishkek',
  'Europe/London',
  'Europe/Istanbul',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

const zone = fc.constantFrom(...ZONES);
const instant = fc
  .integer({ min: Date.UTC(2022, 0), max: Date.UTC(2029, 0) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
const date = fc
  .integer({ min: 0, max: 2555 })
  .map((days) => Temporal.PlainDate.from('2022-01-01').add({ days }).toString());
const calendar: fc.Arbitrary<Calendar> = fc.record({
  id: fc.constantFrom('one', 'two'),
  revision: fc.integer({ min: 1, max: 9 }),
  zone,
  weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }),
  listed: fc.constant({ from: 2022, to: 2029 }),
  days: fc.uniqueArray(date, { maxLength: 40 }).map((dates) =>
    dates.map((on, index) => ({
      on,
      kind: index % 5 === 0 ? ('working' as const) : ('off' as const),
      name: 'A day',
      source: 'law',
      confidence: 'likely' as const,
    })),
  ),
});
const calendars = fc.array(calendar, { minLength: 1, maxLength: 2 });
const amount = fc.integer({ min: 1, max: 60 });
const inDays = fc.oneof(
  amount.map((many): TimeLimit => ({ unit: 'cd', amount: many })),
  amount.map((many): TimeLimit => ({ unit: 'wd', amount: many })),
  amount.map((many): TimeLimit => ({ unit: 'mo', amount: many })),
);
const rule = fc.oneof(
  inDays,
  amount.map((many): TimeLimit => ({ unit: 'h', amount: many })),
);

test('who starts later is never due earlier', () => {
  fc.assert(
    fc.property(
      rule,
      instant,
      instant,
      calendars,
      zone,
      fc.boolean(),
      (limit, one, other, books, place, roll) => {
        const rollForward = roll && limit.unit !== 'h';
        const [first, second] = [one, other]
          .sort(byTime)
          .map((start) => dueFrom({ rule: limit, start, calendars: books, zone: place, rollForward }).due);
        expect(isAfter(first!, second!)).toBe(false);
      },
    ),
  );
});

test('a date in working days is a working day, with exactly that many worked on the way', () => {
  fc.assert(
    fc.property(amount, instant, calendars, zone, (many, start, books, place) => {
      const { localDate } = dueFrom({
        rule: { unit: 'wd', amount: many },
        start,
        calendars: books,
        zone: place,
      });
      expect(judgeDay(books, localDate).working).toBe(true);
      let worked = 0;
      for (let day = localDay(start, place); !day.equals(localDate);) {
        day = day.add({ days: 1 });
        if (judgeDay(books, day).working) worked += 1;
      }
      expect(worked).toBe(many);
    }),
  );
});

test('a rolled date is a working day and never before the date it rolled from', () => {
  fc.assert(
    fc.property(inDays, instant, calendars, zone, (limit, start, books, place) => {
      const plain = dueFrom({ rule: limit, start, calendars: books, zone: place });
      const rolled = dueFrom({ rule: limit, start, calendars: books, zone: place, rollForward: true });
      expect(judgeDay(books, rolled.localDate).working).toBe(true);
      expect(isAfter(plain.due, rolled.due)).toBe(false);
    }),
  );
});

test('calendar days and months know no calendar', () => {
  fc.assert(
    fc.property(inDays, instant, calendars, zone, (limit, start, books, place) => {
      fc.pre(limit.unit !== 'wd');
      const input = { rule: limit, start, zone: place };
      expect(dueFrom({ ...input, calendars: books })).toEqual(dueFrom({ ...input, calendars: [] }));
    }),
  );
});

test('hours are exact in every zone, whatever its clocks do', () => {
  fc.assert(
    fc.property(amount, instant, zone, (many, start, place) => {
      const { due } = dueFrom({ rule: { unit: 'h', amount: many }, start, calendars: [], zone: place });
      expect(due.epochMilliseconds - start.epochMilliseconds).toBe(many * 3_600_000);
    }),
  );
});

test('days end with the last millisecond of a local day', () => {
  fc.assert(
    fc.property(inDays, instant, calendars, zone, (limit, start, books, place) => {
      const { due, localDate } = dueFrom({ rule: limit, start, calendars: books, zone: place });
      const local = due.toZonedDateTimeISO(place);
      expect(local.toPlainDate().equals(localDate)).toBe(true);
      expect(local.toPlainTime().toString()).toBe('23:59:59.999');
    }),
  );
});

test('a pause never shortens, and a longer one never less', () => {
  const hours = fc.integer({ min: 0, max: 800 });
  fc.assert(
    fc.property(
      rule,
      instant,
      calendars,
      zone,
      hours,
      hours,
      hours,
      (limit, start, books, place, wait, short, more) => {
        const from = start.add({ hours: wait });
        const dues = [0, short, short + more].map(
          (length) =>
            dueFrom({
              rule: limit,
              start,
              calendars: books,
              zone: place,
              pauses: [{ from, until: from.add({ hours: length }) }],
            }).due,
        );
        expect(dues.toSorted(byTime).map(String)).toEqual(dues.map(String));
      },
    ),
  );
});
