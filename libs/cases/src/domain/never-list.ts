import type { OrganisationType } from '@panoh/kernel';

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

const OWN_STATE = 'own-state';

const TYPES_OF_KIND: Readonly<Record<string, readonly OrganisationType[]>> = {
  police: ['LawEnforcement'],
  'migration-body': ['ImmigrationService'],
  school: ['SchoolOrCollege'],
  employer: ['CorporateBusiness'],
  // Citizenship is sealed, so every mission is kept out: wrong in the safe direction.
  'own-consulate': ['Consulate'],
};

/** Words of a never-list that keep this organisation out: everywhere, and where it is of another state than the help. */
export function kindsAgainst({ type }: Pick<Recipient, 'type'>): { always: string[]; abroad: string[] } {
  const always = Object.keys(TYPES_OF_KIND).filter((kind) => TYPES_OF_KIND[kind]?.includes(type));
  return { always, abroad: STATE_BODIES.has(type) ? [OWN_STATE] : [] };
}

/**
 * Whether the never-list keeps this organisation out. Nothing overrides it, not even danger to life.
 * @param jurisdiction where help is given: "own state" keeps out the bodies of every other state
 */
export function isNever(list: NeverList, recipient: Recipient, jurisdiction: string): boolean {
  if (list.organisations.includes(recipient.id)) return true;
  const { always, abroad } = kindsAgainst(recipient);
  return list.kinds.some(
    (kind) => always.includes(kind) || (abroad.includes(kind) && recipient.country !== jurisdiction),
  );
}
