import type { OutboxEvent, Tx } from '@panoh/platform';
import { findMatter } from '../data/load-matter';
import { recallLocked } from './recall-referral';

/**
 * Grants closed in the moment of the withdrawal; now every referral that rests on the consent is recalled as
 * far as the law lets a referral be recalled. Who has the person in its care is not recalled: it is told.
 */
export async function onConsentWithdrawn(tx: Tx, event: OutboxEvent): Promise<void> {
  const resting = await tx.sql<{ id: string }>(
    `SELECT id FROM referrals.referral WHERE consent_id = $1 AND ended_at IS NULL ORDER BY id`,
    [event.subjectId],
  );
  for (const { id } of resting) {
    const matter = await findMatter(tx, id);
    if (matter === undefined || matter.referral.ended_at !== null) continue;
    const recall = matter.mechanism.tracks.get('referral')?.actions.get('recall');
    const inCare = matter.referral.arrived_at !== null;
    if (!inCare && recall?.from.has(matter.referral.state) === true) {
      await recallLocked(tx, matter, { reason: 'consent-withdrawn' });
      continue;
    }
    const { referral, file } = matter;
    tx.record({
      type: 'referral.consent-ended',
      subject: { kind: 'referral', id },
      caseId: file.id,
      data: { fromOrganisation: referral.from_organisation, toOrganisation: referral.to_organisation },
    });
  }
}
