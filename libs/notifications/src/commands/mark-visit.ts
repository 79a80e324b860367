import { invalid, isAfter, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/**
 * The acting member has seen what was told up to this instant. It never moves back: two windows may say so in
 * either order.
 * @throws DomainError TIME.IN_FUTURE
 */
export async function markVisit(tx: Tx, seenUntil: Temporal.Instant): Promise<void> {
  if (isAfter(seenUntil, tx.now))
    throw invalid(
      'TIME.IN_FUTURE',
      'The time you gave lies in the future. Give the time of the page you saw.',
    );
  await tx.sql(
    `INSERT INTO notifications.visit AS v (membership_id, seen_until) VALUES (panoh.membership(), $1)
     ON CONFLICT (membership_id) DO UPDATE
       SET seen_until = greatest(v.seen_until, excluded.seen_until), recorded_at = panoh.now()`,
    [seenUntil],
  );
}
