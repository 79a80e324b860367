import { DomainError, type Temporal, type VisitorActor } from '@panoh/kernel';
import type { Work } from '@panoh/platform';
import { passwordMatches } from '../data/password-hash';
import { newSecretToken } from '../data/secret-token';
import { type MembershipChoice, membershipsOf } from '../queries/memberships';

const VISITOR: VisitorActor = { kind: 'visitor', page: 'sign-in' };
const SESSION_LASTS = '12 hours';

interface SignInFacts {
  readonly user_id: string;
  readonly password_hash: string | null;
  readonly locked: boolean;
  readonly language: string;
  readonly display_name: string;
}

export interface SignInAnswer {
  readonly displayName: string;
  readonly language: string;
  readonly memberships: MembershipChoice[];
  /** Absent while the person has still to choose one of several memberships. */
  readonly session?: { token: string; membershipId: string; expiresAt: Temporal.Instant };
}

/**
 * Opens a session as one membership. Wrong address, wrong password and a locked account get the same
 * answer after the same work, so the answer never says whether an account exists.
 * @throws DomainError SIGN_IN.REFUSED
 */
export async function signIn(
  work: Work,
  wish: { email: string; password: string; membershipId?: string },
): Promise<SignInAnswer> {
  const facts = await work.run(VISITOR, (tx) =>
    tx.one<SignInFacts>(`SELECT * FROM identity.sign_in_facts($1)`, [wish.email]),
  );
  const matches = await passwordMatches(facts?.password_hash, wish.password);
  if (facts === undefined || facts.locked || !matches) {
    await countFailure(work, facts);
    throw refusedSignIn();
  }
  return work.run(VISITOR, async (tx) => {
    const memberships = await membershipsOf(tx, facts.user_id);
    const chosen = memberships.length === 1 ? memberships[0]?.membershipId : wish.membershipId;
    const answer = { displayName: facts.display_name, language: facts.language, memberships };
    if (memberships.length === 0) throw refusedSignIn();
    if (chosen === undefined) return answer;
    const token = newSecretToken();
    const opened = await tx.one<{ expires_at: Temporal.Instant | null }>(
      `SELECT identity.open_session($1, $2, $3, $4::interval) AS expires_at`,
      [facts.user_id, chosen, token.hash, SESSION_LASTS],
    );
    if (opened?.expires_at == null) throw refusedSignIn();
    tx.record({ type: 'session.opened', subject: { kind: 'membership', id: chosen } });
    return { ...answer, session: { token: token.text, membershipId: chosen, expiresAt: opened.expires_at } };
  });
}

/** Counted against nobody where there is no account: the same work is done, so that time tells nothing either. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function countFailure(work: Work, facts: SignInFacts | undefined): Promise<void> {
  await work.run(VISITOR, async (tx) => {
    // Attempts while locked do not lengthen the wait: nobody can keep another person out for ever.
    await tx.sql(`SELECT identity.count_failure($1)`, [facts?.locked === false ? facts.user_id : NOBODY]);
    tx.record({ type: 'session.refused', subject: { kind: 'user', id: facts?.user_id ?? NOBODY } });
  });
}

function refusedSignIn(): DomainError {
  return new DomainError(
    'unauthenticated',
    'SIGN_IN.REFUSED',
    'The address and password do not match, or too many attempts were made. Check both, wait a little, and try again.',
  );
}
