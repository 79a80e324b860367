/** What an asked organisation can answer, and what the sender can answer to it. */
export { acceptReferral, type Acceptance } from './accept-referral';
export { type Decline, declineReferral } from './decline-referral';
export { passOffer, takeOffer } from './offer-bed';
export { type Recall, recallReferral } from './recall-referral';
export { type Waitlisting, waitlistReferral } from './waitlist-referral';
