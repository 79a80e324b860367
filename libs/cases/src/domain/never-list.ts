import type { OrganisationType } from '@panoh/directory';

/** What the person never wants to be told, by kind and by organisation; every consent of the case adds to it. */
export interface NeverList {
  readonly kinds: readonly string[];
  readonly organisations: readonly string[];
}

export interface Recipient {
  readonly id: string;
  readonly type: OrganisationType;
  readonly country: string;
  readonly region: string | null;
  readonly jurisdictions: readonly string[];
}

const STATE_BODIES: ReadonlySet<OrganisationType> = new Set([
  'LawEnforcement',
  'ImmigrationService',
  'CentralGovernmentOrganisation',
  'LocalGovernmentOrganisation',
  'CourtOrProsecution',
  'Consulate',
]);

const TYPES_OF_KIND: Readonly<Record<string, readonly OrganisationType[]>> = {
  police: ['LawEnforcement'],
  'migration-body': ['ImmigrationService'],
  school: ['SchoolOrCollege'],
  employer: ['CorporateBusiness'],
  // Citizenship is sealed, so every mission is kept out: wrong in the safe direction.
  'own-consulate': ['Consulate'],
};

/**
 * Whether the never-list keeps this organisation out. Nothing overrides it, not even danger to life.
 * @param jurisdiction where help is given: "own state" keeps out the bodies of every other state
 */
export function isNever(list: NeverList, recipient: Recipient, jurisdiction: string): boolean {
  if (list.organisations.includes(recipient.id)) return true;
  return list.kinds.some(
    (kind) =>
      TYPES_OF_KIND[kind]?.includes(recipient.type) === true ||
      (kind === 'own-state' && STATE_BODIES.has(recipient.type) && recipient.country !== jurisdiction),
  );
}
