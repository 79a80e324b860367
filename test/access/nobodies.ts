import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { endMembership } from '@panoh/identity';
import type { MemberActor } from '@panoh/kernel';
import type { House } from '@panoh/platform';
import { Client } from 'pg';
import { Caller, hashOf, openSession, withSession, withToken } from './caller';
import type { Nobody } from './members';

interface Standing {
  readonly application: NestFastifyApplication;
  readonly house: House;
  readonly superuser: string;
}

/** What once let somebody in, or never did. Only time is steered past the api: nothing else can end these. */
export async function makeNobodies(
  { application, house, superuser }: Standing,
  { member, leaver, administrator }: Record<'member' | 'leaver' | 'administrator', MemberActor>,
): Promise<Record<Nobody, Caller>> {
  const holding = (token: string): Caller => withSession(application, house, token);
  const [expired, idle, signedOut] = [
    ...[await openSession(house, member), await openSession(house, member), await openSession(house, member)],
  ];
  const owner = holding(await openSession(house, member));
  const [expiredToken, revokedToken] = [await issueToken(owner), await issueToken(owner)];
  const leaversSession = await openSession(house, leaver);
  const leaversToken = await issueToken(holding(leaversSession));
  await holding(signedOut ?? '').must('POST', '/api/v1/sign-out');
  await owner.must('DELETE', `/api/v1/api-tokens/${revokedToken.tokenId}`);
  await house.work.run(administrator, (tx) => endMembership(tx, administrator, leaver.membershipId));
  const past = `clock_timestamp() - interval '1 second'`;
  await asSuperuser(superuser, [
    [`UPDATE identity.session SET expires_at = ${past} WHERE token_hash = $1`, hashOf(expired ?? '')],
    [
      `UPDATE identity.session SET seen_at = ${past} - interval '30 minutes' WHERE token_hash = $1`,
      hashOf(idle ?? ''),
    ],
    [`UPDATE identity.api_token SET expires_at = ${past} WHERE id = $1`, expiredToken.tokenId],
  ]);
  return {
    visitor: new Caller(application, {}),
    'forged session': holding('x'.repeat(43)),
    'expired session': holding(expired ?? ''),
    'idle session': holding(idle ?? ''),
    'signed-out session': holding(signedOut ?? ''),
    'session of an ended membership': holding(leaversSession),
    'expired token': withToken(application, expiredToken.token),
    'revoked token': withToken(application, revokedToken.token),
    'token of an ended membership': withToken(application, leaversToken.token),
  };
}

const issueToken = (member: Caller): Promise<{ tokenId: string; token: string }> =>
  member.must('POST', '/api/v1/api-tokens', { label: 'a program', scopes: ['session.read'], days: 30 });

async function asSuperuser(address: string, steps: readonly (readonly [string, unknown])[]): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    for (const [statement, value] of steps) {
      const { rowCount } = await client.query(statement, [value]);
      if (rowCount !== 1) throw new Error(`Nothing was changed by: ${statement}`);
    }
  } finally {
    await client.end();
  }
}
