import { useCallback } from 'react';
import { useWords } from '../language/words';
import { spelled } from '../numbers/spelled';
import type { Cell } from './year';

/** A number inside a sentence; what is hidden is said to be so. */
export function useCellWords(): (cell: Cell | undefined) => string {
  const { t } = useWords('year');
  return useCallback((cell) => (cell?.value == null ? t('year:hidden.one') : spelled(cell.value)), [t]);
}
