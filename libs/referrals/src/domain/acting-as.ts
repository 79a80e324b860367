import { type Actor, forbidden, type OrganisationType } from '@panoh/kernel';
import { type Mechanism, partiesOf, type Relation } from '@panoh/mechanisms';

/** How the acting organisation stands to a referral. */
export interface Standpoint {
  readonly actor: Actor;
  readonly organisationType: OrganisationType | null;
  readonly fromOrganisation: string;
  readonly toOrganisation: string;
  readonly stewards: boolean;
  readonly watches: boolean;
}

/**
 * An administrator invites, a lead vouches: until then nobody moves a person about.
 * @throws DomainError REFERRAL.NOT_CONFIRMED
 */
export function refuseUnconfirmed(actor: Actor): void {
  if (actor.kind === 'member' && !actor.confirmed)
    throw forbidden(
      'REFERRAL.NOT_CONFIRMED',
      'A lead must confirm your membership before you ask, answer or move anybody.',
    );
}

/** The parties of the mechanism the actor may act as here. A program acts for a clock or by a rule. */
export function actingAs(mechanism: Mechanism, at: Standpoint, program: 'clock' | 'rule' = 'rule'): string[] {
  const { actor } = at;
  if (actor.kind === 'system') return [program];
  if (actor.kind === 'visitor' || !actor.confirmed || at.organisationType === null) return [];
  return partiesOf(mechanism, {
    role: actor.role,
    organisationType: at.organisationType,
    lead: actor.lead,
    relations: relationsOf(at, actor.organisationId, actor.role),
  });
}

function relationsOf(at: Standpoint, organisationId: string, role: string): Relation[] {
  const relations: Relation[] = ['any'];
  // Who carries the case now answers for what an earlier steward sent.
  if (at.fromOrganisation === organisationId || at.stewards) relations.push('sender');
  if (at.toOrganisation === organisationId) relations.push('receiver');
  if (at.stewards) relations.push('steward');
  if (at.watches) relations.push(role === 'national-coordinator' ? 'nation' : 'territory');
  return relations;
}
