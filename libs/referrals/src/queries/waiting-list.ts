import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

export interface WaitingLine {
  readonly id: string;
  readonly referralId: string;
  readonly code: string | null;
  readonly profile: string;
  readonly urgency: string;
  readonly since: Temporal.Instant;
  /** In the queue of its profile, first is 1. */
  readonly place: number;
  readonly offeredBed: string | null;
}

/** The acting organisation's queues, each in its order: urgency, vulnerability, time. */
export async function waitingList(tx: ReadTx, limit: number): Promise<WaitingLine[]> {
  return tx.sql<WaitingLine>(
    `SELECT e.id, e.referral_id AS "referralId", c.code, e.profile, n.urgency, e.since,
       referrals.waiting_place(e.referral_id) AS place, r.offered_bed AS "offeredBed"
     FROM referrals.waiting_entry AS e
     JOIN referrals.referral AS r ON r.id = e.referral_id
     JOIN referrals.need AS n ON n.id = e.need_id
     LEFT JOIN cases.case_file AS c ON c.id = e.case_id
     WHERE e.organisation_id = panoh.org() AND e.left_at IS NULL
     ORDER BY e.profile, e.urgency_rank, e.vulnerability DESC, e.since, e.id LIMIT $1`,
    [limit],
  );
}
