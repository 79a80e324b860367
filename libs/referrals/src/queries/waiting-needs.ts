import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { withInstants } from '../data/instants';

/** The attempt that was made last, and what became of it. */
export interface LastAttempt {
  /** @format uuid */
  readonly id: string;
  readonly state: string;
  readonly since: Temporal.Instant;
  /** @format uuid */
  readonly organisationId: string;
  readonly organisationName: string;
  /** Code of the answer. */
  readonly reason: string | null;
}

/** A need that nobody has accepted yet, by codes only. */
export interface WaitingNeed {
  /** @format uuid */
  readonly id: string;
  /** @format uuid */
  readonly caseId: string;
  readonly code: string;
  readonly service: string;
  readonly urgency: string;
  readonly jurisdiction: string;
  readonly region: string | null;
  /** Who opened it and asks for it. */
  readonly askedByName: string;
  readonly waitsSince: Temporal.Instant;
  readonly attempts: number;
  readonly declines: number;
  readonly expiries: number;
  /** Attempts that nobody has answered yet. */
  readonly unanswered: number;
  /** Places in queues. */
  readonly queued: number;
  readonly escalatedAt: Temporal.Instant | null;
  readonly last: LastAttempt | null;
  /**
   * The attempt that can be re-routed: declined or run out; null where none can.
   * @format uuid
   */
  readonly reroutable: string | null;
  /** What the commission proposed last, while it was not asked yet. */
  readonly proposedName: string | null;
}

export interface WaitingNeedFilter {
  readonly region?: string;
  readonly urgency?: string;
  /** Id of the last need of the page before. */
  readonly after?: string;
  readonly limit: number;
}

const LAST = `SELECT jsonb_build_object('id', r.id, 'state', r.state, 'since', r.since, 'organisationId', r.to_organisation,
    'organisationName', t.name, 'reason', r.reason)
  FROM referrals.referral AS r JOIN directory.organisation AS t ON t.id = r.to_organisation
  WHERE r.need_id = n.id ORDER BY r.attempt DESC, r.id LIMIT 1`;

/**
 * Needs without a place, the longest waiting first: of the cases the acting member watches, or answers for. Who
 * was only asked is not among them, whatever its rows show: the others asked are not its business.
 */
export async function waitingNeeds(tx: ReadTx, filter: WaitingNeedFilter): Promise<WaitingNeed[]> {
  const rows = await tx.sql<WaitingNeed>(
    `WITH waiting AS MATERIALIZED (
       SELECT n.*, coalesce(n.first_sent_at, n.occurred_at) AS waits_since FROM referrals.need AS n
       WHERE n.state = 'open' AND referrals.carries(n.case_id))
     SELECT n.id, n.case_id AS "caseId", c.code, n.service, n.urgency, c.jurisdiction, c.region, o.name AS "askedByName",
       n.waits_since AS "waitsSince", n.attempts, n.declines, n.expiries,
       (SELECT count(*)::integer FROM referrals.referral AS r
        WHERE r.need_id = n.id AND r.ended_at IS NULL AND r.answered_at IS NULL) AS unanswered,
       n.waits AS queued, n.escalated_at AS "escalatedAt", (${LAST}) AS last,
       (SELECT r.id FROM referrals.referral AS r WHERE r.need_id = n.id AND r.state IN ('declined', 'expired')
        ORDER BY r.attempt DESC, r.id LIMIT 1) AS reroutable,
       (SELECT p.name FROM referrals.referral AS r JOIN directory.organisation AS p ON p.id = r.proposed_to
        WHERE r.need_id = n.id AND NOT EXISTS (SELECT 1 FROM referrals.referral AS later
            WHERE later.need_id = n.id AND later.to_organisation = r.proposed_to AND later.attempt > r.attempt)
        ORDER BY r.since DESC LIMIT 1) AS "proposedName"
     FROM waiting AS n
     JOIN cases.case_file AS c ON c.id = n.case_id
     JOIN directory.organisation AS o ON o.id = n.opened_by
     WHERE c.closed_at IS NULL AND ($1::text IS NULL OR c.region = $1) AND ($2::text IS NULL OR n.urgency = $2)
       AND ($3::uuid IS NULL OR (n.waits_since, n.id) > (SELECT l.waits_since, l.id FROM waiting AS l WHERE l.id = $3))
     ORDER BY n.waits_since, n.id LIMIT $4`,
    [filter.region ?? null, filter.urgency ?? null, filter.after ?? null, filter.limit],
  );
  return rows.map((row) => ({ ...row, last: row.last && withInstants(row.last, ['since']) }));
}
