import type { MemberActor, Role } from '@panoh/kernel';
import type { Database } from '@panoh/platform';
import { hashOfToken } from '../data/secret-token';

/** A session ends after this long without a request. */
export const IDLE = '30 minutes';

export interface ActorRow {
  readonly membership_id: string;
  readonly user_id: string;
  readonly organisation_id: string;
  readonly role: Role;
  readonly lead: boolean;
  readonly confirmed: boolean;
  readonly jurisdictions: string[];
  readonly region: string | null;
}

/** Runs before any transaction: it is what tells whose transaction it will be. */
export async function actorOfSession(database: Database, token: string): Promise<MemberActor | undefined> {
  const hash = hashOfToken(token);
  const [row] = await database.query<ActorRow & { stale: boolean }>(
    `SELECT * FROM identity.session_actor($1, $2::interval)`,
    [hash, IDLE],
  );
  if (row === undefined) return undefined;
  if (row.stale) await database.query(`SELECT identity.touch_session($1)`, [hash]);
  return actorOf(row);
}

/** @returns the membership a program's token acts as, and the permissions it was given */
export async function actorOfApiToken(
  database: Database,
  token: string,
): Promise<{ actor: MemberActor; scopes: readonly string[] } | undefined> {
  const [row] = await database.query<ActorRow & { scopes: string[] }>(
    `SELECT * FROM identity.token_actor($1)`,
    [hashOfToken(token)],
  );
  return row && { actor: actorOf(row), scopes: row.scopes };
}

export function actorOf(row: ActorRow): MemberActor {
  return {
    kind: 'member',
    membershipId: row.membership_id,
    userId: row.user_id,
    organisationId: row.organisation_id,
    role: row.role,
    lead: row.lead,
    confirmed: row.confirmed,
    jurisdictions: row.jurisdictions,
    region: row.region,
  };
}
