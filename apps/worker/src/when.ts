import { handOverDeadlines, recomputeForCalendar } from '@panoh/deadlines';
import { onCaseEvent, onDeadlinePassed, onServicesMoved } from '@panoh/pathways';
import type { Handler, HandlersOf, House, OutboxEvent, Tx } from '@panoh/platform';
import {
  onBedFreed,
  onConsentWithdrawn,
  onInterimEnded,
  onReferralAccepted,
  onReferralDeadlinePassed,
  onReferralEnded,
} from '@panoh/referrals';
import { announceReferral } from './announce-referral';
import {
  both,
  caseWorkers,
  coordinators,
  deciders,
  member,
  organisation,
  organisations,
  owner,
  ownLeads,
  partiesTold,
  proposedTo,
  receiver,
  rung,
  sender,
} from './audiences';
import { endSiblingClocks } from './end-sibling-clocks';
import { endReplacedFact, recordCaseFact } from './record-case-fact';
import { sayConsentToRecords } from './say-record-consent';
import { tell } from './tell';

/** Event type, or `track.*` for every event of a track, to what follows in this order. */
export type When = Readonly<Record<string, readonly Handler[]>>;

const follow = (name: string, run: (tx: Tx, event: OutboxEvent) => Promise<unknown>): Handler => ({
  name,
  run: async (tx, event) => {
    await run(tx, event);
  },
});

/**
 * What follows from what: every database effect of an event stands here and nowhere else.
 * A handler's name is stored with its effect, so it must stay when the code moves.
 */
export function whenOf({ vault, keyring }: Pick<House, 'vault' | 'keyring'>): When {
  const pathwayClock = follow('pathway-deadline-passed', onDeadlinePassed);
  const caseClocks = follow('case-clocks', onCaseEvent);
  const referralClock = follow('referral-deadline-passed', onReferralDeadlinePassed);
  const needSettled = follow('referral-accepted', onReferralAccepted);
  const siblingsEnd = follow('end-sibling-clocks', endSiblingClocks);
  const clocksEnd = follow('referral-ended', onReferralEnded);
  const clocksGo = follow('hand-over-deadlines', (tx, { subjectId: caseId, data }) =>
    handOverDeadlines(tx, { caseId, from: String(data.from), to: String(data.to) }),
  );
  const bedFreed = follow('bed-freed', (tx, event) => onBedFreed(tx, vault, event));
  const stepTold = tell('case-changed', partiesTold);
  const fact = follow('record-case-fact', (tx, event) => recordCaseFact(tx, { vault, keyring }, event));
  const recordConsent = follow('say-record-consent', (tx, event) => sayConsentToRecords(tx, vault, event));
  const replacedFact = follow('end-replaced-fact', (tx, event) => endReplacedFact(tx, vault, event));

  return {
    'deadline.due-soon': [tell('deadline-due-soon', owner)],
    'deadline.passed': [pathwayClock, referralClock, tell('deadline-passed', owner), fact],
    'deadline.escalated': [tell('deadline-escalated', rung)],
    'deadline.moved': [tell('deadline-moved', owner)],
    'deadline.met': [fact],
    'deadline.met-late': [fact],

    'calendar.changed': [
      follow('recompute-deadlines', (tx, { data }) => recomputeForCalendar(tx, String(data.calendar))),
    ],

    'consent.given': [caseClocks, recordConsent],
    'consent.written': [caseClocks, recordConsent],
    'consent.refused': [recordConsent],
    'consent.withdrawn': [
      follow('recall-referrals', onConsentWithdrawn),
      tell('consent-withdrawn', caseWorkers),
      recordConsent,
    ],
    'consent.expired': [
      tell('consent-expired', both(caseWorkers, organisations('recipients'))),
      recordConsent,
    ],
    'consent.expires-soon': [tell('consent-expires-soon', caseWorkers)],

    'assignment.given': [tell('assignment-given', member)],
    'assignment.taken': [tell('assignment-taken', ownLeads)],
    'exception.asked': [tell('exception-asked', ownLeads)],
    'disclosure.without-consent': [caseClocks],
    'exception.opened': [caseClocks, tell('exception-opened', both(caseWorkers, ownLeads))],

    'case.registered': [fact],
    'case.handed-over': [clocksGo, tell('case-handed-over', organisation('to')), fact],
    'case.closed': [fact],
    'case.reopened': [fact],
    'case.age-class-changed': [fact, recordConsent],
    'record.written': [caseClocks, fact],
    'refusal.recorded': [fact],
    'refusal.taken-over': [replacedFact, fact, recordConsent],
    'status.presumed': [caseClocks],
    'status.*': [stepTold, fact],
    'services.*': [follow('close-or-reopen-case', onServicesMoved), stepTold, fact],
    'reflection.*': [stepTold],
    'age.*': [stepTold],
    'guardian.*': [stepTold],

    'need.escalated': [tell('need-escalated', deciders)],
    'referral.sent': [tell('referral-asked', receiver), fact],
    'referral.accepted': [needSettled, siblingsEnd, tell('referral-accepted', sender), fact],
    'referral.accepted-with-conditions': [
      needSettled,
      siblingsEnd,
      tell('referral-accepted-with-conditions', both(sender, coordinators)),
      fact,
    ],
    'referral.cost-approved': [tell('referral-cost-approved', both(sender, receiver))],
    'referral.waitlisted': [tell('referral-waitlisted', sender)],
    'referral.offered': [tell('referral-offered', sender)],
    'referral.offer-passed': [tell('referral-offer-passed', receiver)],
    'referral.declined': [tell('referral-declined', sender)],
    'referral.expired': [tell('referral-expired', both(sender, receiver))],
    'referral.recalled': [clocksEnd, tell('referral-recalled', receiver)],
    'referral.re-routed': [clocksEnd, tell('referral-proposed', proposedTo)],
    'referral.closed': [clocksEnd],
    'referral.in-transit': [tell('referral-on-the-way', both(sender, receiver))],
    'referral.arrived': [tell('referral-arrived', both(sender, receiver)), fact],
    'referral.no-show-reported': [tell('referral-no-show', both(sender, coordinators))],
    'referral.handed-over': [tell('referral-handed-over', both(sender, receiver)), fact],
    'referral.feedback-given': [tell('referral-feedback', sender)],
    'referral.consent-ended': [tell('referral-consent-ended', receiver)],
    'referral.*': [follow('announce-referral', announceReferral)],

    'bed.released': [bedFreed],
    'bed.registered': [bedFreed],
    'bed.changed': [bedFreed],
    'bed.taken': [fact],
    'interim.ended': [follow('interim-ended', onInterimEnded)],
  };
}

export const handlersIn =
  (when: When): HandlersOf =>
  (type) => [...(when[type] ?? []), ...(when[type.replace(/\..*$/, '.*')] ?? [])];
