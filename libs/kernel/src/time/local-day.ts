import { invalid } from '../errors';
import { Temporal } from './temporal';

const REMINDER_TIME = Temporal.PlainTime.from('09:00');

/** The day it is in the zone at that instant: day 0 of whatever is counted in days. */
export const localDay = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate();

/**
 * The last instant of a local day, 23:59:59.999. Taken from the next day's beginning, so that a day that
 * the zone lengthens or shortens still ends when its clocks say so.
 */
export const endOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 });

/** Reminders counted in days come when people are at work, not at midnight. */
export const reminderTime = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: REMINDER_TIME }).toInstant();

/** `2025-04-09T23:59:59.999+05:00[Asia/Almaty]`: seconds are always shown. */
export const localText = (at: Temporal.Instant, zone: string): string =>
  at.toZonedDateTimeISO(zone).toString({ fractionalSecondDigits: 3 });

/** Refuses anything that is not a name of the zone database: an offset does not know its own past. */
export function checkZone(zone: string): string {
  try {
    if (/^[A-Za-z]/.test(zone)) return new Temporal.ZonedDateTime(0n, zone).timeZoneId;
  } catch {
    // falls through to the refusal
  }
  throw invalid(
    'TIME.ZONE_UNKNOWN',
    'This time zone is not known here. Use an IANA name such as Asia/Tashkent.',
  );
}
