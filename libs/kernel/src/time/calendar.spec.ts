import { type Calendar, type CalendarDay, judgeDay, withWeekend } from './calendar';
import { Temporal } from './temporal';
import { addWorkingDays } from './working-days';

const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const entry = (on: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  on,
  kind: 'off',
  name: `Day ${on}`,
  source: 'law',
  confidence: 'likely',
  ...more,
});
const calendar = (id: string, days: CalendarDay[], weekend = [6, 7]): Calendar => ({
  id,
  revision: 1,
  zone: 'Asia/Tashkent',
  weekend,
  listed: { from: 2025, to: 2027 },
  days,
});

test('a yearly day holds only in its years', () => {
  const calendars = [calendar('kz', [entry('10-25', { from: 2022, to: 2025 })])];
  const works = ['2021-10-25', '2022-10-25', '2024-10-25', '2028-10-25'].map(
    (text) => judgeDay(calendars, day(text)).working,
  );
  expect(works).toEqual([true, false, false, true]);
});

test('a full date overrides a yearly one, both ways', () => {
  const calendars = [calendar('uz', [entry('05-09'), entry('2025-05-09', { kind: 'working' })])];
  expect(judgeDay(calendars, day('2025-05-09'))).toEqual({ working: true, reasons: [] });
  expect(judgeDay(calendars, day('2024-05-09')).working).toBe(false);
});

test('an office may keep a six-day week', () => {
  const uz = calendar('uz', []);
  expect(judgeDay([uz], day('2025-03-15')).working).toBe(false);
  expect(judgeDay([withWeekend(uz, [7])], day('2025-03-15')).working).toBe(true);
});

test('together, every calendar that is closed is named', () => {
  const uz = calendar('uz', [entry('03-21')]);
  const kz = calendar('kz', [entry('03-21'), entry('2025-03-24')]);
  expect(judgeDay([uz, kz], day('2025-03-21')).reasons.map((reason) => reason.calendar)).toEqual([
    'uz',
    'kz',
  ]);
  expect(judgeDay([uz, kz], day('2025-03-24'))).toMatchObject({
    working: false,
    reasons: [{ calendar: 'kz' }],
  });
  expect(judgeDay([uz, kz], day('2025-03-20'))).toEqual({ working: true, reasons: [] });
});

test('a day off says which holiday it is and from which weekday it was moved, where the calendar does', () => {
  const holiday = { holiday: 'navruz', movedFrom: 'saturday' } as const;
  const calendars = [calendar('uz', [entry('2026-03-23', holiday), entry('2026-03-24')])];
  expect(judgeDay(calendars, day('2026-03-23')).reasons).toEqual([expect.objectContaining(holiday)]);
  expect(Object.keys(judgeDay(calendars, day('2026-03-24')).reasons[0] ?? {})).toEqual([
    ...['calendar', 'because', 'name', 'source', 'confidence'],
  ]);
});

test('calendars that together never work are refused instead of counted for ever', () => {
  const halves = [calendar('one', [], [1, 2, 3, 4]), calendar('other', [], [5, 6, 7])];
  expect(() => addWorkingDays(day('2025-03-20'), 1, halves)).toThrow(refusal('CALENDAR.NO_WORKING_DAY'));
});

test('working days need a calendar', () => {
  expect(() => addWorkingDays(day('2025-03-20'), 1, [])).toThrow(refusal('CALENDAR.MISSING'));
});
