import { DomainError, type MemberActor, type SystemActor } from '@panoh/kernel';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { useHouse } from '../../../../test/support/house';
import { actorOfApiToken, actorOfSession } from '../queries/authenticate';
import { choosePassword } from './choose-password';
import { confirmMembership } from './confirm-membership';
import { endMembership } from './end-membership';
import { type Invitation, inviteUser } from './invite-user';
import { issueApiToken } from './issue-api-token';
import { revokeApiToken } from './revoke-api-token';
import { signIn } from './sign-in';
import { signOut } from './sign-out';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'test' };
const PASSWORD = 'a quiet place by the river';
const house = useHouse();
let count = 0;
const anEmail = (): string => `person-${String((count += 1))}@test.panoh.invalid`;

async function invited(wish: Partial<Invitation> = {}) {
  const email = wish.email ?? anEmail();
  const organisationId = wish.organisationId ?? (await makeOrganisation(house().worker.work)).id;
  const made = await house().worker.work.run(OPERATOR, (tx) =>
    inviteUser(tx, {
      ...{ email, displayName: 'Nodira Test', language: 'ru', organisationId, role: 'case-manager' },
      ...{ lead: false, confirmed: true },
      ...wish,
    }),
  );
  return { ...made, email, organisationId };
}

async function withPassword(wish: Partial<Invitation> = {}) {
  const person = await invited(wish);
  await choosePassword(house().api.work, { secret: person.secret, password: PASSWORD });
  return person;
}

const enter = (email: string, password = PASSWORD, membershipId?: string) =>
  signIn(house().api.work, { email, password, membershipId });
const refusal = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'let in',
    (fault: unknown) => {
      if (!(fault instanceof DomainError)) throw fault;
      return { kind: fault.kind, code: fault.code, message: fault.message, details: fault.details };
    },
  );
const actorOf = (token: string | undefined) => actorOfSession(house().api.database, token ?? '');

