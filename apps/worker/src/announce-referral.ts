import { announce } from '@panoh/notifications';
import type { OutboxEvent, Tx } from '@panoh/platform';

/** Open inboxes and cases of both sides look again, also where nobody is told anything: a colleague has answered. */
export async function announceReferral(
  tx: Tx,
  { data, subjectKind, subjectId }: Pick<OutboxEvent, 'data' | 'subjectKind' | 'subjectId'>,
): Promise<void> {
  const sides = new Set(
    [data.fromOrganisation, data.toOrganisation].filter((side) => typeof side === 'string'),
  );
  await announce(
    tx,
    [...sides].map((organisationId) => ({
      ...{ kind: 'referral', organisationId, membershipId: null, subjectKind, subjectId },
    })),
  );
}
