import {
  type Consent,
  consentedCategories,
  isLive,
  isNever,
  type NeverList,
  type Recipient,
  stateOf,
} from '@panoh/cases';
import { type Category, refused, type Temporal } from '@panoh/kernel';
import type { ConsentState, Facts, Mechanism } from '@panoh/mechanisms';

/** On what a referral rests: a consent, or a recorded legal ground. */
export interface Footing {
  readonly consent: Consent | null;
  readonly legalBasis: string | null;
  readonly purpose: string;
}

export interface Counted {
  readonly declines: number;
  readonly expiries: number;
  readonly waits: number;
}

/** Attempts that did not place the person, without the one at hand where that one waits in a queue. */
export const unplaced = ({ declines, expiries, waits }: Counted, ownWait: boolean): number =>
  declines + expiries + waits - (ownWait ? 1 : 0);

/** What a referral's step must know: the consent as it is at this moment, for this receiver. */
export function referralFacts(
  footing: Footing,
  receiver: Recipient,
  at: Temporal.Instant,
  more: Omit<Facts, 'consents' | 'recipient' | 'legalBases'>,
): Facts {
  const { consent, purpose, legalBasis } = footing;
  return {
    ...more,
    recipient: receiver.type,
    consents: { [purpose]: consent === null ? 'not-asked' : stateFor(consent, receiver, at) },
    legalBases: legalBasis === null ? [] : [legalBasis],
  };
}

/** Given, but not for this receiver, is not asked. */
function stateFor(consent: Consent, receiver: Recipient, at: Temporal.Instant): ConsentState {
  if (!isLive(consent, at)) return stateOf(consent, at) === 'given' ? 'not-asked' : stateOf(consent, at);
  return consentedCategories(consent, receiver, 'asked').length > 0 ? 'given' : 'not-asked';
}

/** The purpose of the consent that sharing with this kind of organisation needs. */
export function purposeFor(mechanism: Mechanism, receiver: Recipient): string {
  const purpose = mechanism.consents.recipients.get(receiver.type)?.name;
  if (purpose !== undefined) return purpose;
  throw refused(
    'REFERRAL.NOT_TO_THIS_KIND',
    'The mechanism in force knows no consent for this kind of organisation. Choose another one.',
    { organisationType: receiver.type },
  );
}

/** What the receiver sees after it has accepted: as consented, and never more than the purpose can open. */
export function disclosedAfter(
  mechanism: Mechanism,
  footing: Footing,
  receiver: Recipient,
): readonly Category[] {
  const most = mechanism.consents.purposes.get(footing.purpose)?.covers ?? [];
  if (footing.consent === null) return footing.legalBasis === null ? [] : most;
  return consentedCategories(footing.consent, receiver, 'accepted').filter((category) =>
    most.includes(category),
  );
}

/**
 * The never-list binds everything, danger to life as well; and a grant goes only to who acts in the jurisdiction.
 * @throws DomainError REFERRAL.NOT_PERMITTED, one answer for both: the list itself is not told
 */
export function refuseNever(never: NeverList, receiver: Recipient, jurisdiction: string): void {
  if (mayBeAsked(never, receiver, jurisdiction)) return;
  throw refused(
    'REFERRAL.NOT_PERMITTED',
    'This organisation may not be asked for this person. Choose another one.',
  );
}

export const mayBeAsked = (never: NeverList, receiver: Recipient, jurisdiction: string): boolean =>
  receiver.jurisdictions.includes(jurisdiction) && !isNever(never, receiver, jurisdiction);
