import { Temporal } from '../time/temporal';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** A real calendar day written YYYY-MM-DD, from 1900 to 2200. */
export function plainDateOf(raw: unknown): Temporal.PlainDate | undefined {
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(raw)) return undefined;
  return within(() => Temporal.PlainDate.from(raw, { overflow: 'reject' }));
}

/** A month written YYYY-MM; the answer is its first day. */
export function firstOfMonthOf(raw: unknown): Temporal.PlainDate | undefined {
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}$/.test(raw)) return undefined;
  return within(() => Temporal.PlainDate.from(`${raw}-01`, { overflow: 'reject' }));
}

/** A moment with its offset or Z, so that no zone has to be guessed. */
export function instantOf(raw: unknown): Temporal.Instant | undefined {
  if (typeof raw !== 'string' || raw.length > 40) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(raw)) return undefined;
  try {
    const moment = Temporal.Instant.from(raw);
    const { year } = moment.toZonedDateTimeISO('UTC');
    return year >= FIRST_YEAR && year <= LAST_YEAR ? moment : undefined;
  } catch {
    return undefined;
  }
}

export function isYear(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= FIRST_YEAR && raw <= LAST_YEAR;
}

function within(read: () => Temporal.PlainDate): Temporal.PlainDate | undefined {
  try {
    const day = read();
    return isYear(day.year) ? day : undefined;
  } catch {
    return undefined;
  }
}
