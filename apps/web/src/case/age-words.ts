import { useCallback } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';

type AgeClass = components['schemas']['AgeClass'];

const AGES = {
  adult: 'case:age.adult',
  child: 'case:age.child',
  'age-disputed': 'case:age.age-disputed',
  unknown: 'case:age.unknown',
} as const satisfies Record<AgeClass, string>;

/** Adult or child, as the case has it. */
export function useAgeWords(): (age: AgeClass) => string {
  const { t } = useWords('case');
  return useCallback((age) => t(AGES[age]), [t]);
}
