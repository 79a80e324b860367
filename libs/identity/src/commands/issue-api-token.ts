import type { MemberActor, Temporal } from '@panoh/kernel';
import { invalid } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { newSecretToken } from '../data/secret-token';

const LONGEST_DAYS = 365;

/** A program acts as this membership within the scopes (permissions) named. The text is shown once. */
export async function issueApiToken(
  tx: Tx,
  actor: MemberActor,
  wish: { label: string; scopes: readonly string[]; days: number },
): Promise<{ tokenId: string; text: string; expiresAt: Temporal.Instant }> {
  if (wish.days < 1 || wish.days > LONGEST_DAYS)
    throw invalid('TOKEN.LIFETIME', `A token lives between 1 and ${String(LONGEST_DAYS)} days.`);
  const token = newSecretToken();
  const row = await tx.one<{ id: string; expires_at: Temporal.Instant }>(
    `INSERT INTO identity.api_token (token_hash, membership_id, label, scopes, expires_at)
     VALUES ($1, $2, $3, $4, clock_timestamp() + make_interval(days => $5)) RETURNING id, expires_at`,
    [token.hash, actor.membershipId, wish.label, wish.scopes, wish.days],
  );
  if (row === undefined) throw new Error('The token was not stored.');
  tx.record({ type: 'api-token.issued', subject: { kind: 'api-token', id: row.id } });
  return { tokenId: row.id, text: `panoh_${token.text}`, expiresAt: row.expires_at };
}
