import type { Relation } from '@panoh/mechanisms';

/** Where a case stands, and who answers for it. */
export interface CasePlace {
  readonly jurisdiction: string;
  /** Null until it is known where help is given. */
  readonly region: string | null;
  readonly stewardId: string | null;
}

export interface ActingOrganisation {
  readonly organisationId: string;
  readonly jurisdictions: readonly string[];
  /** Null for a body that acts in the whole country. */
  readonly region: string | null;
}

/** How an organisation stands to a case: what the parties of a mechanism ask for. */
export function relationsTo(place: CasePlace, organisation: ActingOrganisation): Relation[] {
  const relations: Relation[] = ['any'];
  if (organisation.organisationId === place.stewardId) relations.push('steward');
  if (!organisation.jurisdictions.includes(place.jurisdiction)) return relations;
  relations.push('nation');
  const sameRegion =
    place.region === null || organisation.region === null || organisation.region === place.region;
  if (sameRegion) relations.push('territory');
  return relations;
}
