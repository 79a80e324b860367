import type { ClockRule, Rung } from '@panoh/deadlines';
import type { TimeLimit } from '@panoh/kernel';
import type { Clock, Mechanism } from '@panoh/mechanisms';

/** Elapsed hours from the end of a clock until each next one is told, while nobody acts. A proposal of ours. */
const HOURS_OF_HOURLY_CLOCKS = [0, 2, 4, 8];
const HOURS_OF_DAILY_CLOCKS = [0, 24, 48, 72];

/** What a deadline keeps of its clock, so that it can be explained years later under another law. */
export function deadlineRule(mechanism: Mechanism, clock: Clock, limit: TimeLimit): ClockRule {
  const source = mechanism.sources.get(clock.source.ref)?.title ?? clock.source.ref;
  return {
    code: clock.codes[0] ?? clock.name,
    limit,
    rollForward: clock.rollForward,
    warn: clock.warn,
    pausable: clock.pause !== undefined,
    ladder: ladderOf(mechanism, clock, limit),
    source: clock.source.note === undefined ? source : `${source}: ${clock.source.note}`,
    confidence: clock.source.confidence,
  };
}

function ladderOf(mechanism: Mechanism, clock: Clock, limit: TimeLimit): ClockRule['ladder'] {
  const hours = limit.unit === 'h' ? HOURS_OF_HOURLY_CLOCKS : HOURS_OF_DAILY_CLOCKS;
  const told = clock.expiry?.tell.flatMap(({ name }) => rungOf(mechanism, name) ?? []) ?? [];
  return [...new Set(told)].map((tell, index) => ({ tell, afterHours: hours[index] ?? 0 }));
}

/** A party that is neither owner nor above it has no rung: it reads of the breach in its own list. */
function rungOf(mechanism: Mechanism, party: string): Rung | undefined {
  if (party === 'owner' || party === 'superior') return party;
  const roles = mechanism.parties.get(party)?.roles ?? [];
  if (roles.includes('national-coordinator')) return 'national-coordinator';
  return roles.length === 1 && roles[0] === 'territorial-secretary' ? 'territorial-secretary' : undefined;
}
