import { type MemberActor, notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { DAYS_TO_TAKE, requireSecondPerson } from '../domain/record-export';
import type { RecordRules } from '../domain/policy';
import { alikeRulesText } from '../domain/record-rules';
import { storedExport } from '../queries/record-exports';

/**
 * Another person agrees. What leaves is fixed on the last day that is over: of two downloads the later one has
 * nobody whom the earlier one had not, and whoever withdrew is missing in it.
 * @param rules in force when they agreed: under others nothing is taken
 * @throws DomainError NOT_FOUND, RECORD_EXPORT.SAME_PERSON, RECORD_EXPORT.LAPSED, RECORD_EXPORT.DECIDED
 */
export async function approveRecordExport(
  tx: Tx,
  actor: MemberActor,
  exportId: string,
  rules: RecordRules,
): Promise<{ revision: number }> {
  return decide(tx, actor, exportId, {
    event: 'record-export.approved',
    set: `state = 'approved', known_on = (panoh.now() - interval '1 hour')::date - 1,
      expires_at = panoh.now() + interval '${String(DAYS_TO_TAKE)} days', agreed_rules = $4`,
    values: [alikeRulesText(rules)],
  });
}

/** @throws DomainError NOT_FOUND, RECORD_EXPORT.SAME_PERSON, RECORD_EXPORT.LAPSED, RECORD_EXPORT.DECIDED */
export async function refuseRecordExport(
  tx: Tx,
  actor: MemberActor,
  exportId: string,
): Promise<{ revision: number }> {
  return decide(tx, actor, exportId, {
    event: 'record-export.refused',
    set: `state = 'refused'`,
    values: [],
  });
}

async function decide(
  tx: Tx,
  actor: MemberActor,
  exportId: string,
  {
    event,
    set,
    values,
  }: { readonly event: string; readonly set: string; readonly values: readonly unknown[] },
): Promise<{ revision: number }> {
  const standing = await storedExport(tx, exportId, 'FOR UPDATE');
  if (standing === undefined) throw notFound();
  requireSecondPerson(standing, actor);
  const row = await tx.one<{ revision: number }>(
    `UPDATE statistics.record_export SET ${set}, decided_at = panoh.now(), decided_user = $2, decided_membership = $3,
       revision = revision + 1 WHERE id = $1 RETURNING revision`,
    [exportId, actor.userId, actor.membershipId, ...values],
  );
  if (row === undefined) throw notFound();
  tx.record({ type: event, subject: { kind: 'record-export', id: exportId } });
  return row;
}
