import { type Derivation, type DerivationStep, Temporal } from '@panoh/kernel';
import type { ClockRule } from './clock-rule';

type Step<Name extends DerivationStep['step']> = Extract<DerivationStep, { step: Name }>;

/**
 * Why a date is what it is, in plain sentences, from what was stored when it was counted: true also years
 * later, under other rules and calendars.
 */
export function explain({ code, source, confidence }: ClockRule, derivation: Derivation): string[] {
  const { startLocal, zone, tzdata, calendars } = derivation;
  return [
    `The rule ${code} gives ${limitText(derivation.limit)}. Source: ${source} (${confidence}).`,
    `The clock started on ${moment(startLocal)} (${zone}).`,
    ...derivation.steps.flatMap((step) => sentencesOf(step, derivation)),
    ...calendars.map(
      ({ id, revision }) => `Working days were counted by calendar ${id}, revision ${revision}.`,
    ),
    ...(derivation.unlistedYears.length > 0
      ? [
          `Movable holidays of ${derivation.unlistedYears.join(', ')} are not entered yet: the date may still move.`,
        ]
      : []),
    ...(derivation.confidence !== null && derivation.confidence !== 'verified'
      ? [`A holiday that matters here is marked ${derivation.confidence}.`]
      : []),
    `So it is due by ${moment(derivation.dueLocal)}. Zone rules: ${tzdata}.`,
  ];
}

const UNITS: Readonly<Record<string, string>> = {
  h: 'hours of elapsed time',
  cd: 'calendar days',
  wd: 'working days',
  mo: 'months',
};

function limitText(limit: string): string {
  const [, amount, unit] = /^(\d+)(h|cd|wd|mo)$/.exec(limit) ?? [];
  return amount === undefined || unit === undefined
    ? `the fixed date ${day(limit)}`
    : `${amount} ${UNITS[unit] ?? unit}`;
}

function sentencesOf(step: DerivationStep, { dayZero }: Derivation): string[] {
  switch (step.step) {
    case 'hours':
      return [`Hours run by day and night: ${String(step.amount)} hours are added.`];
    case 'calendar-days':
      return [
        `The day of the event, ${day(dayZero)}, is day 0; ${String(step.amount)} calendar days later is ${day(step.to)}.`,
      ];
    case 'working-days':
      return [
        `The day of the event, ${day(dayZero)}, is day 0; the working day number ${String(step.amount)} after it is ${day(step.to)}.`,
        ...notesOf(step),
      ];
    case 'months':
      return [
        `${String(step.amount)} months after ${day(dayZero)} is ${day(step.to)}.`,
        ...(step.clamped ? ['That month is too short for the day, so its last day counts.'] : []),
      ];
    case 'fixed-date':
      return [`The date ${day(step.to)} is fixed and does not move.`];
    case 'paused':
      return [
        `The clock stood still from ${moment(step.from)} to ${moment(step.until)}: this adds ${pauseText(step.moved)}.`,
      ];
    case 'rolled-forward':
      return [
        `${day(step.from)} is a day off and this rule moves on to the next working day, ${day(step.to)}.`,
        ...notesOf(step),
      ];
    case 'end-of-day':
      return [`The last day counts to its end.`];
  }
}

const notesOf = ({ notes }: Step<'working-days'> | Step<'rolled-forward'>): string[] =>
  notes.flatMap((note) =>
    note.reasons
      .filter(({ because }) => because !== 'weekend')
      .map(({ because, name, movedFrom, source, confidence }) => {
        const moved = movedFrom === undefined ? '' : `, moved from ${capital(movedFrom)}`;
        const what = because === 'day-off' ? 'is a day off' : 'is worked although it is a weekend';
        return `${day(note.date)} ${what}: ${name ?? because}${moved} (${[source, confidence].filter(Boolean).join(', ')}).`;
      }),
  );

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

function pauseText(moved: string): string {
  const [, amount, unit] = /^(\d+)(cd|wd)$/.exec(moved) ?? [];
  if (amount === undefined || unit === undefined) return moved.replace('PT', '').toLowerCase();
  return `${amount} ${UNITS[unit] ?? unit}`;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `Tue 11 March 2025` */
function day(iso: string): string {
  const date = Temporal.PlainDate.from(iso.slice(0, 10));
  return `${WEEKDAYS[date.dayOfWeek - 1] ?? ''} ${String(date.day)} ${MONTHS[date.month - 1] ?? ''} ${String(date.year)}`;
}

/** `Tue 11 March 2025 16:10`, from local text or from an instant, which stays in UTC and says so. */
const moment = (text: string): string =>
  `${day(text)} ${text.slice(11, 16)}${text.endsWith('Z') ? ' UTC' : ''}`;
