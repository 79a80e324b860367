export { referralsMigrations } from './data/referrals-migrations';
export { lockMatter, type Matter, matterQuestions } from './data/load-matter';
export { type Ask, askOf, type Urgency } from './domain/ask';
export { type Exclusion, type Match, type RankReason } from './domain/rank-matches';
export { type NewNeed, openNeed } from './commands/open-need';
export { withdrawNeed } from './commands/withdraw-need';
export { type Sending, sendReferral } from './commands/send-referral';
export { type Broadcast, broadcastReferral } from './commands/broadcast-referral';
export { reroute, type Rerouting } from './commands/reroute';
export { deliverReferrals } from './commands/deliver-referrals';
export {
  acceptReferral,
  type Acceptance,
  type Decline,
  declineReferral,
  passOffer,
  type Recall,
  recallReferral,
  takeOffer,
  type Waitlisting,
  waitlistReferral,
} from './commands/answers';
export { arriveReferral, departReferral, reportNoShow } from './commands/travel';
export { confirmHandover, type HandoverConfirmation } from './commands/confirm-handover';
export { approveCost, closeReferral, giveFeedback } from './commands/finish-referral';
export {
  endInterim,
  EXTENSION_REASONS,
  extendInterim,
  type ExtensionReason,
  INTERIM_KINDS,
  type InterimKind,
  placeInterim,
} from './commands/interim-placement';
export { changeOwnBed, type OwnBedChange } from './commands/change-own-bed';
export { holdBed, releaseBed } from './commands/hold-bed';
export {
  onBedFreed,
  onConsentWithdrawn,
  onInterimEnded,
  onReferralAccepted,
  onReferralDeadlinePassed,
  onReferralEnded,
} from './commands/consequences';
export {
  type BedHold,
  type BedLine,
  type Disclosure,
  disclosureOf,
  type InboxCard,
  type InboxCounts,
  inboxCounts,
  inboxOf,
  listBeds,
  matchBeds,
  needsOf,
  needView,
  type NeedView,
  type RerouteCandidate,
  rerouteCandidates,
  referralView,
  type ReferralView,
  waitingList,
  type WaitingLine,
  type WaitingNeed,
  type WaitingNeedFilter,
  waitingNeeds,
} from './queries/queries';
