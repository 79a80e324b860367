import type { Calendar } from './calendar';
import { type Confidence, strongestConfidence, weakestConfidence } from './confidence';
import { localDay, localText } from './local-day';
import { tzdataVersion } from './process-clock';
import type { Temporal } from './temporal';
import { type TimeLimit, timeLimitText } from './time-limit';
import type { DayNote } from './working-days';

/** One step on the way from an event to its due instant. Dates and instants are ISO text: this is stored. */
export type DerivationStep =
  | { readonly step: 'hours'; readonly amount: number }
  | { readonly step: 'calendar-days'; readonly amount: number; readonly to: string }
  | {
      readonly step: 'working-days';
      readonly amount: number;
      readonly to: string;
      readonly notes: readonly DayNote[];
    }
  /** `clamped`: the month is too short for the day (31 January + 1 month = 28 February). */
  | { readonly step: 'months'; readonly amount: number; readonly to: string; readonly clamped: boolean }
  | { readonly step: 'fixed-date'; readonly to: string }
  /** The clock stood still; `moved` says by how much that moves the date: `PT5H30M`, `2cd`, `3wd`. */
  | { readonly step: 'paused'; readonly from: string; readonly until: string; readonly moved: string }
  | {
      readonly step: 'rolled-forward';
      readonly from: string;
      readonly to: string;
      readonly notes: readonly DayNote[];
    }
  | { readonly step: 'end-of-day'; readonly day: string };

/** Why a date is what it is: enough to explain it in words years later, under other rules and calendars. */
export interface Derivation {
  readonly limit: string;
  readonly start: string;
  readonly startLocal: string;
  /** The local day of the event: day 0, never counted. */
  readonly dayZero: string;
  readonly zone: string;
  readonly tzdata: string;
  /** Calendars that were asked; empty where the date does not depend on any. */
  readonly calendars: readonly {
    readonly id: string;
    readonly revision: number;
    readonly weekend: readonly number[];
  }[];
  readonly steps: readonly DerivationStep[];
  readonly due: string;
  readonly dueLocal: string;
  /** Weakest mark among the holidays that mattered; null when none did. */
  readonly confidence: Confidence | null;
  /** Years touched for which a calendar's movable days are not entered yet: the date may still move. */
  readonly unlistedYears: readonly number[];
}

interface Asked {
  readonly rule: TimeLimit;
  readonly start: Temporal.Instant;
  readonly zone: string;
  readonly tzdata?: string;
}

/** Writes down how `due` was reached; `calendars` are those that were asked on the way. */
export function describe(
  { rule, start, zone, tzdata = tzdataVersion() }: Asked,
  due: Temporal.Instant,
  steps: readonly DerivationStep[],
  calendars: readonly Calendar[],
): Derivation {
  const dayZero = localDay(start, zone);
  return {
    limit: timeLimitText(rule),
    start: start.toString(),
    startLocal: localText(start, zone),
    dayZero: dayZero.toString(),
    zone,
    tzdata,
    calendars: calendars.map(({ id, revision, weekend }) => ({ id, revision, weekend })),
    steps,
    due: due.toString(),
    dueLocal: localText(due, zone),
    confidence: confidenceOf(steps.flatMap((step) => ('notes' in step ? step.notes : []))),
    unlistedYears: unlistedYears(calendars, dayZero.year, localDay(due, zone).year),
  };
}

/** A day closed on two grounds is as sure as the better one: a weekend needs no decree. */
function confidenceOf(notes: readonly DayNote[]): Confidence | null {
  const marks = notes.map(({ counted, reasons }) => {
    const given = reasons.flatMap((reason) => reason.confidence ?? []);
    if (counted) return weakestConfidence(given);
    return reasons.some((reason) => reason.because === 'weekend') ? null : strongestConfidence(given);
  });
  return weakestConfidence(marks.filter((mark) => mark !== null));
}

function unlistedYears(calendars: readonly Calendar[], first: number, last: number): number[] {
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.filter((year) => calendars.some(({ listed }) => year < listed.from || year > listed.to));
}
