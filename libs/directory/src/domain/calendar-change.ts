import {
  type Calendar,
  type CalendarDay,
  type Confidence,
  invalid,
  refused,
  Temporal,
  type Weekday,
} from '@panoh/kernel';

/** What a coordinator enters after a decree: one day at a time, always with its reason. */
export type CalendarChange =
  | {
      readonly change: 'add';
      /** `off`, or `working` for a weekend that is worked or a holiday that was moved away. */
      readonly kind: CalendarDay['kind'];
      readonly on: string;
      readonly name: string;
      /** Of a holiday that was taken out and is entered again, so that it keeps its name in every language. */
      readonly holiday?: string;
      readonly movedFrom?: Weekday;
      readonly source: string;
      readonly confidence: Confidence;
    }
  | { readonly change: 'remove'; readonly on: string };

/**
 * The calendar after the change, one revision on.
 * @throws DomainError CALENDAR.DAY, CALENDAR.TEXT, CALENDAR.DAY_THERE_ALREADY, CALENDAR.DAY_NOT_THERE
 */
export function changeCalendar(calendar: Calendar, change: CalendarChange): Calendar {
  return { ...calendar, revision: calendar.revision + 1, days: changedDays(calendar.days, change) };
}

function changedDays(days: readonly CalendarDay[], change: CalendarChange): readonly CalendarDay[] {
  const there = days.some((day) => day.on === change.on);
  switch (change.change) {
    case 'add': {
      // A date with its year overrides the yearly one, so a holiday can be moved in one year only.
      if (!isFullDate(change.on))
        throw invalid('CALENDAR.DAY', 'Give the day with its year, for example 2025-03-31.');
      if (there)
        throw refused('CALENDAR.DAY_THERE_ALREADY', 'This day is in the calendar already. Remove it first.');
      const { kind, on, holiday, movedFrom, confidence } = change;
      const day = {
        ...{ on, kind, name: textOf(change.name) },
        ...(holiday !== undefined && { holiday }),
        ...(movedFrom !== undefined && { movedFrom }),
        ...{ source: textOf(change.source), confidence },
      };
      return [...days, day].sort((one, other) => (one.on < other.on ? -1 : 1));
    }
    case 'remove':
      if (!there)
        throw refused(
          'CALENDAR.DAY_NOT_THERE',
          'This day is not in the calendar. Look at its newest revision.',
        );
      return days.filter((day) => day.on !== change.on);
  }
}

function isFullDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function textOf(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw invalid('CALENDAR.TEXT', 'Say the name of the day and the act it rests on.');
  return trimmed;
}
