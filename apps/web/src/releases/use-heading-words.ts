import { useCallback, useMemo } from 'react';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { useApiLanguage, useCodes } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';
import type { ReleaseTable } from './release';

const FOR_THIS_VISIT = 60 * 60_000;

type Axis = ReleaseTable['dimensions'][number];

export interface HeadingWords {
  readonly dimension: (id: string) => string;
  /** Of a table; times are named by what its lines are. */
  readonly axis: (axis: Axis) => string;
  /** For a line of a dimension: the total, a code, a group of codes, or a time. */
  readonly heading: (dimension: string, id: string) => string;
}

export function useHeadingWords(): HeadingWords {
  const { t } = useWords('releases', 'numbers');
  const dates = useDates();
  const language = useApiLanguage();
  const { label } = useCodes('dimension');
  const { data } = useAnswer(
    '/api/v1/statistics/dimensions',
    { query: { language } },
    { staleTime: FOR_THIS_VISIT },
  );
  const heading = useCallback<HeadingWords['heading']>(
    (dimension, id) => {
      if (id === 'total') return t('numbers:total');
      if (id === '_not-known') return t('numbers:code.notKnown');
      if (id === '_none') return t('numbers:code.none');
      if (/^\d{4}-\d\d$/.test(id)) return dates.month(Number(id.slice(0, 4)), Number(id.slice(5)));
      if (/^\d{4}-Q\d$/.test(id)) return t('numbers:quarter', { year: id.slice(0, 4), quarter: id.slice(6) });
      const known = data?.items.find((one) => one.id === dimension);
      const code = known?.codes.find((one) => one.code === id)?.label;
      return code ?? known?.groups.find((one) => one.id === id)?.label ?? id;
    },
    [t, dates, data],
  );
  const axis = useCallback<HeadingWords['axis']>(
    ({ dimension, headings }) => {
      const line = dimension === 'month' ? headings.find(({ id }) => /^\d{4}/.test(id))?.id : undefined;
      if (line?.length === 'YYYY'.length) return label('year');
      return line?.includes('Q') === true ? t('releases:dimension.quarter') : label(dimension);
    },
    [t, label],
  );
  return useMemo(() => ({ dimension: label, axis, heading }), [label, axis, heading]);
}
