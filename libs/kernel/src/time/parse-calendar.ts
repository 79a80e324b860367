import { type Calendar, type CalendarDay, WEEKDAYS } from './calendar';
import { type Confidence, CONFIDENCES } from './confidence';
import { FileEntry } from './file-entry';
import { checkZone } from './local-day';
import { isDate } from './time-limit';

/** A leap year, so that 29 February counts as a day of the year. */
const LEAP_YEAR = 2024;

const HOLIDAY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

interface Source {
  readonly title: string;
  readonly confidence: Confidence;
}

/**
 * Checks a calendar as it was read from its file. A wrong calendar must not start: it would give wrong
 * dates in silence. The refusal (`CALENDAR.INVALID`) names the file and the place in it.
 */
export function parseCalendar(content: unknown, fileName: string): Calendar {
  const file = new FileEntry(content, fileName);
  const known = ['calendar', 'revision', 'zone', 'weekend', 'listed', 'sources', 'days'] as const;
  const { calendar, revision, zone, weekend, listed, sources, days } = file.fields(known);
  const id = calendar.text();
  const baseName = fileName.split(/[/\\]/).at(-1);
  if (baseName !== `${id}.yaml`) throw calendar.wrong(`the file of this calendar must be called ${id}.yaml.`);
  const named = new Map(sources.mapping().map(([key, entry]) => [key, parseSource(entry)]));
  return {
    id,
    revision: revision.whole(1, Number.MAX_SAFE_INTEGER),
    zone: parseZone(zone),
    weekend: parseWeekend(weekend),
    listed: parseYears(listed),
    days: parseDays(days, named),
  };
}

function parseSource(entry: FileEntry): Source {
  const { title, confidence } = entry.fields(['title', 'confidence']);
  return { title: title.text(), confidence: confidence.oneOf(CONFIDENCES) };
}

function parseZone(entry: FileEntry): string {
  try {
    return checkZone(entry.text());
  } catch {
    throw entry.wrong('a zone name of the IANA database is expected, such as Asia/Tashkent.');
  }
}

function parseWeekend(entry: FileEntry): number[] {
  const weekdays = entry.list().map((day) => day.whole(1, 7));
  if (new Set(weekdays).size !== weekdays.length) throw entry.wrong('a weekday stands here twice.');
  if (weekdays.length === 7) throw entry.wrong('at least one weekday must be worked.');
  return weekdays;
}

function parseYears(entry: FileEntry): Calendar['listed'] {
  const { from, to } = entry.fields(['from', 'to']);
  const first = from.whole(1990, 2200);
  return { from: first, to: to.whole(first, 2200) };
}

function parseDays(entry: FileEntry, sources: ReadonlyMap<string, Source>): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (const one of entry.list()) {
    const day = parseDay(one, sources);
    if (days.some((other) => other.on === day.on && overlaps(other, day)))
      throw one.wrong(`${day.on} stands here twice for the same year.`);
    days.push(day);
  }
  return days;
}

function parseDay(entry: FileEntry, sources: ReadonlyMap<string, Source>): CalendarDay {
  const known = [
    ...(['on', 'kind', 'holiday', 'name', 'moved-from'] as const),
    ...(['source', 'confidence', 'from', 'to'] as const),
  ] as const;
  const { on, kind, holiday, name, 'moved-from': moved, source, confidence, from, to } = entry.fields(known);
  const day = on.text();
  const yearly = isDate(`${LEAP_YEAR}-${day}`);
  if (!yearly && !isDate(day))
    throw on.wrong('a day such as 2025-03-31, or 03-21 for every year, is expected.');
  const legal = sources.get(source.text());
  if (!legal) throw source.wrong(`the source "${source.text()}" is not among the sources of this file.`);
  const years = {
    ...(from.present && { from: from.whole(1990, 2200) }),
    ...(to.present && { to: to.whole(1990, 2200) }),
  };
  if (!yearly && (from.present || to.present)) throw entry.wrong('a full date has its year already.');
  if ((years.from ?? 0) > (years.to ?? Infinity)) throw entry.wrong('"from" lies after "to".');
  return {
    on: day,
    kind: kind.present ? kind.oneOf(['off', 'working'] as const) : 'off',
    name: name.text(),
    ...(holiday.present && { holiday: parseHoliday(holiday) }),
    ...(moved.present && { movedFrom: moved.oneOf(WEEKDAYS) }),
    source: legal.title,
    confidence: confidence.present ? confidence.oneOf(CONFIDENCES) : legal.confidence,
    ...years,
  };
}

function parseHoliday(entry: FileEntry): string {
  const code = entry.text();
  if (!HOLIDAY.test(code)) throw entry.wrong('a code of the list of holidays is expected, such as new-year.');
  return code;
}

const overlaps = (one: CalendarDay, other: CalendarDay): boolean =>
  (one.from ?? -Infinity) <= (other.to ?? Infinity) && (other.from ?? -Infinity) <= (one.to ?? Infinity);
