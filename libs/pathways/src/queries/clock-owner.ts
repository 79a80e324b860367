import type { CaseAccess } from '@panoh/cases';
import type { Clock, Mechanism } from '@panoh/mechanisms';
import type { ReadTx } from '@panoh/platform';

/**
 * Whose clock it is: the acting organisation where it acts as the owner; else the body of that kind that the
 * step goes to, or that is nearest to the case, where the mechanism asks for one kind; else the steward. A
 * person's own clock is the steward's to watch.
 */
export async function clockOwner(
  tx: ReadTx,
  mechanism: Mechanism,
  clock: Clock,
  access: CaseAccess,
  by: readonly string[],
  recipientId?: string,
): Promise<string> {
  const party = mechanism.parties.get(clock.owner.name);
  const acting = tx.actor.kind === 'member' ? tx.actor.organisationId : undefined;
  if (acting !== undefined && by.includes(clock.owner.name)) return acting;
  const steward = access.stewardId ?? acting ?? '';
  if (party === undefined || party.relation === 'steward' || party.organisations.length === 0) return steward;
  const nearest = await tx.one<{ id: string }>(
    `SELECT id FROM directory.organisation
     WHERE closed_at IS NULL AND type = ANY ($1) AND country = $2 AND $2 = ANY (jurisdictions)
       AND (id = $4 OR id = $5 OR region IS NULL OR $3::text IS NULL OR region = $3)
     ORDER BY id IS NOT DISTINCT FROM $5 DESC, id = $4 DESC, region IS NOT DISTINCT FROM $3 DESC, array_position($1, type), name, id LIMIT 1`,
    [[...party.organisations], access.jurisdiction, access.region, steward, recipientId ?? null],
  );
  return nearest?.id ?? steward;
}
