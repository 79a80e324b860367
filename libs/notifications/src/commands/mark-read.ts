import { notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { announce } from './announce';

/**
 * A notice of the common inbox is read for everyone once one has read it. Reading twice changes nothing.
 * @throws DomainError NOT_FOUND
 */
export async function markRead(tx: Tx, noticeId: string): Promise<void> {
  const row = await tx.one<{ organisationId: string; membershipId: string | null }>(
    `UPDATE notifications.notice SET read_at = coalesce(read_at, panoh.now()), read_by = coalesce(read_by, panoh.membership())
     WHERE id = $1 RETURNING organisation_id AS "organisationId", membership_id AS "membershipId"`,
    [noticeId],
  );
  if (row === undefined) throw notFound();
  await announce(tx, [{ kind: 'notice', ...row, subjectKind: 'notice', subjectId: noticeId }]);
}
