import type { ClockRule, LadderStep, Rung } from '@panoh/deadlines';
import type { TimeLimit } from '@panoh/kernel';
import type { Clock, Urgency } from '@panoh/mechanisms';

const RUNG_OF: Readonly<Record<string, Rung>> = {
  owner: 'owner',
  superior: 'superior',
  'territorial-secretary': 'territorial-secretary',
  coordinator: 'national-coordinator',
};
/** One rung higher for each hour in which nobody acts. */
const HOURS_BETWEEN_RUNGS = 1;

/** A clock as its mechanism says it, in the shape a deadline keeps. */
export function clockRuleOf(clock: Clock, limit: TimeLimit, urgency?: Urgency): ClockRule {
  const rungs = (clock.expiry?.tell ?? []).flatMap(({ name }) => RUNG_OF[name] ?? []);
  const ladder = rungs.map((tell, index): LadderStep => ({ tell, afterHours: index * HOURS_BETWEEN_RUNGS }));
  return {
    code: codeOf(clock, urgency),
    limit,
    rollForward: clock.rollForward,
    warn: clock.warn,
    pausable: clock.pause !== undefined,
    ladder,
    source: clock.source.ref,
    confidence: clock.source.confidence,
  };
}

/** One clock may have a code of its own where it is urgent: NRM-RFU and, for all others, NRM-RFS (domain.md 1.9). */
const codeOf = ({ codes, name }: Clock, urgency: Urgency | undefined): string =>
  (urgency === 'urgent' ? codes[0] : codes.at(-1)) ?? name;