const sql = (statement: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  asSuperuser(house(), statement, values);

describe('signing in', () => {
  it('opens a session as the one membership, under any spelling of the address', async () => {
    const { email, membershipId, userId } = await withPassword();
    const { session } = await enter(email.toUpperCase());
    expect(session?.membershipId).toBe(membershipId);
    expect(await actorOf(session?.token)).toMatchObject({
      kind: 'member',
      membershipId,
      userId,
      confirmed: true,
    });
  });

  it('lets in after a wrong password and the right one, and forgets the wrong ones', async () => {
    const { email, userId } = await withPassword();
    for (const wrong of ['', 'wrong', `${PASSWORD} `])
      expect(await refusal(enter(email, wrong))).not.toBe('let in');
    await enter(email);
    const [row] = await sql(`SELECT failed_attempts FROM identity.app_user WHERE id = $1`, userId);
    expect(row).toEqual({ failed_attempts: 0 });
  });

  it('answers an unknown address, a wrong password, a locked account and one without password alike', async () => {
    const [wrong, locked, fresh, gone] = [
      ...[await withPassword(), await withPassword(), await invited(), await withPassword()],
    ];
    await sql(
      `UPDATE identity.app_user SET locked_until = clock_timestamp() + interval '1 hour' WHERE id = $1`,
      locked?.userId,
    );
    await sql(
      `UPDATE identity.membership SET ended_at = clock_timestamp() WHERE id = $1`,
      gone?.membershipId,
    );
    const unknown = await refusal(enter(anEmail()));
    expect(unknown).toMatchObject({ kind: 'unauthenticated', code: 'SIGN_IN.REFUSED', details: {} });
    expect(await refusal(enter(wrong?.email ?? '', 'not this one'))).toEqual(unknown);
    expect(await refusal(enter(locked?.email ?? ''))).toEqual(unknown);
    expect(await refusal(enter(fresh?.email ?? ''))).toEqual(unknown);
    expect(await refusal(enter(gone?.email ?? ''))).toEqual(unknown);
  });

  // Time itself is noisy where tests run together: what takes time is counted instead.
  it('does the same work whether or not there is an account', async () => {
    const { email } = await withPassword();
    const written = async (attempt: () => Promise<unknown>): Promise<unknown> => {
      const before = await sql(
        `SELECT count(*)::int AS n FROM panoh.audit_entry WHERE type = 'session.refused'`,
      );
      await refusal(attempt());
      const after = await sql(
        `SELECT count(*)::int AS n FROM panoh.audit_entry WHERE type = 'session.refused'`,
      );
      return Number(after[0]?.['n']) - Number(before[0]?.['n']);
    };
    expect(await written(() => enter(email, 'wrong'))).toBe(1);
    expect(await written(() => enter(anEmail(), 'wrong'))).toBe(1);
  });

  it('locks after five failures, longer each time, and says nothing of it', async () => {
    const { email, userId } = await withPassword();
    const answers: unknown[] = [];
    for (let attempt = 1; attempt <= 4; attempt++) answers.push(await refusal(enter(email, 'wrong')));
    const locks = async (): Promise<number> => {
      const [row] = await sql(
        `SELECT coalesce(extract(epoch FROM locked_until - clock_timestamp()), 0)::float AS s FROM identity.app_user WHERE id = $1`,
        userId,
      );
      return Math.ceil(Number(row?.['s']));
    };
    expect(await locks()).toBe(0);
    const waits: number[] = [];
    for (let attempt = 5; attempt <= 8; attempt++) {
      answers.push(await refusal(enter(email, 'wrong')));
      waits.push(await locks());
      answers.push(await refusal(enter(email)));
      await sql(`UPDATE identity.app_user SET locked_until = clock_timestamp() WHERE id = $1`, userId);
    }
    expect(waits).toEqual([15, 30, 60, 120]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await enter(email)).session).toBeDefined();
  });

  it('does not lengthen the wait of somebody who is locked out', async () => {
    const { email, userId } = await withPassword();
    await sql(
      `UPDATE identity.app_user SET failed_attempts = 5, locked_until = clock_timestamp() + interval '15 seconds' WHERE id = $1`,
      userId,
    );
    const before = await sql(
      `SELECT failed_attempts, locked_until FROM identity.app_user WHERE id = $1`,
      userId,
    );
    await refusal(enter(email, 'wrong'));
    expect(
      await sql(`SELECT failed_attempts, locked_until FROM identity.app_user WHERE id = $1`, userId),
    ).toEqual(before);
  });

  it('asks which membership, where there are several, and takes none that is not theirs', async () => {
    const one = await withPassword({ role: 'case-manager' });
    const two = await withPassword({ email: one.email, role: 'identifier' });
    const stranger = await invited();
    const unchosen = await enter(one.email);
    expect(unchosen.session).toBeUndefined();
    expect(unchosen.memberships.map(({ membershipId }) => membershipId).sort()).toEqual(
      [one.membershipId, two.membershipId].sort(),
    );
    const chosen = await enter(one.email, PASSWORD, two.membershipId);
    expect((await actorOf(chosen.session?.token))?.role).toBe('identifier');
    expect(await refusal(enter(one.email, PASSWORD, stranger.membershipId))).toMatchObject({
      code: 'SIGN_IN.REFUSED',
    });
  });
});

