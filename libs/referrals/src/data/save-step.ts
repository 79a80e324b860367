import { refused, stale, Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { NeedChange, ReferralChange, ReferralRow } from './rows';

const REFERRAL_CHANGES = `state, since, grant_id, answer_by, delivered_at, answered_at, reason, conditions, in_charge, won_at,
  offered_bed, departed_at, arrived_at, given_at, taken_at, moves_stewardship, proposed_to, ended_at, ended_by`;
const NEED_CHANGES = `state, attempts, declines, expiries, waits, first_sent_at, placed_at, met_at, escalated_at`;
const columnsOf = (columns: string): string => columns.replace(/\w+/g, 'changed.$&');

/** Both rows in one statement, and only if nobody moved the referral since it was read. */
export const SAVE_STEP = `
  WITH moved AS (
    UPDATE referrals.referral AS r
    SET (${REFERRAL_CHANGES}) = (SELECT ${columnsOf(REFERRAL_CHANGES)} FROM jsonb_populate_record(r, $3::jsonb) AS changed),
        revision = r.revision + 1
    WHERE r.id = $1 AND r.revision = $2 RETURNING r.need_id),
  counted AS (
    UPDATE referrals.need AS n
    SET (${NEED_CHANGES}) = (SELECT ${columnsOf(NEED_CHANGES)} FROM jsonb_populate_record(n, $4::jsonb) AS changed),
        revision = n.revision + 1
    FROM moved WHERE n.id = moved.need_id RETURNING n.id)
  SELECT panoh.refuse_unless(count(*) = 1, 'VERSION.STALE') FROM counted`;

const UNIQUE_VIOLATION = '23505';

/** Refuses with VERSION.STALE; with NEED.PLACED_ALREADY where another acceptance was first. */
export function saveStep(
  tx: Tx,
  referral: Pick<ReferralRow, 'id' | 'revision'>,
  change: ReferralChange,
  need: NeedChange,
): void {
  tx.later({
    text: SAVE_STEP,
    values: [referral.id, referral.revision, asJson(change), asJson(need)],
    refusal: refusalOf,
  });
}

function refusalOf(code: string): Error | undefined {
  if (code === 'VERSION.STALE') return stale();
  if (code !== UNIQUE_VIOLATION) return undefined;
  return refused(
    'NEED.PLACED_ALREADY',
    'Another organisation has accepted already. Nothing more is asked of you.',
  );
}

const asJson = (change: object): string =>
  JSON.stringify(change, (_key, value: unknown) =>
    value instanceof Temporal.Instant ? value.toString() : value,
  );
