import type { Role, Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

export interface MemberView {
  /** @format uuid */
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly lead: boolean;
  readonly confirmedAt: Temporal.Instant | null;
  /** When the person came by their link; null while the invitation is open. */
  readonly takenAt: Temporal.Instant | null;
}

const MEMBER = `SELECT m.id, coalesce(m.called, u.display_name) AS "displayName", m.role, m.lead, m.confirmed_at AS "confirmedAt", m.taken_at AS "takenAt"
  FROM identity.membership AS m JOIN identity.app_user AS u ON u.id = m.user_id WHERE m.ended_at IS NULL`;

/** The members of one organisation; row-level security shows a member their own organisation only. */
export async function listMembers(tx: ReadTx, organisationId: string): Promise<MemberView[]> {
  return tx.sql<MemberView>(`${MEMBER} AND m.organisation_id = $1 ORDER BY 2, m.role, m.id`, [
    organisationId,
  ]);
}

export async function findMember(tx: ReadTx, membershipId: string): Promise<MemberView | undefined> {
  return tx.one<MemberView>(`${MEMBER} AND m.id = $1`, [membershipId]);
}
