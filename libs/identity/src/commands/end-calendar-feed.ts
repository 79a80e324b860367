import type { MemberActor } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** The address answers no more; ending what is not there changes nothing. */
export async function endCalendarFeed(tx: Tx, actor: MemberActor): Promise<void> {
  const ended = await tx.one(
    `DELETE FROM identity.calendar_feed WHERE membership_id = $1 RETURNING membership_id`,
    [actor.membershipId],
  );
  if (ended !== undefined)
    tx.record({ type: 'calendar-feed.ended', subject: { kind: 'membership', id: actor.membershipId } });
}
