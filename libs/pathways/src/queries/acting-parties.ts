import { type CaseAccess, requireAccess } from '@panoh/cases';
import { findOrganisation } from '@panoh/directory';
import { forbidden, type MemberActor, notFound } from '@panoh/kernel';
import { type Mechanism, partiesOf } from '@panoh/mechanisms';
import type { ReadTx } from '@panoh/platform';
import { relationsTo } from '../domain/case-relations';

/**
 * Who watches over cases sees the code and may take the steps of its office; everybody else works on the
 * case: assigned, and the organisation holds a grant.
 * @throws DomainError NOT_FOUND
 */
export async function requirePathway(tx: ReadTx, caseId: string): Promise<CaseAccess> {
  const watched = await requireAccess(tx, caseId, 'code');
  if (watched.watches) return watched;
  const access = await requireAccess(tx, caseId, 'person');
  // A grant that has ended leaves the own papers open, not the way of the case.
  if (tx.actor.kind === 'member' && !access.reaches) throw notFound();
  return access;
}

/** As which parties of the mechanism the actor may act on this case. A program says as which it acts. */
export async function actingParties(
  tx: ReadTx,
  mechanism: Mechanism,
  access: CaseAccess,
  asProgram: readonly string[] = [],
): Promise<string[]> {
  switch (tx.actor.kind) {
    case 'system':
      return [...asProgram];
    case 'member':
      return memberParties(tx, tx.actor, mechanism, access);
    case 'visitor':
      throw forbidden(
        'PATHWAY.NOT_MEMBER',
        'Only a member of an organisation can take this step. Sign in first.',
      );
  }
}

async function memberParties(
  tx: ReadTx,
  actor: MemberActor,
  mechanism: Mechanism,
  access: CaseAccess,
): Promise<string[]> {
  const organisation = await findOrganisation(tx, actor.organisationId);
  if (organisation === undefined) return [];
  return partiesOf(mechanism, {
    role: actor.role,
    lead: actor.lead,
    organisationType: organisation.type,
    relations: relationsTo(access, actor),
  });
}
