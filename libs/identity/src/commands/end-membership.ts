import { notFound, type MemberActor } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** The membership acts no more from this moment, nor do its devices; what it did stays in the audit. */
export async function endMembership(tx: Tx, actor: MemberActor, membershipId: string): Promise<void> {
  const ended = await tx.one(
    `UPDATE identity.membership SET ended_at = panoh.now()
     WHERE id = $1 AND organisation_id = $2 AND ended_at IS NULL RETURNING id`,
    [membershipId, actor.organisationId],
  );
  if (ended === undefined) throw notFound();
  tx.record({ type: 'membership.ended', subject: { kind: 'membership', id: membershipId } });
  const devices = await tx.sql<{ id: string }>(
    `UPDATE identity.device SET killed_at = clock_timestamp(), killed_by = $2
     WHERE membership_id = $1 AND killed_at IS NULL RETURNING id`,
    [membershipId, actor.membershipId],
  );
  for (const { id } of devices) tx.record({ type: 'device.killed', subject: { kind: 'device', id } });
}
