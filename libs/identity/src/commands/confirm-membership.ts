import { forbidden, type MemberActor, notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** A lead vouches for a colleague: only then may that membership read persons. Nobody confirms themselves. */
export async function confirmMembership(tx: Tx, actor: MemberActor, membershipId: string): Promise<void> {
  if (!actor.lead || !actor.confirmed)
    throw forbidden('MEMBERSHIP.NOT_LEAD', 'Only a confirmed lead of the organisation confirms memberships.');
  const confirmed = await tx.one(
    `UPDATE identity.membership SET confirmed_by = $2, confirmed_at = coalesce(confirmed_at, panoh.now())
     WHERE id = $1 AND organisation_id = $3 AND user_id <> $4 AND ended_at IS NULL RETURNING id`,
    [membershipId, actor.membershipId, actor.organisationId, actor.userId],
  );
  if (confirmed === undefined) throw notFound();
  tx.record({ type: 'membership.confirmed', subject: { kind: 'membership', id: membershipId } });
}
