import type { Tx } from '@panoh/platform';
import type { ReleaseProgress } from '../domain/release-state';

const CLAIMING = 7033;
/** It is renewed each second; a database may be away for some of them. */
const LEASE = '30 seconds';
/** A release that ends its worker each time must not end it for ever. */
const TRIES = 3;

/** Who works on which release; it is lost as soon as somebody else holds it or it was withdrawn. */
export interface Claim {
  readonly releaseId: string;
  readonly holder: string;
}

/**
 * Takes the next release that waits, or whose worker died: one at a time in a family, because the second would be
 * audited without the first.
 */
export async function claimRelease(tx: Tx): Promise<Claim | undefined> {
  await tx.sql(`SELECT pg_advisory_xact_lock(${CLAIMING})`);
  await giveUpFatal(tx);
  return tx.one<Claim>(
    `UPDATE statistics.release AS r
     SET state = 'working', holder = gen_random_uuid(), leased_until = clock_timestamp() + $1::interval,
       stage = 'counting', share = 0, tries = tries + 1, revision = revision + 1
     WHERE r.id = (
       SELECT next.id FROM statistics.release AS next
       WHERE (next.state = 'waiting' OR (next.state = 'working' AND next.leased_until < clock_timestamp()))
         AND NOT EXISTS (SELECT 1 FROM statistics.release AS other
                         WHERE other.family = next.family AND other.id <> next.id
                           AND other.state = 'working' AND other.leased_until >= clock_timestamp())
       ORDER BY next.recorded_at, next.id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING r.id AS "releaseId", r.holder`,
    [LEASE],
  );
}

async function giveUpFatal(tx: Tx): Promise<void> {
  const given = await tx.sql<{ id: string }>(
    `UPDATE statistics.release SET state = 'failed', stage = NULL, holder = NULL, leased_until = NULL,
       refusal = $2, revision = revision + 1
     WHERE state = 'working' AND leased_until < clock_timestamp() AND tries >= $1 RETURNING id`,
    [TRIES, JSON.stringify({ code: 'RELEASE.FAILED', attack: null, tables: [] })],
  );
  tx.record(...given.map(({ id }) => ({ type: 'release.failed', subject: { kind: 'release', id } })));
}

/** Says that the work goes on and how far it is. @returns whether it is still this program's */
export async function holdRelease(
  tx: Tx,
  { releaseId, holder }: Claim,
  { stage, share }: ReleaseProgress,
): Promise<boolean> {
  const held = await tx.one(
    `UPDATE statistics.release SET leased_until = clock_timestamp() + $3::interval, stage = $4, share = $5
     WHERE id = $1 AND holder = $2 RETURNING id`,
    [releaseId, holder, LEASE, stage, Math.min(1, Math.max(0, share))],
  );
  return held !== undefined;
}

/** A program that is asked to end leaves its release to the next one, as if it had not begun. */
export async function leaveRelease(tx: Tx, { releaseId, holder }: Claim): Promise<void> {
  await tx.sql(
    `UPDATE statistics.release SET state = 'waiting', stage = NULL, share = 0, holder = NULL, leased_until = NULL,
       tries = tries - 1, revision = revision + 1 WHERE id = $1 AND holder = $2`,
    [releaseId, holder],
  );
}
