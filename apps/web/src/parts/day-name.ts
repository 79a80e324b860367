import { useCallback } from 'react';
import type { components } from '../client/schema';
import { type Say, useWords } from '../language/words';
import { useCodes } from './codes';

/** A day of a calendar, or the reason that a clock keeps of it. */
export type NamedDay = Pick<components['schemas']['DayReason'], 'name' | 'holiday' | 'movedFrom'>;

/** What a special day is called: a holiday in the reader's language, a day that somebody entered in their words. */
export function useDayName(): (day: NamedDay) => string | undefined {
  const { t } = useWords('parts');
  const { label } = useCodes('holiday');
  return useCallback((day) => dayName(day, { t, label }), [t, label]);
}

interface Words {
  readonly t: Say;
  readonly label: (code: string | undefined) => string;
}

export function dayName(
  { name: entered, holiday, movedFrom }: NamedDay,
  { t, label }: Words,
): string | undefined {
  const known = label(holiday);
  // Without a label the list answers with the code, which says less than the name in the calendar.
  const name = known === '' || known === holiday ? entered : known;
  if (name === undefined || movedFrom === undefined) return name;
  return t('parts:dayMoved', { name, weekday: movedFrom });
}
