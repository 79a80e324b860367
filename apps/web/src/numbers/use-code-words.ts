import { useCallback } from 'react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import type { Dimension } from './definition';

/** The word for a code of a dimension; a month is said as a month. */
export function useCodeWords(): (dimension: Dimension, code: string) => string {
  const { t } = useWords('numbers');
  const dates = useDates();
  return useCallback(
    (dimension, code) => {
      if (code === '_not-known') return t('numbers:code.notKnown');
      if (code === '_none') return t('numbers:code.none');
      if (/^\d{4}-\d\d$/.test(code)) return dates.month(Number(code.slice(0, 4)), Number(code.slice(5)));
      if (/^\d{4}-Q\d$/.test(code))
        return t('numbers:quarter', { year: code.slice(0, 4), quarter: code.slice(6) });
      const label = dimension.codes.find((one) => one.code === code)?.label;
      return label ?? dimension.groups.find(({ id }) => id === code)?.label ?? code;
    },
    [t, dates],
  );
}
