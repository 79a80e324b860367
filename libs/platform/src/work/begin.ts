import type { Actor } from '@panoh/kernel';
import type { Statement } from './statement';

/**
 * BEGIN, the actor and the clock: they travel together, because the round trip is what a transaction costs most. How
 * far the clock is set stays with the transaction, so that nothing in it reads that again.
 */
export function beginAs(actor: Actor): readonly Statement[] {
  const settings = Object.entries(settingsOf(actor));
  const carried = [
    `set_config('panoh.clock_offset', panoh.clock_offset()::text, true)`,
    ...settings.map(([name], index) => `set_config('panoh.${name}', $${String(index + 1)}, true)`),
  ];
  return [
    { text: 'BEGIN' },
    {
      text: `SELECT panoh.now() AS now FROM (SELECT ${carried.join(', ')}) AS actor`,
      values: settings.map(([, value]) => value),
    },
  ];
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
