import { useCallback } from 'react';
import type { components } from '../client/schema';
import { useLimitWords } from '../clocks/limit-words';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';

type Clock = components['schemas']['ClockView'];

/** How long a clock runs: one length, or one for each urgency, or the date that is a fact of the case. */
export function useClockLength(): (clock: Clock | undefined) => string {
  const { t } = useWords('mechanisms');
  const limit = useLimitWords();
  const urgencies = useCodes('referral-urgency');
  return useCallback(
    (clock) => {
      if (clock === undefined) return '';
      if (clock.kind === 'date') return t('mechanisms:length.date');
      const text = clock.limits
        .map((one) =>
          one.urgency === null
            ? limit(one.limit)
            : t('mechanisms:length.urgency', {
                urgency: urgencies.label(one.urgency),
                limit: limit(one.limit),
              }),
        )
        .join(' · ');
      return clock.kind === 'lower-bound' ? t('mechanisms:length.notBefore', { limit: text }) : text;
    },
    [t, limit, urgencies],
  );
}
