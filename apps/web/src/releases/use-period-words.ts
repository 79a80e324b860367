import { useCallback } from 'react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';

interface Period {
  readonly from: string;
  readonly to: string;
}

/** From which to which month; whole years are said as years. */
export function usePeriodWords(): (period: Period) => string {
  const { t } = useWords('releases');
  const dates = useDates();
  return useCallback(
    ({ from, to }) => {
      const isWhole = from.endsWith('-01') && to.endsWith('-12');
      const say = (month: string): string =>
        isWhole ? month.slice(0, 4) : dates.month(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
      return say(from) === say(to) ? say(from) : t('releases:period', { from: say(from), to: say(to) });
    },
    [t, dates],
  );
}
