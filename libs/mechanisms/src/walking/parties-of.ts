import type { OrganisationType, Role } from '@panoh/kernel';
import type { Mechanism } from '../model/mechanism';
import type { Relation } from '../model/words';

export interface Acting {
  readonly role: Role;
  readonly organisationType: OrganisationType;
  readonly lead: boolean;
  /** How the organisation stands to this case or referral; `any` always holds. */
  readonly relations: readonly Relation[];
}

/** As which parties somebody may act here. Whether they may reach the case at all, grants decide. */
export function partiesOf(mechanism: Mechanism, acting: Acting): string[] {
  return [...mechanism.parties.values()]
    .filter(
      ({ roles, organisations, relation, lead }) =>
        roles.includes(acting.role) &&
        (organisations.length === 0 || organisations.includes(acting.organisationType)) &&
        (relation === 'any' || acting.relations.includes(relation)) &&
        (!lead || acting.lead),
    )
    .map(({ name }) => name);
}
