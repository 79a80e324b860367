/**
 * What other parts of the house promise to report, so that a clock can start or stop by it. Events of a
 * track itself are not listed: `referral enters sent` and `referral does arrive` say them.
 */
export const KNOWN_EVENTS = [
  'arrival.planned',
  'bed.held',
  'bed.released',
  'bed.taken',
  'birth-date.recorded',
  'claim.filed',
  'claim.recorded',
  'claim.withdrawn',
  'commission.notified',
  'complaint.acknowledged',
  'complaint.answered',
  'complaint.received',
  'consent.given-orally',
  'consent.written',
  'disclosure.reviewed',
  'disclosure.without-consent',
  'follow-up.month-3',
  'follow-up.month-6',
  'follow-up.month-12',
  'interim.ended',
  'interim.extended',
  'interim.placed',
  'need.escalated',
  'need.settled',
  'needs.assessed',
  'plan.made',
  'plan.completed',
  'plan.reviewed',
  'risk.assessed',
  'stay.extended',
  'threat.reported',
] as const;
export type KnownEvent = (typeof KNOWN_EVENTS)[number];

/** Decisions a breached clock may ask for which are commands of other parts, not steps of a track. */
export const KNOWN_ASKS = [
  'bed.hold-again',
  'claim.file',
  'follow-up.try-again',
  'interim.extend',
  'interim.decide',
  'need.decide',
  'needs.assess',
  'plan.make',
  'plan.review',
  'risk.assess',
  'stay.extend',
] as const;
export type KnownAsk = (typeof KNOWN_ASKS)[number];

/**
 * Records a step can need or leave owed. F numbers are the core forms of the field (identification F2,
 * risk F4, consent F6, referral F7, handover F8, reflection F9, plan F10, decision F13, closing F15).
 */
export const NEEDS = {
  'identification-form': 'form',
  'risk-assessment': 'form',
  'needs-assessment': 'form',
  'consent-record': 'form',
  'referral-form': 'form',
  'handover-record': 'form',
  'reflection-record': 'form',
  'support-plan': 'form',
  'inclusion-plan': 'form',
  'decision-record': 'form',
  'closing-form': 'form',
  'age-assessment': 'document',
  'guardian-order': 'document',
  'information-card': 'document',
  'safety-plan': 'document',
  'transition-plan': 'document',
  conditions: 'record',
  'cost-decision': 'record',
  'guardian-proposal': 'record',
  'consent-in-writing': 'record',
  'legal-ground': 'record',
  'new-evidence': 'record',
  'notice-to-person': 'record',
  'person-decision': 'record',
  'reflection-told': 'record',
  'remedy-told': 'record',
} as const satisfies Record<string, 'form' | 'document' | 'record'>;

export type Need = keyof typeof NEEDS;

export const isNeed = (word: string): word is Need => Object.hasOwn(NEEDS, word);
