import { invalid } from '../errors';
import { Temporal } from './temporal';

interface SpanOf<Unit> {
  readonly unit: Unit;
  /** A whole number, at least 1. */
  readonly amount: number;
}

/**
 * A length of time as the law counts it: `h` elapsed hours, `cd` calendar days, `wd` working days of a
 * calendar, `mo` months.
 */
export type TimeSpan = SpanOf<'h'> | SpanOf<'cd'> | SpanOf<'wd'> | SpanOf<'mo'>;

/** How long a clock runs: a span, or a date that a law or a court has fixed (ISO `2026-05-01`). */
export type TimeLimit = TimeSpan | { readonly unit: 'date'; readonly date: string };

const SPAN = /^([1-9]\d{0,3})(h|cd|wd|mo)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function parseTimeSpan(text: string): TimeSpan {
  const [, amount, unit] = SPAN.exec(text) ?? [];
  if (amount === undefined || unit === undefined)
    throw invalid(
      'TIME.SPAN_INVALID',
      'A span of time is a whole number from 1 to 9999 and a unit: 24h, 30cd, 5wd or 6mo.',
    );
  return { unit, amount: Number(amount) } as TimeSpan;
}

/** Reads `24h`, `30cd`, `5wd`, `6mo` or `2026-05-01`. */
export function parseTimeLimit(text: string): TimeLimit {
  if (!DATE.test(text)) return parseTimeSpan(text);
  if (!isDate(text)) throw invalid('TIME.DATE_INVALID', 'This date does not exist. Check day and month.');
  return { unit: 'date', date: text };
}

/** The spelling `parseTimeLimit` reads. */
export const timeLimitText = (limit: TimeLimit): string =>
  limit.unit === 'date' ? limit.date : `${limit.amount}${limit.unit}`;

export function isDate(text: string): boolean {
  try {
    return DATE.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
