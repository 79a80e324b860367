import { DomainError } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';

const PER_HOUR = 20;

/**
 * Questions whose answer hints at a case of others are counted per membership, whatever the answer is.
 * @throws DomainError MATCH.TOO_MANY
 */
export async function countAttempt(tx: Tx): Promise<void> {
  const { membershipId } = member(tx.actor);
  await tx.sql(`SELECT pg_advisory_xact_lock(7023, hashtext($1))`, [membershipId]);
  const recent = await tx.one<{ count: number }>(
    `SELECT count(*)::integer AS count FROM cases.match_attempt
     WHERE membership_id = $1 AND asked_at > clock_timestamp() - interval '1 hour'`,
    [membershipId],
  );
  if ((recent?.count ?? 0) >= PER_HOUR)
    throw new DomainError(
      'busy',
      'MATCH.TOO_MANY',
      'You have asked this too often. Ask the person, or try again in an hour.',
    );
  await tx.sql(`INSERT INTO cases.match_attempt (membership_id) VALUES ($1)`, [membershipId]);
}
