import { invalid } from '@panoh/kernel';
import type { Action } from '@panoh/mechanisms';

/** Needs that are a form of the catalogue; the others are documents and facts an officer answers for. */
export const FORM_OF_NEED: Readonly<Record<string, string>> = {
  'identification-form': 'identification',
  'risk-assessment': 'risk',
  'needs-assessment': 'needs',
  'consent-record': 'consent',
  'referral-form': 'referral',
  'handover-record': 'handover',
  'reflection-record': 'reflection',
  'decision-record': 'decision',
};

/** Once on file they serve every later step; a decision or a handover is made anew each time. */
const SERVE_AGAIN: readonly string[] = [
  'identification-form',
  'risk-assessment',
  'needs-assessment',
  'consent-record',
];

/** What a step rests on. */
export interface GivenRecord {
  /** A word of the mechanism: `decision-record`. */
  readonly need: string;
  /** The record on this case, where the need is a form. */
  readonly recordId?: string;
}

/** @throws DomainError PATHWAY.RECORD_NOT_ASKED, PATHWAY.RECORD_ID */
export function checkGivenRecords(action: Action | undefined, given: readonly GivenRecord[]): void {
  const asked = [...(action?.needs ?? []), ...(action?.owes ?? [])].map(({ name }) => name);
  for (const { need, recordId } of given) {
    if (action !== undefined && !asked.includes(need))
      throw invalid('PATHWAY.RECORD_NOT_ASKED', 'This step does not ask for that record. Leave it out.', {
        need,
        asked,
      });
    if ((FORM_OF_NEED[need] !== undefined) !== (recordId !== undefined))
      throw invalid(
        'PATHWAY.RECORD_ID',
        recordId === undefined
          ? 'Name the record this rests on by its id.'
          : 'This is not a form of the case: give the need without a record id.',
        { need },
      );
  }
}

/** Needs that are met by complete forms on file. */
export const needsOnFile = (completedForms: readonly string[]): string[] =>
  SERVE_AGAIN.filter((need) => completedForms.includes(FORM_OF_NEED[need] ?? ''));
