import { useCallback } from 'react';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';

type CaseClock = components['schemas']['CaseDeadlineAnswer'];

const STATES = {
  running: 'case:fate.running',
  'due-soon': 'case:fate.due-soon',
  met: 'case:fate.met',
  'met-late': 'case:fate.met-late',
  breached: 'case:fate.breached',
  'breached-before-we-knew': 'case:fate.breached-before-we-knew',
  paused: 'case:fate.paused',
  waived: 'case:fate.waived',
  cancelled: 'case:fate.cancelled',
} as const satisfies Record<CaseClock['state'], WordKey>;

/** How a clock stands or how it ended, in words. */
export function useClockFate(): (clock: Pick<CaseClock, 'state'>) => string {
  const { t } = useWords('case');
  return useCallback(({ state }) => t(STATES[state]), [t]);
}
