import type { ReadTx } from '@panoh/platform';

/**
 * Mails that wait for the reader of this notice and would say the same, or less: a mail says only that something
 * waits, and whether it is urgent.
 */
export async function sameLetters(tx: ReadTx, noticeId: string): Promise<string[]> {
  const waiting = await tx.sql<{ id: string }>(
    `SELECT d.id FROM notifications.notice AS n
     JOIN notifications.notice AS other ON other.organisation_id = n.organisation_id AND other.id <> n.id
       AND other.membership_id IS NOT DISTINCT FROM n.membership_id AND (n.urgent OR NOT other.urgent)
     JOIN panoh.delivery AS d ON d.reference = other.id AND d.kind = 'mail' AND d.state = 'waiting'
     WHERE n.id = $1`,
    [noticeId],
  );
  return waiting.map(({ id }) => id);
}
