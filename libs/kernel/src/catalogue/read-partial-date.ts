import type { Temporal } from '../time/temporal';
import { firstOfMonthOf, isYear, plainDateOf } from './date-value';
import type { PartialDate } from './document';
import type { FaultCode } from './fault';
import { recordOf } from './parsed';
import type { Reading } from './read-code';

const WIDEST_ESTIMATE = 10;
const SHAPES: Readonly<Record<PartialDate['certainty'], readonly string[]>> = {
  exact: ['date'],
  month: ['month'],
  year: ['year'],
  estimated: ['year', 'within'],
  unknown: [],
};

/** A day of the past of which only a part may be known: a birth date (R45). */
export function readPartialDate(raw: unknown, path: string, reading: Reading): PartialDate | null {
  const given = recordOf(raw);
  if (!given) return reading.faults.add(path, 'wrong-type');
  const { certainty, ...rest } = given;
  const isKnown = typeof certainty === 'string' && Object.hasOwn(SHAPES, certainty);
  if (!isKnown) return reading.faults.add(path, 'unknown-code');
  const known = certainty as PartialDate['certainty'];
  if (Object.keys(rest).some((key) => !SHAPES[known].includes(key)))
    return reading.faults.add(path, 'unknown-field');
  const read = partialDateOf(known, rest, reading.today);
  return typeof read === 'string' ? reading.faults.add(path, read) : read;
}

function partialDateOf(
  certainty: PartialDate['certainty'],
  { date, month, year, within }: Readonly<Record<string, unknown>>,
  today: Temporal.PlainDate,
): PartialDate | FaultCode {
  switch (certainty) {
    case 'unknown':
      return { certainty };
    case 'exact': {
      const day = plainDateOf(date);
      if (!day) return 'not-a-date';
      return isAfter(day, today) ? 'in-the-future' : { certainty, date: day.toString() };
    }
    case 'month': {
      const first = firstOfMonthOf(month);
      if (!first) return 'not-a-date';
      return isAfter(first, today)
        ? 'in-the-future'
        : { certainty, month: first.toPlainYearMonth().toString() };
    }
    case 'year':
    case 'estimated': {
      if (!isYear(year)) return 'not-a-date';
      if (year > today.year) return 'in-the-future';
      if (certainty === 'year') return { certainty, year };
      const margin = typeof within === 'number' && Number.isInteger(within) ? within : -1;
      return margin < 0 || margin > WIDEST_ESTIMATE ? 'out-of-range' : { certainty, year, within: margin };
    }
  }
}

const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate): boolean => day.since(other).days > 0;
