import { type Actor, forbidden, type MemberActor } from '@panoh/kernel';

/** What only a person may do: a program never consents, registers or reads for somebody. */
export function member(actor: Actor): MemberActor {
  if (actor.kind === 'member') return actor;
  throw forbidden(
    'ACTOR.NOT_MEMBER',
    'Only a member of an organisation can do this. Sign in and choose one.',
  );
}
