import type { MemberActor } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { newSecretToken } from '../data/secret-token';

/** One address for each membership: making it anew ends the one before. The secret is shown once. */
export async function makeCalendarFeed(tx: Tx, actor: MemberActor): Promise<{ secret: string }> {
  const { text, hash } = newSecretToken();
  await tx.sql(
    `INSERT INTO identity.calendar_feed (membership_id, secret_hash) VALUES ($1, $2)
     ON CONFLICT (membership_id) DO UPDATE SET secret_hash = $2, made_at = clock_timestamp(),
       window_began = clock_timestamp(), asked = 0, read_at = NULL`,
    [actor.membershipId, hash],
  );
  tx.record({ type: 'calendar-feed.made', subject: { kind: 'membership', id: actor.membershipId } });
  return { secret: text };
}
