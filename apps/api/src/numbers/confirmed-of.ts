import { forbidden, type MemberActor } from '@panoh/kernel';
import { memberOf, type PanohRequest } from '../http/panoh-request';

/** The numbers of a country are not an administrator's to give: a lead has confirmed who counts. */
export function confirmedOf(request: PanohRequest): MemberActor {
  const actor = memberOf(request);
  if (actor.confirmed) return actor;
  throw forbidden('ACCESS.ROLE', 'A lead must confirm your membership before you count anybody.');
}
