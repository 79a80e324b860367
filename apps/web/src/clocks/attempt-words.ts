import { useCallback } from 'react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords, type WordKey } from '../language/words';
import { useCodes } from '../parts/codes';

type LastAttempt = NonNullable<components['schemas']['WaitingNeed']['last']>;

const STATES: Readonly<Record<string, WordKey>> = {
  sent: 'clocks:attempt.sent',
  delivered: 'clocks:attempt.sent',
  waitlisted: 'clocks:attempt.waitlisted',
  declined: 'clocks:attempt.declined',
  expired: 'clocks:attempt.expired',
  recalled: 'clocks:attempt.recalled',
  're-routed': 'clocks:attempt.re-routed',
};

/** What became of the attempt that was made last, in one sentence. */
export function useAttemptWords(): (attempt: LastAttempt) => string {
  const { t } = useWords('clocks');
  const dates = useDates();
  const reasons = useCodes('decline-reason');
  return useCallback(
    ({ state, organisationName, reason, since }) =>
      t(STATES[state] ?? 'clocks:attempt.other', {
        who: organisationName,
        when: dates.relative(since),
        reason: reason === null ? 'none' : reasons.label(reason),
      }),
    [t, dates, reasons],
  );
}
