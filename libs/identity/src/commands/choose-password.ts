import { refused, type VisitorActor } from '@panoh/kernel';
import type { Work } from '@panoh/platform';
import { hashPassword } from '../data/password-hash';
import { hashOfToken } from '../data/secret-token';
import { checkPassword } from '../domain/password';

const VISITOR: VisitorActor = { kind: 'visitor', page: 'sign-in' };

/** With the secret of an invitation a person chooses a password; every open session of theirs ends. */
export async function choosePassword(
  work: Work,
  choice: { secret: string; password: string },
): Promise<void> {
  checkPassword(choice.password);
  const hash = await hashPassword(choice.password);
  await work.run(VISITOR, async (tx) => {
    const used = await tx.one<{ user_id: string | null }>(
      `SELECT identity.use_invitation($1, $2) AS user_id`,
      [hashOfToken(choice.secret), hash],
    );
    if (used?.user_id == null)
      throw refused(
        'INVITATION.SPENT',
        'This link was used or has expired. Ask your administrator for a new one.',
      );
    tx.record({ type: 'password.chosen', subject: { kind: 'user', id: used.user_id } });
  });
}
