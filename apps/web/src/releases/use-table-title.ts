import { useCallback } from 'react';
import { useWords } from '../language/words';
import type { ReleaseTable } from './release';
import { useHeadingWords } from './use-heading-words';

type Titled = Pick<ReleaseTable, 'dimensions'>;

/** A table is named by what cuts it: Gender × Age; one that nothing cuts is a total. */
export function useTableTitle(): (table: Titled) => string {
  const { t } = useWords('numbers');
  const { axis } = useHeadingWords();
  return useCallback(
    ({ dimensions }) => (dimensions.length === 0 ? t('numbers:total') : dimensions.map(axis).join(' × ')),
    [t, axis],
  );
}
