export { type BedLine, listBeds } from './beds';
export { type Disclosure, disclosureOf } from './disclosure';
export { type InboxCard, inboxOf } from './inbox';
export { matchBeds } from './match-beds';
export { needsOf, needView, type NeedView } from './needs';
export { referralView, type ReferralView } from './referral-view';
export { waitingList, type WaitingLine } from './waiting-list';
