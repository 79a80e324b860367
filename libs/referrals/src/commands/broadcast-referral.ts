import { refused } from '@panoh/kernel';
import type { Tx, Vault } from '@panoh/platform';
import { lockNeed } from '../data/lock-need';
import { recipientsByIds } from '../queries/find-recipient';
import { matchBeds } from '../queries/match-beds';
import { sendTo } from './send-referral';
import type { Said } from './take-step';

export interface Broadcast extends Said {
  readonly needId: string;
  readonly legalBasis?: string;
}

/** The urgent way is for the hours in which nobody can telephone through a list (R15). */
const MOST = 20;

/**
 * Asks every organisation that can help at once; the first acceptance wins and recalls the others.
 * @throws DomainError NEED.NOT_URGENT, NEED.NO_MATCH, and what sending refuses
 */
export async function broadcastReferral(
  tx: Tx,
  vault: Vault,
  { needId, ...said }: Broadcast,
): Promise<{ referralIds: readonly string[] }> {
  const matter = await lockNeed(tx, needId);
  if (matter.need.urgency !== 'urgent')
    throw refused(
      'NEED.NOT_URGENT',
      'Only an urgent need is sent to all at once. Choose one organisation, or raise the urgency.',
    );
  const matches = await matchBeds(tx, vault, needId, { legalBasis: said.legalBasis });
  const able = matches.filter(({ exclusions }) => exclusions.length === 0).slice(0, MOST);
  if (able.length === 0)
    throw refused(
      'NEED.NO_MATCH',
      'No organisation in the directory can take this need. Tell the coordinator, or change what is asked.',
    );
  const receivers = await recipientsByIds(
    tx,
    able.map(({ organisationId }) => organisationId),
  );
  const referralIds: string[] = [];
  for (const receiver of receivers) {
    const { referralId } = await sendTo(tx, matter, receiver, {
      ...said,
      broadcast: true,
      reroutedFrom: null,
    });
    referralIds.push(referralId);
  }
  return { referralIds };
}
