import { useCallback } from 'react';
import type { ReleaseTable } from './release';
import { useHeadingWords } from './use-heading-words';

type Titled = Pick<ReleaseTable, 'dimensions'>;

/** A table is named by what cuts it: Gender × Age. */
export function useTableTitle(): (table: Titled) => string {
  const { axis } = useHeadingWords();
  return useCallback(({ dimensions }) => dimensions.map(axis).join(' × '), [axis]);
}
