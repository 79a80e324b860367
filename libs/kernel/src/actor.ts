export const ROLES = [
  'consular-officer',
  'identifier',
  'shelter-staff',
  'case-manager',
  'territorial-secretary',
  'national-coordinator',
  'focal-point',
  'analyst',
  'administrator',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];

/** A membership (user × organisation × role) chosen at sign-in: the only way a person acts. */
export interface MemberActor {
  readonly kind: 'member';
  readonly membershipId: string;
  readonly userId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** Leads confirm memberships and give assignments in their organisation. */
  readonly lead: boolean;
  /** A lead has confirmed this membership: without it no person is read. */
  readonly confirmed: boolean;
  /** Jurisdictions the organisation acts in (ISO 3166-1 alpha-2). */
  readonly jurisdictions: readonly string[];
  readonly region: string | null;
}

/**
 * A program acting because of an event or an operator's command; accepted on the worker's role only. The api is none
 * but where it keeps counts of facts, on a role that asks nobody who they are.
 */
export interface SystemActor {
  readonly kind: 'system';
  readonly program: 'worker' | 'cli' | 'api';
  /** Event id, or the operator's command. */
  readonly cause: string;
}

/** Somebody not signed in: reaches only the functions that name this page. */
export interface VisitorActor {
  readonly kind: 'visitor';
  readonly page: 'sign-in' | 'card';
}

export type Actor = MemberActor | SystemActor | VisitorActor;
