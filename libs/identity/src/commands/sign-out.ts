import type { MemberActor } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { hashOfToken } from '../data/secret-token';

export async function signOut(tx: Tx, actor: MemberActor, token: string): Promise<void> {
  await tx.sql(`SELECT identity.close_session($1)`, [hashOfToken(token)]);
  tx.record({ type: 'session.closed', subject: { kind: 'membership', id: actor.membershipId } });
}
