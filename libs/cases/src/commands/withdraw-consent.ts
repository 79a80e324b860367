import { notFound, refused, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { checkOccurredAt, type LateReason } from '../domain/occurred-at';
import { findConsent, lockConsent } from '../queries/consents';
import { requireAccess } from '../queries/require-access';
import { closeGrants } from './close-grants';
import { lockCase } from './lock-case';
import { recordFact } from './record-consent';

export interface Withdrawal {
  readonly consentId: string;
  /** How the person said it; a code of the list `withdrawal-way`. */
  readonly way: string;
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
}

/**
 * Stops the sharing at once: every grant that rests on the consent closes in this transaction. Recalls of
 * referrals and of what was sent follow from the event.
 * @throws DomainError CONSENT.NOT_GIVEN, CONSENT.ENDED
 */
export async function withdrawConsent(tx: Tx, withdrawal: Withdrawal): Promise<{ caseId: string }> {
  const { consentId } = withdrawal;
  const known = await findConsent(tx, consentId);
  if (known === undefined) throw notFound();
  const { caseId } = known;
  const access = await requireAccess(tx, caseId, 'code');
  // Whom the person tells may be the steward or the organisation that wrote the consent down; a recipient never.
  const isRecorder = tx.actor.kind === 'member' && tx.actor.organisationId === known.organisationId;
  if (tx.actor.kind === 'member' && !(access.assigned && (access.isSteward || isRecorder))) throw notFound();
  await lockCase(tx, caseId);
  const consent = await lockConsent(tx, consentId, 'update');
  if (consent?.answer !== 'given')
    throw refused('CONSENT.NOT_GIVEN', 'This was never agreed to, so there is nothing to withdraw.');
  if (consent.endedAt !== null)
    throw refused('CONSENT.ENDED', 'This consent has ended already. Nothing is shared on it any more.');
  const occurredAt = checkOccurredAt(withdrawal.occurredAt, tx.now, withdrawal.lateReason);
  await tx.sql(`UPDATE cases.consent SET ended_at = panoh.now() WHERE id = $1`, [consentId]);
  recordFact(tx, { consentId, caseId, fact: 'withdrawn', way: withdrawal.way, occurredAt });
  if (consent.purpose === 'P2') await tx.sql(`SELECT cases.drop_tokens($1)`, [caseId]);
  const closed = await closeGrants(tx, { caseId, consentId, reason: 'withdrawn' });
  tx.record({
    type: 'consent.withdrawn',
    subject: { kind: 'consent', id: consentId },
    caseId,
    occurredAt,
    data: { purpose: consent.purpose, recipients: closed.map(({ organisationId }) => organisationId) },
  });
  return { caseId };
}
