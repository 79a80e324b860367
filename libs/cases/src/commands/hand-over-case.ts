import { type Category, notFound, refused, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';
import { requireAccess } from '../queries/require-access';
import { assign } from './assign-member';
import { closeGrants } from './close-grants';
import { lockCase } from './lock-case';
import { getRecipient, insertGrant } from './open-grant';

/**
 * The stewardship passes on, when both sides have confirmed the handover. The giver's own work closes to it
 * and its members' assignments end; the taker works on with what was consented to, never with more. A member
 * of the taker who confirms is assigned.
 * @throws DomainError STEWARDSHIP.SAME, and what `openGrant` refuses
 */
export async function handOverCase(
  tx: Tx,
  { caseId, toOrganisationId }: { caseId: string; toOrganisationId: string },
): Promise<void> {
  const before = await requireAccess(tx, caseId, 'code');
  if (tx.actor.kind === 'member' && !before.reaches) throw notFound();
  await lockCase(tx, caseId);
  const access = await requireAccess(tx, caseId, 'code');
  if (access.stewardId === toOrganisationId)
    throw refused('STEWARDSHIP.SAME', 'This organisation answers for the case already.');
  const taker = await getRecipient(tx, access, toOrganisationId);
  await inherit(tx, caseId, taker.id);
  await tx.sql(`UPDATE cases.stewardship SET to_at = panoh.now() WHERE case_id = $1 AND to_at IS NULL`, [
    caseId,
  ]);
  await tx.sql(`INSERT INTO cases.stewardship (case_id, organisation_id) VALUES ($1, $2)`, [
    caseId,
    taker.id,
  ]);
  if (tx.actor.kind === 'member' && member(tx.actor).organisationId === taker.id)
    await assign(tx, { caseId, reason: 'took-the-handover' });
  if (access.stewardId !== null) await leave(tx, caseId, access.stewardId);
  tx.record({
    type: 'case.handed-over',
    subject: { kind: 'case', id: caseId },
    caseId,
    data: { from: access.stewardId, to: taker.id },
  });
}

interface Held {
  readonly categories: Category[];
  readonly consentId: string | null;
  readonly until: Temporal.Instant | null;
}

/** What was received on a consent stays bound to it: it ends for the new steward too when the person takes it back. */
async function inherit(tx: Tx, caseId: string, organisationId: string): Promise<void> {
  const held = await tx.sql<Held>(
    `SELECT categories, consent_id AS "consentId", until FROM cases.access_grant
     WHERE case_id = $1 AND organisation_id = $2 AND closed_at IS NULL AND (until IS NULL OR until > panoh.now())`,
    [caseId, organisationId],
  );
  const own = { caseId, organisationId, purpose: 'own-work', ground: 'own-work' as const };
  if (held.length === 0) await insertGrant(tx, { ...own, categories: ['triage'] });
  for (const { consentId, ...bounds } of held)
    await insertGrant(tx, { ...own, ...bounds, ...(consentId !== null && { consentId }) });
}

/** What the giver wrote stays readable to it until now and no longer. */
async function leave(tx: Tx, caseId: string, organisationId: string): Promise<void> {
  await tx.sql(`SELECT cases.end_assignments($1, $2, 'handed-over')`, [caseId, organisationId]);
  await endCare(tx, { caseId, organisationId });
  await closeGrants(tx, { caseId, organisationId, reason: 'handed-over' });
}

/** From the arrival on the organisation has the person in its care; the safety extract stays open to it. */
export function beginCare(
  tx: Tx,
  { caseId, organisationId }: { caseId: string; organisationId: string },
): void {
  tx.later({
    text: `INSERT INTO cases.care (case_id, organisation_id) VALUES ($1, $2)
      ON CONFLICT (case_id, organisation_id) WHERE to_at IS NULL DO NOTHING`,
    values: [caseId, organisationId],
  });
}

export async function endCare(
  tx: Tx,
  { caseId, organisationId }: { caseId: string; organisationId: string },
): Promise<void> {
  await tx.sql(
    `UPDATE cases.care SET to_at = panoh.now() WHERE case_id = $1 AND organisation_id = $2 AND to_at IS NULL`,
    [caseId, organisationId],
  );
}
