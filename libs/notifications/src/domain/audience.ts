/** Whom something is told, by what they are to it; who they are is looked up when it is told. */
export type Audience =
  /** The inbox of an organisation and those on duty there: its leads, or everyone who works on cases. */
  | { readonly to: 'organisation'; readonly organisationId: string }
  | { readonly to: 'superior-of'; readonly organisationId: string }
  | { readonly to: 'leads'; readonly organisationId: string }
  | { readonly to: 'member'; readonly membershipId: string }
  /** Who works on the case in the organisation that answers for it; without any, that organisation. */
  | { readonly to: 'case-workers'; readonly caseId: string }
  /** Of the case's region, or where the matter has no case, of the organisation's. */
  | { readonly to: 'territorial-secretaries'; readonly of: Territory }
  | { readonly to: 'national-coordinators'; readonly of: Territory }
  /** Organisations of these kinds that the case is open to. */
  | { readonly to: 'holders'; readonly caseId: string; readonly organisationTypes: readonly string[] };

export type Territory = { readonly caseId: string } | { readonly organisationId: string };
