import { DomainError, invalid, type MemberActor } from '@panoh/kernel';
import type { Tx } from '../work/tx';

/** A request that must take effect once, however often it arrives. */
export interface OnceOnly {
  readonly actor: MemberActor;
  /** The caller's Idempotency-Key, unique per membership. */
  readonly key: string;
  /** Keyed hash of the request: the same key under another request is a mistake. */
  readonly requestHash: Buffer;
}

/**
 * Runs the change unless this key has had its effect; either way answers what the change left behind. Key,
 * outcome and change commit together.
 * @param change answers ids and versions, never a body: that is all a replay is told
 * @throws DomainError IDEMPOTENCY.RUNNING, IDEMPOTENCY.OTHER_REQUEST
 */
export async function once<Outcome extends object>(
  tx: Tx,
  { actor, key, requestHash }: OnceOnly,
  change: () => Promise<Outcome>,
): Promise<Outcome> {
  const free = await tx.one<{ free: boolean }>(
    `SELECT pg_try_advisory_xact_lock(7022, hashtext($1 || $2)) AS free`,
    [actor.membershipId, key],
  );
  if (free?.free !== true)
    throw new DomainError(
      'busy',
      'IDEMPOTENCY.RUNNING',
      'The same request is still being worked on. Ask again in a second.',
    );
  const known = await tx.one<{ request_hash: Buffer; outcome: Outcome }>(
    `SELECT request_hash, outcome FROM panoh.idempotency WHERE membership_id = $1 AND key = $2`,
    [actor.membershipId, key],
  );
  if (known === undefined) {
    const outcome = await change();
    await tx.sql(
      `INSERT INTO panoh.idempotency (membership_id, key, request_hash, status, outcome) VALUES ($1, $2, $3, 200, $4)`,
      [actor.membershipId, key, requestHash, JSON.stringify(outcome)],
    );
    return outcome;
  }
  if (!known.request_hash.equals(requestHash))
    throw invalid(
      'IDEMPOTENCY.OTHER_REQUEST',
      'This Idempotency-Key was used for another request. Take a new key.',
    );
  return known.outcome;
}

/** A key is kept long enough for a device that was offline, and no longer. @returns how many were forgotten */
export async function forgetOldKeys(tx: Tx): Promise<number> {
  const rows = await tx.sql(
    `DELETE FROM panoh.idempotency WHERE recorded_at < clock_timestamp() - interval '30 days' RETURNING key`,
  );
  return rows.length;
}
