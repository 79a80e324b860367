import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { codebook } from '../catalogue/codebook';
import { LANGUAGES } from '../words';
import { type CalendarDay, WEEKDAYS } from './calendar';
import { parseCalendar } from './parse-calendar';
import { Temporal } from './temporal';

const config = path.resolve(__dirname, '../../../../config');
const read = (file: string): unknown => parse(readFileSync(path.join(config, file), 'utf8'));
const calendars = readdirSync(path.join(config, 'calendars')).map((file) =>
  parseCalendar(read(`calendars/${file}`), file),
);
const days = calendars.flatMap(({ id, days: all }) => all.map((day) => ({ id, ...day })));

test.each(LANGUAGES)('every day of every shipped calendar is a holiday with a name in %s', (language) => {
  const labels = read(`codebooks/labels/${language}.yaml`) as Record<string, Record<string, string>>;
  const nameless = days
    .filter(({ holiday = '' }) => (labels['holiday']?.[holiday] ?? '') === '')
    .map(({ id, on, name }) => `${id} ${on} ${name}`);
  expect(nameless).toEqual([]);
});

test('the list of holidays holds those of the shipped calendars and no other', () => {
  const known = codebook(read('codebooks/holiday.yaml')).entries.map(({ code }) => code);
  expect(known.sort()).toEqual([...new Set(days.map(({ holiday }) => holiday))].sort());
});

test('what was moved says so by its weekday, never in its name', () => {
  expect(days.filter(({ name }) => /moved|substitute|,/i.test(name)).map(({ name }) => name)).toEqual([]);
});

test('a holiday of every year was moved from a weekday it falls on in that year', () => {
  const wrong = calendars.flatMap(({ days: all }) =>
    all.filter((day) => day.movedFrom !== undefined && !weekdaysOf(day, all).includes(day.movedFrom)),
  );
  expect(wrong).toEqual([]);
});

/** The weekdays on which the holiday falls in the year of the moved day; any, where its own day is not entered. */
function weekdaysOf({ on, holiday }: CalendarDay, all: readonly CalendarDay[]): readonly string[] {
  const own = all.filter((day) => day.holiday === holiday && day.on.length === 5);
  if (own.length === 0) return WEEKDAYS;
  return own.map((day) => {
    const date = Temporal.PlainDate.from(`${on.slice(0, 4)}-${day.on}`);
    return WEEKDAYS[date.dayOfWeek - 1] ?? '';
  });
}
