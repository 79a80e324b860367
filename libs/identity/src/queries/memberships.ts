import type { Role } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

export interface MembershipChoice {
  /** @format uuid */
  readonly membershipId: string;
  /** @format uuid */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly lead: boolean;
  readonly confirmed: boolean;
}

/** The memberships a user may act as, for the page where one is chosen. */
export async function membershipsOf(tx: ReadTx, userId: string): Promise<MembershipChoice[]> {
  return tx.sql<MembershipChoice>(
    `SELECT membership_id AS "membershipId", organisation_id AS "organisationId",
            organisation_name AS "organisationName", role, lead, confirmed
     FROM identity.memberships_of($1)`,
    [userId],
  );
}
