import { cancelDeadlines, meetDeadline } from '@panoh/deadlines';
import type { OutboxEvent, Tx } from '@panoh/platform';
import { findMatter } from '../data/load-matter';
import { report } from './carry-out';

/**
 * The winner of a need may not see the clocks of others: those that their owners, the commission or the
 * sender armed are stopped here, by the time at which it happened. Doing it twice does nothing more.
 */
export async function onReferralAccepted(tx: Tx, event: OutboxEvent): Promise<void> {
  const matter = await findMatter(tx, event.subjectId);
  if (matter === undefined) return;
  await report(tx, matter, 'need.settled', event.occurredAt, { kind: 'need', id: matter.need.id });
}

/** An attempt that ended has no clock left: nobody is reminded of what was taken back. */
export async function onReferralEnded(tx: Tx, event: OutboxEvent): Promise<void> {
  const subject = { kind: 'referral', id: event.subjectId };
  await cancelDeadlines(tx, { subject, event: event.type, at: event.occurredAt });
}

export async function onInterimEnded(tx: Tx, event: OutboxEvent): Promise<void> {
  const subject = { kind: 'interim-placement', id: event.subjectId };
  await meetDeadline(tx, { subject, clock: 'interim-placement', at: event.occurredAt });
}
