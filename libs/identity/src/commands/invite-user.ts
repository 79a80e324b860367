import { invalid, type MemberActor, notFound, type Role } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { newSecretToken } from '../data/secret-token';

export interface Invitation {
  readonly email: string;
  readonly displayName: string;
  readonly language: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly lead: boolean;
  /** Vouched for by the operator: the first lead of an organisation has nobody else to confirm them. */
  readonly confirmed?: boolean;
}

const EMAIL = /^[^\s@]{1,100}@[^\s@]{1,150}$/;
const INVITATION_LASTS = '7 days';

/**
 * Makes a user (or finds them by address) and their membership, and a secret with which they alone choose
 * a password and take the membership; who has a password keeps it. Until then nobody acts for it, and it reads
 * no person until a lead confirms it. Invited again, who has not come yet gets a new secret.
 * @throws DomainError USER.EMAIL, MEMBERSHIP.EXISTS
 */
export async function inviteUser(
  tx: Tx,
  invitation: Invitation,
): Promise<{ userId: string; membershipId: string; secret: string }> {
  const email = invitation.email.trim().toLowerCase();
  if (!EMAIL.test(email)) throw invalid('USER.EMAIL', 'Give an e-mail address such as name@example.org.');
  const userId = await findOrMakeUser(tx, email, invitation);
  const membershipId = await makeMembership(tx, userId, invitation);
  return { userId, membershipId, secret: await openLink(tx, userId, membershipId, invitation) };
}

/**
 * A new link for somebody of the administrator's organisation who has not come yet.
 * @throws DomainError NOT_FOUND also where they have come already
 */
export async function inviteAgain(
  tx: Tx,
  actor: MemberActor,
  membershipId: string,
): Promise<{ secret: string }> {
  const waiting = await tx.one<{ userId: string; role: Role }>(
    `SELECT user_id AS "userId", role FROM identity.membership
     WHERE id = $1 AND organisation_id = $2 AND taken_at IS NULL AND ended_at IS NULL`,
    [membershipId, actor.organisationId],
  );
  if (waiting === undefined) throw notFound();
  return { secret: await openLink(tx, waiting.userId, membershipId, { ...actor, role: waiting.role }) };
}

async function openLink(
  tx: Tx,
  userId: string,
  membershipId: string,
  { organisationId, role }: Pick<Invitation, 'organisationId' | 'role'>,
): Promise<string> {
  const secret = newSecretToken();
  await tx.sql(
    `INSERT INTO identity.invitation (token_hash, user_id, membership_id, expires_at)
     VALUES ($1, $2, $3, clock_timestamp() + $4::interval)`,
    [secret.hash, userId, membershipId, INVITATION_LASTS],
  );
  tx.record({
    type: 'membership.invited',
    subject: { kind: 'membership', id: membershipId },
    organisationId,
    data: { role },
  });
  return secret.text;
}

/** Whether somebody of that address is known already, perhaps elsewhere, is not told by the answer. */
async function findOrMakeUser(tx: Tx, email: string, invitation: Invitation): Promise<string> {
  const user = await tx.one<{ id: string }>(`SELECT identity.invited_user($1, $2, $3) AS id`, [
    ...[email, invitation.displayName, invitation.language],
  ]);
  if (user === undefined) throw new Error('The invited user was not stored.');
  return user.id;
}

async function makeMembership(tx: Tx, userId: string, invitation: Invitation): Promise<string> {
  const made = await tx.one<{ id: string }>(
    `INSERT INTO identity.membership (user_id, organisation_id, role, lead, confirmed_at, called)
     VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN panoh.now() END, $6)
     ON CONFLICT (user_id, organisation_id, role) DO NOTHING RETURNING id`,
    [
      ...[userId, invitation.organisationId, invitation.role, invitation.lead],
      ...[invitation.confirmed ?? false, invitation.displayName],
    ],
  );
  const waiting = made ?? (await findUntaken(tx, userId, invitation));
  if (waiting === undefined)
    throw invalid('MEMBERSHIP.EXISTS', 'This person already has that role in that organisation.');
  return waiting.id;
}

/** The link was lost, or a wrong password has used it up. */
async function findUntaken(
  tx: Tx,
  userId: string,
  { organisationId, role }: Invitation,
): Promise<{ id: string } | undefined> {
  return tx.one<{ id: string }>(
    `SELECT id FROM identity.membership
     WHERE user_id = $1 AND organisation_id = $2 AND role = $3 AND taken_at IS NULL AND ended_at IS NULL`,
    [userId, organisationId, role],
  );
}
