import type { Temporal } from '../time/temporal';
import { firstOfMonthOf, plainDateOf } from './date-value';
import type { FormDocument, FormFacts, PartialDate } from './document';

const ADULT_FROM = 18;
const CHILD_BANDS = new Set(['0-5', '6-13', '14-17', 'child-unknown']);

/**
 * Whether a person is to be treated as a child, out of the form of the person in normal form. Doubt
 * speaks for the child: a year alone counts as its last day, an estimate as its youngest end. A dispute
 * is said by a human and stays until an assessment is written down (R11).
 */
export function ageFacts(person: FormDocument, today: Temporal.PlainDate): FormFacts {
  const ageDisputed = person['ageCertainty'] === 'disputed';
  return { isChild: isChild(person, today), ageDisputed, today };
}

function isChild(person: FormDocument, today: Temporal.PlainDate): boolean {
  const youngest = lastPossibleDay(person['birthDate'] as PartialDate | undefined);
  // Born on 29 February: of age on 1 March, hence counted back from today.
  if (youngest !== undefined) return youngest > today.subtract({ years: ADULT_FROM }).toString();
  const { ageAssessed, ageClaimed, agePresumed, ageBand } = person;
  const ages = typeof ageAssessed === 'number' ? [ageAssessed] : [ageClaimed, agePresumed];
  if (ages.some((age) => typeof age === 'number' && age < ADULT_FROM)) return true;
  return typeof ageBand === 'string' && CHILD_BANDS.has(ageBand);
}

/** ISO text of the latest day on which the person may have been born. */
function lastPossibleDay(birth: PartialDate | undefined): string | undefined {
  switch (birth?.certainty) {
    case 'exact':
      return plainDateOf(birth.date)?.toString();
    case 'month':
      return firstOfMonthOf(birth.month)?.add({ months: 1 }).subtract({ days: 1 }).toString();
    case 'year':
      return `${birth.year}-12-31`;
    case 'estimated':
      return `${birth.year + birth.within}-12-31`;
    case 'unknown':
    case undefined:
      return undefined;
  }
}
