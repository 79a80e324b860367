import { checkOccurredAt, type LateReason } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';
import type { KnownEvent } from '@panoh/mechanisms';
import type { Tx } from '@panoh/platform';
import { progressOf } from '../queries/pathway-view';
import { caseHappening } from './case-happening';

/** What a worker on the case may report by its code alone: the papers behind it are kept where they are made. */
export const REPORTED_HAPPENINGS = [
  'threat.reported',
  'plan.made',
  'plan.reviewed',
  'plan.completed',
  'stay.extended',
  'disclosure.reviewed',
  'commission.notified',
  'follow-up.month-3',
  'follow-up.month-6',
  'follow-up.month-12',
] as const satisfies readonly KnownEvent[];

export interface ReportedHappening {
  readonly caseId: string;
  readonly event: (typeof REPORTED_HAPPENINGS)[number];
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
}

/**
 * Says that something happened which no track knows, so that the clocks waiting for it start or stop by the
 * time at which it happened.
 * @throws DomainError NOT_FOUND, TIME.*
 */
export async function reportHappening(tx: Tx, reported: ReportedHappening): Promise<void> {
  const { caseId, event } = reported;
  await progressOf(tx, caseId);
  const occurredAt = checkOccurredAt(reported.occurredAt, tx.now, reported.lateReason);
  tx.record({ type: event, subject: { kind: 'case', id: caseId }, caseId, occurredAt });
  await caseHappening(tx, { caseId, event, occurredAt });
}
