import type { Tx } from '@panoh/platform';
import { actingOrganisation } from '../domain/acting-membership';
import { lockUnlessLate } from './came-late';
import { endReferral } from './end-referral';
import { isWaiting, occurredAt, type Said, takeStep } from './take-step';

export interface Decline extends Said {
  readonly referralId: string;
  /** A code of the mechanism's list of decline reasons (R20). No word goes to anybody else. */
  readonly reason: string;
}

/**
 * Says no, with a coded reason for the sender and for statistics. The grant closes at once. A decline that
 * meets a recall of the same moment is kept as an event and changes nothing.
 */
export async function declineReferral(tx: Tx, decline: Decline): Promise<{ state: string }> {
  const { reason } = decline;
  const locked = await lockUnlessLate(tx, decline.referralId, 'decline', reason);
  if ('late' in locked) return locked.late;
  const { matter } = locked;
  const { need } = matter;
  const at = occurredAt(tx, decline);
  const { state } = await takeStep(tx, matter, {
    ...{ action: 'decline', occurredAt: at, reason, data: { reason } },
    change: () => ({
      referral: {
        ...{ answered_at: at, reason, ended_at: at, offered_bed: null },
        ended_by: actingOrganisation(tx.actor),
      },
      need: { declines: need.declines + 1, waits: need.waits - (isWaiting(matter) ? 1 : 0) },
    }),
  });
  await endReferral(tx, matter, { grantReason: 'declined', reason: 'declined', at });
  return { state };
}