describe('a session', () => {
  async function open() {
    const person = await withPassword();
    const { session } = await enter(person.email);
    return { ...person, token: session?.token ?? '' };
  }
  const age = (userId: string, column: string, by: string) =>
    sql(
      `UPDATE identity.session SET ${column} = clock_timestamp() - $2::interval WHERE user_id = $1`,
      userId,
      by,
    );

  it('ends when its twelve hours are over', async () => {
    const { userId, token } = await open();
    await age(userId, 'expires_at', '1 second');
    expect(await actorOf(token)).toBeUndefined();
  });

  it('ends after half an hour without a request, and lives on with one', async () => {
    const { userId, token } = await open();
    await age(userId, 'seen_at', '29 minutes');
    expect(await actorOf(token)).toBeDefined();
    expect(await actorOf(token)).toBeDefined();
    await age(userId, 'seen_at', '30 minutes');
    expect(await actorOf(token)).toBeUndefined();
  });

  it('is gone after signing out, and the other one of the same person is not', async () => {
    const { email, token } = await open();
    const other = (await enter(email)).session?.token;
    const actor = (await actorOf(token)) as MemberActor;
    await house().api.work.run(actor, (tx) => signOut(tx, actor, token));
    expect(await actorOf(token)).toBeUndefined();
    expect(await actorOf(other)).toBeDefined();
  });

  it('ends with its membership', async () => {
    const { organisationId, membershipId, token } = await open();
    const organisation = await makeOrganisation(house().worker.work);
    const administrator = await makeMember(
      house().worker.work,
      { ...organisation, id: organisationId },
      { role: 'administrator' },
    );
    await house().api.work.run(administrator, (tx) => endMembership(tx, administrator, membershipId));
    expect(await actorOf(token)).toBeUndefined();
  });

  it('stands in the database as a hash only', async () => {
    const { token } = await open();
    const found = await sql(`SELECT 1 FROM identity.session AS s WHERE s::text LIKE '%' || $1 || '%'`, token);
    expect(found).toEqual([]);
  });
});

describe('an invitation', () => {
  const choose = (secret: string, password: string) =>
    refusal(choosePassword(house().api.work, { secret, password }));

  it('is used once', async () => {
    const { email, secret } = await withPassword();
    expect(await choose(secret, 'another long password')).toMatchObject({ code: 'INVITATION.SPENT' });
    expect(await refusal(enter(email, 'another long password'))).not.toBe('let in');
  });

  it('is used once by two at the same moment', async () => {
    const { secret } = await invited();
    const answers = await Promise.all([choose(secret, `${PASSWORD} one`), choose(secret, `${PASSWORD} two`)]);
    expect(answers.filter((answer) => answer === 'let in')).toHaveLength(1);
  });

  it('expires', async () => {
    const { userId, secret } = await invited();
    await sql(`UPDATE identity.invitation SET expires_at = clock_timestamp() WHERE user_id = $1`, userId);
    expect(await choose(secret, PASSWORD)).toMatchObject({ code: 'INVITATION.SPENT' });
  });

  it.each(['', 'x'.repeat(11), '🏠'.repeat(11), 'x'.repeat(201)])(
    'takes no password such as %p',
    async (password) => {
      const { secret } = await invited();
      expect(await choose(secret, password)).toMatchObject({ code: 'PASSWORD.LENGTH' });
      expect(await choose(secret, '🏠'.repeat(12))).toBe('let in');
    },
  );

  it('opens nobody’s account: who has a password keeps it, and one guess uses the link up', async () => {
    const owner = await withPassword();
    const { session } = await enter(owner.email);
    const again = await invited({ email: owner.email });
    expect(await choose(again.secret, 'the administrator chose this')).toMatchObject({
      code: 'INVITATION.SPENT',
    });
    expect(await choose(again.secret, PASSWORD)).toMatchObject({ code: 'INVITATION.SPENT' });
    expect(await refusal(enter(owner.email, 'the administrator chose this'))).not.toBe('let in');
    expect((await enter(owner.email)).memberships).toHaveLength(1);
    const wish = { email: owner.email, organisationId: again.organisationId };
    expect(await choose((await invited(wish)).secret, PASSWORD)).toBe('let in');
    expect((await enter(owner.email)).memberships).toHaveLength(2);
    await expect(invited(wish)).rejects.toMatchObject({ code: 'MEMBERSHIP.EXISTS' });
    expect(await actorOf(session?.token)).toBeDefined();
  });

  it('of one office lets nobody act for another, whichever link is used first', async () => {
    for (const first of ['theirs', 'ours'] as const) {
      const email = anEmail();
      const [ours, theirs] = [await invited({ email }), await invited({ email, confirmed: false })];
      const stolen = 'the other administrator chose this';
      const attempts = first === 'theirs' ? ['theirs', 'ours'] : ['ours', 'theirs'];
      for (const attempt of attempts)
        await (attempt === 'theirs' ? choose(theirs.secret, stolen) : choose(ours.secret, PASSWORD));
      const entered = await enter(email, first === 'theirs' ? stolen : PASSWORD);
      const own = first === 'theirs' ? theirs : ours;
      expect(entered.memberships.map(({ membershipId }) => membershipId)).toEqual([own.membershipId]);
      const other = first === 'theirs' ? ours : theirs;
      const password = first === 'theirs' ? stolen : PASSWORD;
      expect((await enter(email, password, other.membershipId)).session?.membershipId).toBe(own.membershipId);
    }
  });

  it('of two offices, used at the same moment, takes one membership with one password', async () => {
    const email = anEmail();
    const [one, two] = [await invited({ email }), await invited({ email })];
    const answers = await Promise.all([
      choose(one.secret, `${PASSWORD} one`),
      choose(two.secret, `${PASSWORD} two`),
    ]);
    expect(answers.filter((answer) => answer === 'let in')).toHaveLength(1);
    const entered = await Promise.allSettled([
      enter(email, `${PASSWORD} one`),
      enter(email, `${PASSWORD} two`),
    ]);
    const inside = entered.flatMap((entry) => (entry.status === 'fulfilled' ? entry.value.memberships : []));
    expect(inside).toHaveLength(1);
  });

  it('of an administrator tells nothing about who is known elsewhere', async () => {
    const elsewhere = await withPassword({ displayName: 'Somebody Known' });
    const office = await makeOrganisation(house().worker.work);
    const administrator = await makeMember(house().worker.work, office, { role: 'administrator' });
    const invite = (email: string) =>
      house().api.work.run(administrator, async (tx) => {
        const wish = { displayName: 'As Invited', language: 'ru', role: 'analyst', lead: false } as const;
        const made = await inviteUser(tx, { ...wish, email, organisationId: office.id });
        return tx.sql(
          `SELECT coalesce(called, '') AS called, confirmed_at FROM identity.membership WHERE id = $1`,
          [made.membershipId],
        );
      });
    expect(await invite(elsewhere.email)).toEqual(await invite(anEmail()));
  });
});

