/** What follows from events, for the one file that says what follows from what. */
export { onBedFreed } from './on-bed-freed';
export { onConsentWithdrawn } from './on-consent-withdrawn';
export { onReferralDeadlinePassed } from './on-deadline-passed';
export { onInterimEnded, onReferralAccepted, onReferralEnded } from './settle-clocks';
