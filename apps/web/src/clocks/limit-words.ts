import { useCallback } from 'react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';

const UNITS = {
  h: 'clocks:limit.hours',
  cd: 'clocks:limit.calendarDays',
  wd: 'clocks:limit.workingDays',
  mo: 'clocks:limit.months',
} as const;

/** `5wd` → "5 working days"; a fixed date is said as a date. */
export function useLimitWords(): (limit: string) => string {
  const { t } = useWords('clocks');
  const dates = useDates();
  return useCallback(
    (limit) => {
      const [, amount, unit] = /^(\d+)(h|cd|wd|mo)$/.exec(limit) ?? [];
      if (amount !== undefined) return t(UNITS[unit as keyof typeof UNITS], { count: Number(amount) });
      return /^\d{4}-\d{2}-\d{2}$/.test(limit) ? t('clocks:limit.date', { date: dates.day(limit) }) : limit;
    },
    [t, dates],
  );
}
