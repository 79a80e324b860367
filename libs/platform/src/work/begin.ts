import type { Actor } from '@panoh/kernel';
import { escapeLiteral } from 'pg';

/** BEGIN, the actor and the clock in one message: the round trip is what a transaction costs most. */
export function beginAs(actor: Actor): string {
  const settings = Object.entries(settingsOf(actor))
    .map(([name, value]) => `set_config('panoh.${name}', ${escapeLiteral(value)}, true)`)
    .join(', ');
  return `BEGIN; SELECT panoh.now() AS now FROM (SELECT ${settings}) AS actor`;
}

function settingsOf(actor: Actor): Record<string, string> {
  switch (actor.kind) {
    case 'member':
      return {
        kind: 'member',
        membership: actor.membershipId,
        user: actor.userId,
        org: actor.organisationId,
        role: actor.role,
        lead: String(actor.lead),
        confirmed: String(actor.confirmed),
        jurisdictions: actor.jurisdictions.join(','),
        region: actor.region ?? '',
      };
    case 'system':
      return { kind: 'system', cause: actor.cause };
    case 'visitor':
      return { kind: 'visitor', page: actor.page };
  }
}
