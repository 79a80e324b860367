/** HTCDS 2.0 org_Type, and the bodies of a referral mechanism (consulate … commission) that the standard lacks. */
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
