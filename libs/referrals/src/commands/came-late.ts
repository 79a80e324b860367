import { invalid, notFound } from '@panoh/kernel';
import { getMechanism } from '@panoh/lawbook';
import type { Tx } from '@panoh/platform';
import { findMatter, type Matter } from '../data/load-matter';
import { refuseUnconfirmed } from '../domain/acting-as';
import { actingOrganisation } from '../domain/acting-membership';

interface Ended {
  readonly need_id: string;
  readonly id: string;
  readonly case_id: string;
  readonly state: string;
  readonly from_organisation: string;
  readonly to_organisation: string;
  readonly ended_at: unknown;
  readonly ended_by: string | null;
}

/**
 * Locks a referral that somebody wants to end. Where the other side, or a clock, ended it in the same moment,
 * the later word changes nothing and is kept as an event: one final state, nothing said is lost.
 */
export async function lockUnlessLate(
  tx: Tx,
  referralId: string,
  action: 'decline' | 'recall',
  reason: string,
): Promise<{ matter: Matter } | { late: { state: string } }> {
  const matter = await findMatter(tx, referralId);
  const own = actingOrganisation(tx.actor);
  // A receiver whose grant is closed sees the case no more, but still the row of what it was asked.
  const row: Ended | undefined =
    matter?.referral ??
    (await tx.one<Ended>(
      `SELECT id, need_id, case_id, state, from_organisation, to_organisation, ended_at, ended_by FROM referrals.referral WHERE id = $1`,
      [referralId],
    ));
  if (row === undefined) throw notFound();
  refuseUnconfirmed(tx.actor);
  const isParty = action === 'decline' ? row.to_organisation === own : row.to_organisation !== own;
  const endedByOther = row.ended_at !== null && (own === null || row.ended_by !== own);
  if (isParty && endedByOther) {
    await checkReason(tx, row.need_id, action, reason);
    tx.record({
      type: `referral.${action}-came-late`,
      subject: { kind: 'referral', id: row.id },
      caseId: row.case_id,
      data: {
        state: row.state,
        reason,
        fromOrganisation: row.from_organisation,
        toOrganisation: row.to_organisation,
      },
    });
    return { late: { state: row.state } };
  }
  if (matter === undefined) throw notFound();
  return { matter };
}

/** Also what comes late is kept in the words of the list only: an event stands in clear. */
async function checkReason(
  tx: Tx,
  needId: string,
  action: 'decline' | 'recall',
  reason: string,
): Promise<void> {
  const need = await tx.one<{ mechanism: string; mechanism_version: number }>(
    `SELECT mechanism, mechanism_version FROM referrals.need WHERE id = $1`,
    [needId],
  );
  if (need === undefined) throw notFound();
  const law = await getMechanism(tx, need.mechanism, need.mechanism_version);
  const reasons = law.reasons.get(action)?.codes ?? [];
  if (!reasons.includes(reason))
    throw invalid('REFERRAL.REASON', 'Choose the reason from the list of the mechanism.', { reasons });
}
