import type { CaseAccess } from '@panoh/cases';
import { armDeadline, cancelDeadlines, meetDeadline, type Subject } from '@panoh/deadlines';
import type { Effect, Mechanism } from '@panoh/mechanisms';
import type { Tx } from '@panoh/platform';
import { deadlineRule } from '../domain/deadline-rule';
import { clockOwner } from '../queries/clock-owner';
import { pauseClock, resumeClock } from './stand-still';

/** What the effects of one step are about. */
export interface Carrying {
  readonly mechanism: Mechanism;
  readonly access: CaseAccess;
  readonly by: readonly string[];
  /** What happened, for a clock that is cancelled by it: `status.presumed`. */
  readonly because: string;
  /** Whose clocks these are: the case, or the thing an event was about. */
  readonly subject: Subject;
  /** Whom a step goes to, where it discloses. */
  readonly recipientId?: string;
  /** Code of the step's reason: a clock does not stand still without one. */
  readonly reason?: string;
}

/** Carries the effects on clocks out, in their order: what ends comes before what begins anew. */
export async function carryOutClocks(tx: Tx, effects: readonly Effect[], carrying: Carrying): Promise<void> {
  for (const effect of effects) await carryOut(tx, effect, carrying);
}

async function carryOut(tx: Tx, effect: Effect, carrying: Carrying): Promise<void> {
  const { mechanism, access, subject, because } = carrying;
  switch (effect.kind) {
    case 'arm-clock': {
      const { clock, limit, startsAt, urgency } = effect;
      await cancelDeadlines(tx, { subject, clock: clock.name, event: because, at: startsAt });
      await armDeadline(tx, {
        caseId: access.caseId,
        subject,
        clock: clock.name,
        rule: deadlineRule(mechanism, clock, limit),
        startsAt,
        ownerOrganisationId: await clockOwner(
          tx,
          mechanism,
          clock,
          access,
          carrying.by,
          carrying.recipientId,
        ),
        ownerParty: clock.owner.name,
        ...(urgency !== undefined && { urgency }),
      });
      return;
    }
    case 'stop-clock':
      if (effect.outcome === 'met') await meetDeadline(tx, { subject, clock: effect.clock, at: effect.at });
      else await cancelDeadlines(tx, { subject, clock: effect.clock, event: because, at: effect.at });
      return;
    case 'pause-clock': {
      const codes = mechanism.reasons.get(effect.reasons)?.codes ?? [];
      await pauseClock(tx, { subject, clock: effect.clock, at: effect.at, codes, reason: carrying.reason });
      return;
    }
    case 'resume-clock':
      await resumeClock(tx, { subject, clock: effect.clock, at: effect.at });
      return;
    case 'moved':
    case 'counts-as':
    case 'tell':
    case 'require':
    case 'propose':
    case 'ask':
    case 'disclose':
    case 'escalate':
      return;
  }
}
