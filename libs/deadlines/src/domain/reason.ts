import { invalid } from '@panoh/kernel';

/** A code of the lawbook's list, never a sentence: reasons stand in clear beside the case's code. */
const REASON = /^[a-z][a-z0-9-]{1,63}$/;

export function checkReason(reason: string): void {
  if (!REASON.test(reason))
    throw invalid('DEADLINE.REASON_MISSING', 'A reason is compulsory here. Choose one from the list.');
}
