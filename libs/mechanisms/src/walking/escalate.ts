import type { Facts } from '../model/facts';
import type { Mechanism } from '../model/mechanism';
import type { Effect } from './stepped';

/** One more attempt did not place the person: from the given number on, the next ones up are told (R21). */
export function escalationEffects(
  mechanism: Mechanism,
  track: string,
  entered: string,
  facts: Facts,
): Effect[] {
  if (facts.unplacedAttempts === undefined) return [];
  const count = facts.unplacedAttempts + 1;
  return [...mechanism.escalations.values()]
    .filter(({ counts }) =>
      counts.some(
        (trigger) => trigger.on === 'enters' && trigger.track === track && trigger.state === entered,
      ),
    )
    .filter(({ after }) => count >= after)
    .map(({ name, ladder }) => ({
      kind: 'escalate' as const,
      rule: name,
      ladder: ladder.map((party) => party.name),
      count,
    }));
}
