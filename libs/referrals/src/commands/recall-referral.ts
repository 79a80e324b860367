import type { Tx } from '@panoh/platform';
import type { Matter } from '../data/load-matter';
import { actingOrganisation } from '../domain/acting-membership';
import { lockUnlessLate } from './came-late';
import { endReferral } from './end-referral';
import { isWaiting, occurredAt, type Said, takeStep } from './take-step';

export interface Recall extends Said {
  readonly referralId: string;
  /** A code of the mechanism's list of recall reasons. */
  readonly reason: string;
}

/** Takes back what was asked; a placement that had been accepted makes the need open again. */
export async function recallReferral(tx: Tx, recall: Recall): Promise<{ state: string }> {
  const locked = await lockUnlessLate(tx, recall.referralId, 'recall', recall.reason);
  if ('late' in locked) return locked.late;
  return recallLocked(tx, locked.matter, recall);
}

/** The same for a program that follows a rule: a consent was withdrawn, the need was withdrawn. */
export async function recallLocked(
  tx: Tx,
  matter: Matter,
  { reason, ...said }: Omit<Recall, 'referralId'>,
): Promise<{ state: string }> {
  const { referral, need } = matter;
  const at = occurredAt(tx, said);
  const hadWon = referral.won_at !== null;
  const { state } = await takeStep(tx, matter, {
    ...{ action: 'recall', occurredAt: at, reason, data: { reason } },
    change: () => ({
      referral: {
        ...{ reason, won_at: null, ended_at: at, offered_bed: null },
        ended_by: actingOrganisation(tx.actor),
      },
      need: {
        waits: need.waits - (isWaiting(matter) ? 1 : 0),
        ...(hadWon && { state: 'open' as const, placed_at: null, met_at: null }),
      },
    }),
  });
  await endReferral(tx, matter, { grantReason: 'recalled', reason, at });
  return { state };
}
