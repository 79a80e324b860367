import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Calendar } from './calendar';
import { comesOfAge, lastDayMoreThan } from './coming-of-age';
import { type Due, dueFrom } from './due';
import { parseCalendar } from './parse-calendar';
import { Temporal } from './temporal';
import { parseTimeLimit } from './time-limit';

const shipped = (id: string): Calendar => {
  const file = path.resolve(__dirname, `../../../../config/calendars/${id}.yaml`);
  return parseCalendar(parse(readFileSync(file, 'utf8')), file);
};
const [uz, kz, kg, gb] = ['uz', 'kz', 'kg', 'gb'].map(shipped) as [Calendar, Calendar, Calendar, Calendar];

/** Due of a rule that starts at a local time in the first calendar's zone. */
const due = (
  limit: string,
  local: string,
  calendars: [Calendar, ...Calendar[]],
  rollForward = false,
): Due => {
  const zone = calendars[0].zone;
  const start = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  return dueFrom({ rule: parseTimeLimit(limit), start, calendars, zone, rollForward });
};
const dayOf = (answer: Due): string =>
  `${answer.localDate.toLocaleString('en-GB', { weekday: 'short' })} ${answer.localDate.toString()}`;

describe('the vectors of the domain report', () => {
  test('V1 five working days over Good Friday and Easter Monday', () => {
    expect(dayOf(due('5wd', '2025-04-17T10:00', [gb]))).toBe('Mon 2025-04-28');
  });

  test('V2 thirty calendar days from a positive decision', () => {
    expect(dayOf(due('30cd', '2025-04-28T10:00', [gb]))).toBe('Wed 2025-05-28');
  });

  test('V4 three and five working days over Constitution Day', () => {
    expect(dayOf(due('3wd', '2025-12-03T10:00', [uz]))).toBe('Tue 2025-12-09');
    expect(dayOf(due('5wd', '2025-12-03T10:00', [uz]))).toBe('Thu 2025-12-11');
  });

  test('V5 five working days over Navruz, in one calendar and in two together', () => {
    expect(dayOf(due('5wd', '2025-03-14T10:00', [uz]))).toBe('Mon 2025-03-24');
    expect(dayOf(due('5wd', '2025-03-14T10:00', [uz, kz]))).toBe('Wed 2025-03-26');
  });

  test('V7 thirty calendar days end with the last second of the day in Almaty', () => {
    const reflection = due('30cd', '2025-03-10T12:05', [kz]);
    expect(reflection.due.toString()).toBe('2025-04-09T18:59:59.999Z');
    expect(reflection.due.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()).toBe(
      '2025-04-09T18:59:59Z',
    );
    expect(reflection.derivation.dueLocal).toBe('2025-04-09T23:59:59.999+05:00[Asia/Almaty]');
  });

  test('V9 six and nine months of shelter', () => {
    expect(due('6mo', '2025-09-16T10:00', [kz]).localDate.toString()).toBe('2026-03-16');
    expect(due('9mo', '2025-09-16T10:00', [kz]).localDate.toString()).toBe('2026-06-16');
  });

  test('V11 72 hours, three calendar days and three working days from a Friday noon', () => {
    const local = (answer: Due): string => answer.derivation.dueLocal.slice(0, 23);
    expect(local(due('72h', '2025-11-14T12:00', [uz]))).toBe('2025-11-17T12:00:00.000');
    expect(local(due('3cd', '2025-11-14T12:00', [uz]))).toBe('2025-11-17T23:59:59.999');
    expect(local(due('3wd', '2025-11-14T12:00', [uz]))).toBe('2025-11-19T23:59:59.999');
  });

  test('V12 the last day more than 100 days before coming of age', () => {
    const birthday = comesOfAge(Temporal.PlainDate.from('2009-08-25'));
    expect(birthday.toString()).toBe('2027-08-25');
    const last = lastDayMoreThan(100, birthday);
    expect(last.toString()).toBe('2027-05-16');
    expect(last.until(birthday, { largestUnit: 'days' }).days).toBe(101);
  });
});

describe('the dates of the worked cases', () => {
  test('case 1: travel document, support plan, follow-ups', () => {
    expect(dayOf(due('5wd', '2025-03-14T10:00', [uz]))).toBe('Mon 2025-03-24');
    expect(dayOf(due('5wd', '2025-03-26T18:40', [uz]))).toBe('Thu 2025-04-03');
    const followUps = ['3mo', '6mo', '12mo'].map((limit) => due(limit, '2025-03-26T18:40', [uz], true));
    expect(followUps.map((one) => one.localDate.toString())).toEqual([
      '2025-06-26',
      '2025-09-26',
      '2026-03-26',
    ]);
  });

  test('case 1: the plan is due a day earlier if 31 March is worked after all', () => {
    const days = uz.days.filter((day) => day.on !== '2025-03-31');
    expect(dayOf(due('5wd', '2025-03-26T18:40', [{ ...uz, days }]))).toBe('Wed 2025-04-02');
  });

  test('case 2: needs assessment, family assessment, return document, follow-ups on Saturdays', () => {
    expect(dayOf(due('3wd', '2025-05-18T03:15', [kz]))).toBe('Wed 2025-05-21');
    expect(dayOf(due('10wd', '2025-05-26T10:00', [kg]))).toBe('Tue 2025-06-10');
    expect(dayOf(due('5wd', '2025-06-12T10:00', [kg]))).toBe('Thu 2025-06-19');
    const followUps = ['3mo', '6mo', '12mo'].map((limit) => due(limit, '2025-06-20T16:00', [kg], true));
    expect(followUps.map((one) => one.localDate.toString())).toEqual([
      '2025-09-22',
      '2025-12-22',
      '2026-06-22',
    ]);
  });

  test('case 4: plan within five working days in Bukhara', () => {
    expect(dayOf(due('5wd', '2025-07-15T11:00', [uz]))).toBe('Tue 2025-07-22');
  });

  test('case 5: 72 hours of interim placement, to the minute', () => {
    expect(due('72h', '2025-10-27T20:15', [kg]).derivation.dueLocal).toBe(
      '2025-10-30T20:15:00.000+06:00[Asia/Bishkek]',
    );
  });
});
