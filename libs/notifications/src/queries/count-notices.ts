import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** What was told to the member and to the common inbox, each once: unread, and since an instant. */
export async function countNotices(
  tx: ReadTx,
  { since }: { since: Temporal.Instant },
): Promise<{ unread: number; changed: number }> {
  const row = await tx.one<{ unread: number; changed: number }>(
    `SELECT count(DISTINCT n.event_id) FILTER (WHERE n.read_at IS NULL)::integer AS unread,
       count(DISTINCT n.event_id) FILTER (WHERE n.recorded_at > $1 AND n.kind NOT LIKE 'deadline-%')::integer AS changed
     FROM notifications.notice AS n
     WHERE n.membership_id = panoh.membership() OR (n.membership_id IS NULL AND n.organisation_id = panoh.org())`,
    [since],
  );
  return row ?? { unread: 0, changed: 0 };
}
