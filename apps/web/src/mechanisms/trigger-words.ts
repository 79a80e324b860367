import { useCallback } from 'react';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';

type Trigger = components['schemas']['TriggerView'];

/** What other parts of the house report: no track knows it, so no mechanism has a label for it. */
const EVENTS: Readonly<Record<string, WordKey>> = {
  'arrival.planned': 'mechanisms:event.arrival.planned',
  'bed.held': 'mechanisms:event.bed.held',
  'bed.released': 'mechanisms:event.bed.released',
  'bed.taken': 'mechanisms:event.bed.taken',
  'birth-date.recorded': 'mechanisms:event.birth-date.recorded',
  'claim.filed': 'mechanisms:event.claim.filed',
  'claim.recorded': 'mechanisms:event.claim.recorded',
  'claim.withdrawn': 'mechanisms:event.claim.withdrawn',
  'commission.notified': 'mechanisms:event.commission.notified',
  'complaint.acknowledged': 'mechanisms:event.complaint.acknowledged',
  'complaint.answered': 'mechanisms:event.complaint.answered',
  'complaint.received': 'mechanisms:event.complaint.received',
  'consent.given-orally': 'mechanisms:event.consent.given-orally',
  'consent.written': 'mechanisms:event.consent.written',
  'disclosure.reviewed': 'mechanisms:event.disclosure.reviewed',
  'disclosure.without-consent': 'mechanisms:event.disclosure.without-consent',
  'follow-up.month-3': 'mechanisms:event.follow-up.month-3',
  'follow-up.month-6': 'mechanisms:event.follow-up.month-6',
  'follow-up.month-12': 'mechanisms:event.follow-up.month-12',
  'interim.ended': 'mechanisms:event.interim.ended',
  'interim.extended': 'mechanisms:event.interim.extended',
  'interim.placed': 'mechanisms:event.interim.placed',
  'need.escalated': 'mechanisms:event.need.escalated',
  'need.settled': 'mechanisms:event.need.settled',
  'needs.assessed': 'mechanisms:event.needs.assessed',
  'plan.made': 'mechanisms:event.plan.made',
  'plan.completed': 'mechanisms:event.plan.completed',
  'plan.reviewed': 'mechanisms:event.plan.reviewed',
  'risk.assessed': 'mechanisms:event.risk.assessed',
  'stay.extended': 'mechanisms:event.stay.extended',
  'threat.reported': 'mechanisms:event.threat.reported',
};

/** What starts or ends a clock, in words. */
export function useTriggerWords(): (trigger: Trigger) => string {
  const { t } = useWords('mechanisms');
  return useCallback(
    ({ on, track, what }) => {
      const values = { track: track?.label ?? '', what: what.label };
      switch (on) {
        case 'enters':
          return t('mechanisms:trigger.enters', values);
        case 'leaves':
          return t('mechanisms:trigger.leaves', values);
        case 'does':
          return t('mechanisms:trigger.does', values);
        case 'event': {
          const known = EVENTS[what.id];
          return known === undefined ? what.label : t(known);
        }
      }
    },
    [t],
  );
}
