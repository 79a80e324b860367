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
      const [year, month] = code.split('-').map(Number);
      if (dimension.id === 'month' && year !== undefined && month !== undefined)
        return dates.month(year, month);
      return dimension.codes.find((one) => one.code === code)?.label ?? code;
    },
    [t, dates],
  );
}
