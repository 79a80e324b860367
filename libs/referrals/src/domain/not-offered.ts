import { type DomainError, refused } from '@panoh/kernel';

/** One refusal for every way in which an offer can be over: recalled, expired, placed elsewhere, consent ended. */
export const notOffered = (details: Record<string, unknown>): DomainError =>
  refused(
    'REFERRAL.NOT_OFFERED',
    'This referral is not open for an answer any more. Load it again to see what became of it.',
    details,
  );
