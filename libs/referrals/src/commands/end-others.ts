import { closeGrants } from '@panoh/cases';
import { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { Matter } from '../data/load-matter';
import { decide } from '../domain/decide';
import { factsFor } from './take-step';
import { carryOut } from './carry-out';

interface Other {
  readonly id: string;
  readonly state: string;
  readonly since: Temporal.Instant;
  readonly to_organisation: string;
}

/**
 * What else was open for a need that has just been won is recalled in the same commit: answers not given,
 * places in queues. The winner never learns who they were; two doors of the database do it for it.
 */
export async function endOthers(tx: Tx, matter: Matter, reason: string, at: Temporal.Instant): Promise<void> {
  if (matter.need.attempts === 1) return;
  const others = await tx.sql<Other>(
    `SELECT id, state, since, to_organisation FROM referrals.lock_others($1)`,
    [matter.referral.id],
  );
  for (const other of others) await endOther(tx, matter, other, reason, at);
}

async function endOther(
  tx: Tx,
  matter: Matter,
  other: Other,
  reason: string,
  at: Temporal.Instant,
): Promise<void> {
  const { file, referral, mechanism, need } = matter;
  // It may have moved after we were accepted, by the clock of whoever said so; what moved while we waited for the
  // lock is ended by our own clock, for which it lies in the future.
  const when = earlier(later(other.since, at), tx.now);
  const decision = decide(
    mechanism,
    other,
    { name: 'recall', by: ['rule'], occurredAt: when, reason },
    factsFor(tx, matter),
    tx.now,
  );
  const ended = await tx.one<{ ended: boolean }>(
    `SELECT referrals.end_other($1, $2, $3, $4, $5, $6) AS ended`,
    [referral.id, other.id, other.state, decision.state, when, reason],
  );
  if (ended?.ended !== true) return;
  await closeGrants(tx, { caseId: file.id, referralId: other.id, reason: 'recalled' });
  const theirs = { ...referral, ...other };
  await carryOut(tx, { file, mechanism, need, referral: theirs }, decision.effects, {
    occurredAt: when,
    urgency: need.urgency,
    data: { reason },
  });
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other;
const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? one : other;
