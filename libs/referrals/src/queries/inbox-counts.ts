import type { ReadTx } from '@panoh/platform';

/** What waits for a hand of the acting organisation, in numbers. */
export interface InboxCounts {
  /** Requests that nobody here has answered. */
  readonly toAnswer: number;
  /** Accepted, and the person has not come yet. */
  readonly expected: number;
  /** Beds offered for own requests that stood in a queue. */
  readonly offers: number;
  /** A person is there, and this side has not confirmed the handover. */
  readonly toConfirm: number;
  /** Own requests that were declined or ran out, for a need that still waits. */
  readonly toSendOn: number;
}

export async function inboxCounts(tx: ReadTx): Promise<InboxCounts> {
  const row = await tx.one<InboxCounts>(
    `SELECT
       count(*) FILTER (WHERE r.to_organisation = panoh.org() AND r.answered_at IS NULL AND r.ended_at IS NULL)::integer
         AS "toAnswer",
       count(*) FILTER (WHERE r.to_organisation = panoh.org() AND r.won_at IS NOT NULL AND r.arrived_at IS NULL
         AND r.ended_at IS NULL)::integer AS expected,
       count(*) FILTER (WHERE r.from_organisation = panoh.org() AND r.offered_bed IS NOT NULL AND r.ended_at IS NULL)::integer
         AS offers,
       count(*) FILTER (WHERE r.arrived_at IS NOT NULL AND r.ended_at IS NULL
         AND CASE WHEN r.to_organisation = panoh.org() THEN r.taken_at IS NULL ELSE r.given_at IS NULL END)::integer
         AS "toConfirm",
       (SELECT count(*)::integer FROM referrals.need AS n WHERE n.state = 'open' AND n.opened_by = panoh.org()
          AND NOT EXISTS (SELECT 1 FROM referrals.referral AS o WHERE o.need_id = n.id AND o.ended_at IS NULL))
         AS "toSendOn"
     FROM referrals.referral AS r
     WHERE r.to_organisation = panoh.org() OR r.from_organisation = panoh.org()`,
  );
  return row ?? { toAnswer: 0, expected: 0, offers: 0, toConfirm: 0, toSendOn: 0 };
}
