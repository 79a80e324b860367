import { lockCase, requireAccess } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';
import { type Clock, happen, type KnownEvent, type Mechanism } from '@panoh/mechanisms';
import type { Tx } from '@panoh/platform';
import { actingParties } from '../queries/acting-parties';
import { caseFacts } from '../queries/case-facts';
import { findProgress } from '../queries/progress';
import { carryOutClocks } from './carry-out';

export interface Happening {
  readonly caseId: string;
  readonly event: KnownEvent;
  readonly occurredAt: Temporal.Instant;
  /** Dates that clocks run to: `eighteenth-birthday`. */
  readonly dates?: Readonly<Record<string, string>>;
}

/**
 * What an event outside the tracks (`risk.assessed`, `plan.made`) does to the clocks of a case. Clocks that
 * belong to a referral, a bed or a need are their own lib's.
 */
export async function caseHappening(tx: Tx, { caseId, event, occurredAt, dates }: Happening): Promise<void> {
  const found = await findProgress(tx, caseId);
  if (found === undefined) return;
  const access = await requireAccess(tx, caseId, 'code');
  await lockCase(tx, caseId);
  const { mechanism, progress } = found;
  const facts = await caseFacts(tx, undefined, { access, mechanism, asked: { dates } });
  const effects = happen(mechanism, progress, event, facts, occurredAt).filter((effect) => {
    if (effect.kind === 'arm-clock') return isOfCase(mechanism, effect.clock);
    const clock = 'clock' in effect ? mechanism.clocks.get(effect.clock) : undefined;
    return clock !== undefined && isOfCase(mechanism, clock);
  });
  const by = await actingParties(tx, mechanism, access, ['rule']);
  await carryOutClocks(tx, effects, {
    mechanism,
    access,
    by,
    because: event,
    subject: { kind: 'case', id: caseId },
  });
}

/** Events of what a referral brings with it. */
const OF_REFERRALS = /^(arrival|bed|interim|need)\./;

function isOfCase(mechanism: Mechanism, { starts }: Clock): boolean {
  const ofReferral = (trigger: Clock['starts'][number]): boolean =>
    trigger.on === 'event'
      ? OF_REFERRALS.test(trigger.event)
      : mechanism.tracks.get(trigger.track)?.per === 'referral';
  return !starts.some(ofReferral);
}
