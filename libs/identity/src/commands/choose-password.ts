import { type DomainError, refused, type VisitorActor } from '@panoh/kernel';
import type { Work } from '@panoh/platform';
import { hashPassword, passwordMatches } from '../data/password-hash';
import { hashOfToken } from '../data/secret-token';
import { checkPassword } from '../domain/password';

const VISITOR: VisitorActor = { kind: 'visitor', page: 'sign-in' };

/**
 * With the secret of an invitation a person chooses a password and takes the membership it was made for. Who
 * has one already proves it instead: the link went through an administrator's hands, and must open nobody's
 * account.
 * @throws DomainError PASSWORD.LENGTH, INVITATION.SPENT
 */
export async function choosePassword(
  work: Work,
  choice: { secret: string; password: string },
): Promise<void> {
  checkPassword(choice.password);
  const token = hashOfToken(choice.secret);
  const facts = await work.run(VISITOR, (tx) =>
    tx.one<InvitationFacts>(`SELECT * FROM identity.invitation_facts($1)`, [token]),
  );
  const hash = await hashPassword(choice.password);
  const has = facts?.password_hash ?? null;
  const proved = has !== null && (await passwordMatches(has, choice.password)) ? has : null;
  const used = await work.run(VISITOR, async (tx) => {
    const answer = await tx.one<{ user_id: string; taken: boolean }>(
      `SELECT user_id, taken FROM identity.use_invitation($1, $2, $3)`,
      [token, hash, proved],
    );
    if (answer === undefined) return undefined;
    const type = !answer.taken ? 'invitation.refused' : has === null ? 'password.chosen' : 'invitation.taken';
    tx.record({ type, subject: { kind: 'user', id: answer.user_id } });
    return answer;
  });
  // A wrong guess has used the link up: it is no way to try passwords.
  if (used?.taken !== true) throw spent();
}

interface InvitationFacts {
  readonly user_id: string;
  readonly password_hash: string | null;
}

const spent = (): DomainError =>
  refused(
    'INVITATION.SPENT',
    'This link was used or has expired, or the password is not yours. Who has a password enters that one; else ask your administrator for a new link.',
  );
