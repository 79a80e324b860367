import { invalid, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { findMatter } from '../data/load-matter';
import { lockNeed } from '../data/lock-need';
import { recallLocked } from './recall-referral';

/**
 * Nothing is asked any more: every open referral of the need is recalled in the same commit.
 * @throws DomainError NEED.REASON, NEED.NOT_OPEN
 */
export async function withdrawNeed(
  tx: Tx,
  { needId, reason }: { needId: string; reason: string },
): Promise<void> {
  const { need, file, mechanism } = await lockNeed(tx, needId);
  const reasons = mechanism.reasons.get('recall')?.codes ?? [];
  if (!reasons.includes(reason))
    throw invalid('NEED.REASON', 'Choose the reason from the list of the mechanism.', { reasons });
  if (need.state === 'met' || need.state === 'withdrawn')
    throw refused('NEED.NOT_OPEN', 'This need is met or withdrawn already. Nothing is left to do.', {
      state: need.state,
    });
  const open = await tx.sql<{ id: string }>(
    `SELECT id FROM referrals.referral WHERE need_id = $1 AND ended_at IS NULL ORDER BY id`,
    [needId],
  );
  for (const { id } of open) {
    const matter = await findMatter(tx, id);
    if (matter !== undefined) await recallLocked(tx, matter, { reason });
  }
  await tx.sql(`UPDATE referrals.need SET state = 'withdrawn', revision = revision + 1 WHERE id = $1`, [
    needId,
  ]);
  tx.record({
    type: 'need.withdrawn',
    subject: { kind: 'need', id: needId },
    caseId: file.id,
    data: { reason },
  });
}