describe('vouching', () => {
  async function office() {
    const organisation = await makeOrganisation(house().worker.work);
    const member = (role: MemberActor['role'], wish: { lead?: boolean; confirmed?: boolean } = {}) =>
      makeMember(house().worker.work, organisation, { role, ...wish });
    return { organisation, member, newcomer: await member('case-manager', { confirmed: false }) };
  }
  const confirm = (actor: MemberActor, membershipId: string) =>
    refusal(house().api.work.run(actor, (tx) => confirmMembership(tx, actor, membershipId)));
  /** What no command does and a mistake could: the policies alone must hold. */
  const force = (actor: MemberActor, statement: string, ...values: unknown[]) =>
    house()
      .api.work.run(actor, (tx) => tx.sql(statement, values))
      .then(
        (rows) => rows.length,
        () => 0,
      );

  it('is for a lead of the same organisation', async () => {
    const { member, newcomer } = await office();
    const stranger = await (await office()).member('case-manager', { lead: true });
    expect(await confirm(stranger, newcomer.membershipId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await confirm(await member('case-manager'), newcomer.membershipId)).toMatchObject({
      code: 'MEMBERSHIP.NOT_LEAD',
    });
    expect(await confirm(await member('case-manager', { lead: true }), newcomer.membershipId)).toBe('let in');
  });

  it('is not for oneself, not for a lead whom nobody has confirmed, and not for an administrator', async () => {
    const { member, newcomer } = await office();
    const unconfirmed = await member('case-manager', { lead: true, confirmed: false });
    const administrator = await member('administrator');
    expect(await confirm(unconfirmed, newcomer.membershipId)).toMatchObject({ code: 'MEMBERSHIP.NOT_LEAD' });
    expect(await confirm({ ...unconfirmed, confirmed: true }, unconfirmed.membershipId)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await confirm(administrator, newcomer.membershipId)).toMatchObject({
      code: 'MEMBERSHIP.NOT_LEAD',
    });
    const update = `UPDATE identity.membership SET confirmed_at = clock_timestamp() WHERE id = $1 RETURNING id`;
    for (const actor of [unconfirmed, administrator])
      expect(await force(actor, update, newcomer.membershipId)).toBe(0);
    const [row] = await sql(
      `SELECT confirmed_at FROM identity.membership WHERE id = $1`,
      newcomer.membershipId,
    );
    expect(row).toEqual({ confirmed_at: null });
  });

  it('is not got around by an administrator: no password is read, set, or confirmed on the way', async () => {
    const { member, newcomer } = await office();
    const administrator = await member('administrator');
    const attempts = [
      [`SELECT password_hash FROM identity.app_user WHERE id = $1`, newcomer.userId],
      [`UPDATE identity.app_user SET password_hash = 'x' WHERE id = $1 RETURNING id`, newcomer.userId],
      [`UPDATE identity.app_user SET display_name = 'x' WHERE id = $1 RETURNING id`, newcomer.userId],
      [`INSERT INTO identity.app_user (email, display_name) VALUES ($1, 'x') RETURNING id`, anEmail()],
      [`UPDATE identity.membership SET lead = true WHERE id = $1 RETURNING id`, newcomer.membershipId],
      [`SELECT token_hash FROM identity.session WHERE user_id = $1`, newcomer.userId],
      [`SELECT token_hash FROM identity.invitation WHERE user_id = $1`, newcomer.userId],
      [
        `INSERT INTO identity.membership (user_id, organisation_id, role)
         SELECT $1, id, 'analyst' FROM directory.organisation WHERE id <> panoh.org() LIMIT 1 RETURNING id`,
        newcomer.userId,
      ],
      [
        `INSERT INTO identity.membership (user_id, organisation_id, role, taken_at)
         VALUES ($1, panoh.org(), 'analyst', clock_timestamp()) RETURNING id`,
        newcomer.userId,
      ],
    ] as const;
    for (const [statement, value] of attempts)
      expect([statement, await force(administrator, statement, value)]).toEqual([statement, 0]);
  });
});

describe('a token', () => {
  async function issued(days = 30) {
    const organisation = await makeOrganisation(house().worker.work);
    const member = await makeMember(house().worker.work, organisation, { role: 'case-manager' });
    const token = await house().api.work.run(member, (tx) =>
      issueApiToken(tx, member, { label: 'sync', scopes: ['case.read'], days }),
    );
    return { member, organisation, ...token, secret: token.text.slice('panoh_'.length) };
  }
  const actorWith = (secret: string) => actorOfApiToken(house().api.database, secret);

  it('acts as its member within its scopes', async () => {
    const { member, secret } = await issued();
    const found = await actorWith(secret);
    expect([found?.actor.membershipId, found?.scopes]).toEqual([member.membershipId, ['case.read']]);
  });

  it('ends when it expires, is revoked by its owner, or its membership ends', async () => {
    const [late, revoked, left] = [await issued(), await issued(), await issued()];
    await sql(`UPDATE identity.api_token SET expires_at = clock_timestamp() WHERE id = $1`, late.tokenId);
    await house().api.work.run(revoked.member, (tx) => revokeApiToken(tx, revoked.tokenId));
    await sql(
      `UPDATE identity.membership SET ended_at = clock_timestamp() WHERE id = $1`,
      left.member.membershipId,
    );
    for (const { secret } of [late, revoked, left]) expect(await actorWith(secret)).toBeUndefined();
  });

  it('is revoked by nobody else', async () => {
    const { organisation, tokenId, secret } = await issued();
    const colleague = await makeMember(house().worker.work, organisation, { role: 'administrator' });
    const revoke = house().api.work.run(colleague, (tx) => revokeApiToken(tx, tokenId));
    expect(await refusal(revoke)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await actorWith(secret)).toBeDefined();
  });

  it.each([0, -1, 366])('does not live %p days', async (days) => {
    await expect(issued(days)).rejects.toMatchObject({ code: 'TOKEN.LIFETIME' });
  });
});
