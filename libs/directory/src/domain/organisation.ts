import { invalid } from '@panoh/kernel';

/** HTCDS institution types, and four of our own (consulate … commission) that the standard lacks. */
export const ORGANISATION_TYPES = [
  'NGO',
  'LawEnforcement',
  'HealthServiceOrganisation',
  'CentralGovernmentOrganisation',
  'LocalGovernmentOrganisation',
  'ImmigrationService',
  'LegalService',
  'CorporateBusiness',
  'SchoolOrCollege',
  'Consulate',
  'CourtOrProsecution',
  'ChildProtection',
  'InternationalOrganisation',
  'Commission',
] as const;

export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

export interface NewOrganisation {
  readonly name: string;
  readonly type: OrganisationType;
  /** ISO 3166-1 alpha-2: whose organisation it is. */
  readonly country: string;
  /** Where it acts: a mission acts at home, and in its host where this node has the host's mechanism. */
  readonly jurisdictions: readonly string[];
  readonly region: string | null;
  readonly superiorId: string | null;
  /** Id of the calendar its working days follow. */
  readonly calendar: string;
  /** IANA name of the zone its days end in. */
  readonly zone: string;
  /** Where duty mail goes: never a person's private address. */
  readonly dutyEmail: string | null;
}

const COUNTRY = /^[A-Z]{2}$/;

/** @throws DomainError ORGANISATION.COUNTRY, ORGANISATION.JURISDICTION */
export function checkOrganisation(organisation: NewOrganisation): void {
  if (!COUNTRY.test(organisation.country))
    throw invalid('ORGANISATION.COUNTRY', 'Give the country as two capital letters, for example UZ.');
  const jurisdictionsAreCountries = organisation.jurisdictions.every((code) => COUNTRY.test(code));
  if (organisation.jurisdictions.length === 0 || !jurisdictionsAreCountries)
    throw invalid(
      'ORGANISATION.JURISDICTION',
      'Name at least one jurisdiction in which the organisation acts, as two capital letters.',
    );
}
