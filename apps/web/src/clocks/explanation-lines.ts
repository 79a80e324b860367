import { useMemo } from 'react';
import type { components } from '../client/schema';
import { type Dates, useDates } from '../language/dates';
import { type Say, useWords } from '../language/words';
import { useLimitWords } from './limit-words';

type Derivation = components['schemas']['Derivation'];
type Step = components['schemas']['DerivationStep'];
type Note = components['schemas']['DayNote'];

/** Why a date is what it is, from what was stored when it was counted, in the reader's language. */
export function useExplanationLines(derivation: Derivation): readonly string[] {
  const { t } = useWords('clocks');
  const dates = useDates();
  const limit = useLimitWords();
  return useMemo(() => linesOf(derivation, { t, dates, limit }), [derivation, t, dates, limit]);
}

/** The days that were not counted, or counted although one would not expect it; weekends speak for themselves. */
export const notesIn = ({ steps }: Derivation): readonly Note[] =>
  steps
    .flatMap((step) => ('notes' in step ? step.notes : []))
    .filter(({ reasons }) => reasons.some(({ because }) => because !== 'weekend'));

interface Words {
  readonly t: Say;
  readonly dates: Dates;
  readonly limit: (limit: string) => string;
}

function linesOf(derivation: Derivation, words: Words): string[] {
  const { t, dates, limit } = words;
  const { start, due, zone, calendars, unlistedYears, tzdata } = derivation;
  return [
    t('clocks:why.rule', { limit: limit(derivation.limit) }),
    t('clocks:why.start', { moment: dates.moment(start, zone), zone }),
    ...derivation.steps.map((step) => stepLine(step, derivation, words)),
    ...calendars.map(({ id, revision }) =>
      t('clocks:why.calendar', { calendar: id.toUpperCase(), revision }),
    ),
    ...(unlistedYears.length > 0 ? [t('clocks:why.unlisted', { years: unlistedYears.join(', ') })] : []),
    t('clocks:why.due', { moment: dates.moment(due, zone), tzdata }),
  ];
}

function stepLine(step: Step, { dayZero, zone }: Derivation, { t, dates, limit }: Words): string {
  switch (step.step) {
    case 'hours':
      return t('clocks:why.hours', { count: step.amount });
    case 'calendar-days':
      return t('clocks:why.calendarDays', {
        count: step.amount,
        zero: dates.day(dayZero),
        day: dates.day(step.to),
      });
    case 'working-days':
      return t('clocks:why.workingDays', {
        count: step.amount,
        zero: dates.day(dayZero),
        day: dates.day(step.to),
      });
    case 'months': {
      const values = { count: step.amount, zero: dates.day(dayZero), day: dates.day(step.to) };
      return step.clamped ? t('clocks:why.monthsShort', values) : t('clocks:why.months', values);
    }
    case 'fixed-date':
      return t('clocks:why.fixed', { day: dates.day(step.to) });
    case 'paused':
      return t('clocks:why.paused', {
        from: dates.moment(step.from, zone),
        until: dates.moment(step.until, zone),
        moved: limit(movedLimit(step.moved)),
      });
    case 'rolled-forward':
      return t('clocks:why.rolled', { from: dates.day(step.from), day: dates.day(step.to) });
    case 'end-of-day':
      return t('clocks:why.endOfDay', { day: dates.day(step.day) });
  }
}

/** `PT5H30M` is said in whole hours, as every length of a clock is. */
function movedLimit(moved: string): string {
  const hours = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(moved);
  return hours === null ? moved : `${String(Number(hours[1] ?? 0) + (Number(hours[2] ?? 0) >= 30 ? 1 : 0))}h`;
}
