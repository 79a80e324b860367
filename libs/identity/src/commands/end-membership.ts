import { notFound, type MemberActor } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** The membership acts no more from this moment; what it did stays in the audit. */
export async function endMembership(tx: Tx, actor: MemberActor, membershipId: string): Promise<void> {
  const ended = await tx.one(
    `UPDATE identity.membership SET ended_at = panoh.now()
     WHERE id = $1 AND organisation_id = $2 AND ended_at IS NULL RETURNING id`,
    [membershipId, actor.organisationId],
  );
  if (ended === undefined) throw notFound();
  tx.record({ type: 'membership.ended', subject: { kind: 'membership', id: membershipId } });
}
