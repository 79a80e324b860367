import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { judgeDay } from './calendar';
import { parseCalendar } from './parse-calendar';
import { Temporal } from './temporal';

const folder = path.resolve(__dirname, '../../../../config/calendars');

const good = {
  calendar: 'xx',
  revision: 1,
  zone: 'Asia/Tashkent',
  weekend: [6, 7],
  listed: { from: 2025, to: 2027 },
  sources: { law: { title: 'The law', confidence: 'likely' } },
  days: [{ on: '03-21', name: 'Spring', source: 'law' }],
};
const withDays = (...days: object[]): object => ({ ...good, days: [...good.days, ...days] });

test('the shipped calendars are read, and each has the fixed days off of its country', () => {
  const calendars = readdirSync(folder).map((name) =>
    parseCalendar(parse(readFileSync(path.join(folder, name), 'utf8')), `config/calendars/${name}`),
  );
  const yearly = calendars.map(({ id, days }) => [id, days.filter(({ on }) => on.length === 5).length]);
  expect(Object.fromEntries(yearly)).toEqual({ gb: 3, kg: 12, kz: 14, tj: 10, tm: 8, uz: 7 });
});

test('every moved day falls on a weekday, where it has an effect', () => {
  for (const name of readdirSync(folder)) {
    const calendar = parseCalendar(parse(readFileSync(path.join(folder, name), 'utf8')), name);
    for (const { on } of calendar.days.filter(({ movedFrom }) => movedFrom !== undefined))
      expect([name, on, judgeDay([{ ...calendar, days: [] }], Temporal.PlainDate.from(on)).working]).toEqual([
        name,
        on,
        true,
      ]);
  }
});

test('a day takes the mark of its source unless it has its own', () => {
  const own = { on: '2025-04-01', name: 'Feast', source: 'law', confidence: 'uncertain', kind: 'working' };
  const { days } = parseCalendar(withDays(own), 'xx.yaml');
  expect(days).toEqual([
    { on: '03-21', kind: 'off', name: 'Spring', source: 'The law', confidence: 'likely' },
    { on: '2025-04-01', kind: 'working', name: 'Feast', source: 'The law', confidence: 'uncertain' },
  ]);
});

test('a day may say which holiday it is, and from which weekday that was moved', () => {
  const moved = {
    on: '2026-03-23',
    name: 'Spring',
    holiday: 'navruz',
    'moved-from': 'saturday',
    source: 'law',
  };
  expect(parseCalendar(withDays(moved), 'xx.yaml').days.at(-1)).toEqual({
    ...{ on: '2026-03-23', kind: 'off', name: 'Spring', holiday: 'navruz', movedFrom: 'saturday' },
    ...{ source: 'The law', confidence: 'likely' },
  });
});

test.each<[string, unknown, string]>([
  ['no mapping', null, 'xx.yaml: a mapping'],
  ['a misspelt key', { ...good, wekend: [7] }, 'xx.yaml: "wekend" is not known'],
  ['a missing key', { ...good, zone: undefined }, 'xx.yaml, zone: '],
  ['another file name', { ...good, calendar: 'yy' }, 'must be called yy.yaml'],
  ['revision 0', { ...good, revision: 0 }, 'xx.yaml, revision: a whole number'],
  ['an offset for a zone', { ...good, zone: '+05:00' }, 'IANA'],
  ['an unknown zone', { ...good, zone: 'Asia/Samarqand' }, 'IANA'],
  ['weekday 8', { ...good, weekend: [8] }, 'xx.yaml, weekend, entry 1: a whole number from 1 to 7'],
  ['a weekday twice', { ...good, weekend: [7, 7] }, 'twice'],
  ['no day worked', { ...good, weekend: [1, 2, 3, 4, 5, 6, 7] }, 'at least one weekday'],
  ['years the wrong way round', { ...good, listed: { from: 2027, to: 2025 } }, 'xx.yaml, listed, to: '],
  ['days that are no list', { ...good, days: {} }, 'xx.yaml, days: a list'],
  [
    'an unknown source',
    withDays({ on: '04-01', name: 'X', source: 'rumour' }),
    'entry 2, source: the source "rumour"',
  ],
  [
    'an unknown mark',
    withDays({ on: '04-01', name: 'X', source: 'law', confidence: 'sure' }),
    'one of verified',
  ],
  [
    'an unknown kind',
    withDays({ on: '04-01', name: 'X', source: 'law', kind: 'half' }),
    'one of off, working',
  ],
  ['a day without a name', withDays({ on: '04-01', name: ' ', source: 'law' }), 'entry 2, name: a text'],
  [
    'a holiday in words',
    withDays({ on: '04-01', name: 'X', source: 'law', holiday: 'New Year' }),
    'entry 2, holiday: a code of the list of holidays',
  ],
  [
    'an unknown weekday',
    withDays({ on: '2026-04-01', name: 'X', source: 'law', 'moved-from': 'weekend' }),
    'entry 2, moved-from: one of monday',
  ],
  ['30 February', withDays({ on: '02-30', name: 'X', source: 'law' }), 'entry 2, on: a day such as'],
  [
    'a full date with years',
    withDays({ on: '2025-04-01', name: 'X', source: 'law', from: 2025 }),
    'has its year',
  ],
  [
    'years reversed',
    withDays({ on: '04-01', name: 'X', source: 'law', from: 2026, to: 2025 }),
    '"from" lies after',
  ],
  ['a day twice', withDays({ on: '03-21', name: 'X', source: 'law', from: 2026 }), '03-21 stands here twice'],
])('refused: %s', (_, content, sentence) => {
  const message = expect.stringContaining(sentence) as string;
  const refusal = expect.objectContaining({ code: 'CALENDAR.INVALID', message }) as Error;
  expect(() => parseCalendar(content, 'xx.yaml')).toThrow(refusal);
});

test('one day in two spans of years is no repetition', () => {
  const older = { on: '12-01', name: 'Old', source: 'law', to: 2021 };
  const newer = { on: '12-01', name: 'New', source: 'law', from: 2022 };
  expect(
    parseCalendar(withDays(older, newer, { on: '02-29', name: 'Leap', source: 'law' }), 'xx.yaml').days,
  ).toHaveLength(4);
});
