import { cancelDeadlines } from '@panoh/deadlines';
import type { OutboxEvent, Tx } from '@panoh/platform';

/**
 * Somebody has accepted: clocks of earlier attempts at the same need that went by unanswered have nothing left
 * to wait for, and nobody higher up is told of them any more. The breach stays on record.
 */
export async function endSiblingClocks(tx: Tx, { subjectId, type, occurredAt }: OutboxEvent): Promise<void> {
  const ended = await tx.sql<{ id: string }>(
    `SELECT other.id FROM referrals.referral AS won
     JOIN referrals.referral AS other ON other.need_id = won.need_id AND other.id <> won.id
     WHERE won.id = $1 AND other.ended_at IS NOT NULL ORDER BY other.id`,
    [subjectId],
  );
  for (const { id } of ended)
    await cancelDeadlines(tx, { subject: { kind: 'referral', id }, event: type, at: occurredAt });
}
