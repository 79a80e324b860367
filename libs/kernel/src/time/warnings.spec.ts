import type { Calendar } from './calendar';
import { dueFrom } from './due';
import { Temporal } from './temporal';
import { parseTimeLimit, parseTimeSpan } from './time-limit';
import { warningsFor } from './warnings';

const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

const zone = 'Asia/Almaty';
const office: Calendar = {
  id: 'kz',
  revision: 1,
  zone,
  weekend: [6, 7],
  listed: { from: 2025, to: 2025 },
  days: [],
};

function warnings(limit: string, local: string, ...before: string[]): string[] {
  const start = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  const calendars = [office];
  const { due } = dueFrom({ rule: parseTimeLimit(limit), start, calendars, zone });
  return warningsFor({ before: before.map(parseTimeSpan), start, due, zone, calendars }).map((at) =>
    at.toZonedDateTimeISO(zone).toPlainDateTime().toString(),
  );
}

test('case 1: T-7, T-3 and T-1 of the reflection period, earliest first, in the morning', () => {
  expect(warnings('30cd', '2025-03-10T12:05', '1cd', '3cd', '7cd')).toEqual([
    '2025-04-02T09:00:00',
    '2025-04-06T09:00:00',
    '2025-04-08T09:00:00',
  ]);
});

test('hours are counted back exactly', () => {
  expect(warnings('24h', '2025-03-10T12:05', '6h')).toEqual(['2025-03-11T06:05:00']);
});

test('working days are counted back over the weekend', () => {
  expect(warnings('5wd', '2025-03-12T12:05', '3wd')).toEqual(['2025-03-14T09:00:00']);
});

test('a reminder that would come before the clock starts is left out, and no instant comes twice', () => {
  expect(warnings('4h', '2025-03-10T12:05', '6h', '4h', '1h')).toEqual(['2025-03-10T15:05:00']);
  expect(warnings('5wd', '2025-03-12T12:05', '1cd', '1wd')).toEqual(['2025-03-18T09:00:00']);
});

test('months are no lead time', () => {
  expect(() => warnings('6mo', '2025-03-12T12:05', '1mo')).toThrow(refusal('TIME.WARNING_IN_MONTHS'));
});
