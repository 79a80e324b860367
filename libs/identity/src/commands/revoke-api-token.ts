import { notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** Row-level security lets a membership reach its own tokens only. */
export async function revokeApiToken(tx: Tx, tokenId: string): Promise<void> {
  const revoked = await tx.one(
    `UPDATE identity.api_token SET revoked_at = clock_timestamp() WHERE id = $1 AND revoked_at IS NULL RETURNING id`,
    [tokenId],
  );
  if (revoked === undefined) throw notFound();
  tx.record({ type: 'api-token.revoked', subject: { kind: 'api-token', id: tokenId } });
}
