import { dueFrom, Temporal, warningsFor } from '@panoh/kernel';
import { filesOf, type Mechanism, parseMechanism, step } from '@panoh/mechanisms';

/** For a peer that loads and saves in its own way: the decision itself is the product's `step()`. */
export interface Decided {
  readonly state: string;
  readonly event: Readonly<Record<string, string>>;
  /** Clocks that what happened has met. */
  readonly met: readonly string[];
  readonly armed: readonly ArmedClock[];
}

/** The columns of a clock that starts, as the table keeps them. */
export interface ArmedClock {
  readonly clock: string;
  readonly due: string;
  readonly [column: string]: unknown;
}

export function readLaw(text: string): Mechanism {
  const [main, ...shared] = filesOf(text);
  const { mechanism } = main === undefined ? {} : parseMechanism(main.text, main.file, shared);
  if (mechanism === undefined) throw new Error('The stored mechanism cannot be read.');
  return mechanism;
}

export function decideArrival(
  law: Mechanism,
  at: { state: string; since: string; now: string; occurredAt: string; zone: string; urgency: 'urgent' },
): Decided {
  const occurredAt = Temporal.Instant.from(at.occurredAt);
  const progress = { tracks: { referral: { state: at.state, since: Temporal.Instant.from(at.since) } } };
  const request = { track: 'referral', name: 'arrive', by: ['receiver'], occurredAt };
  const stepped = step(law, progress, request, { urgency: at.urgency }, Temporal.Instant.from(at.now));
  const met: string[] = [];
  const armed: ArmedClock[] = [];
  let event: Record<string, string> = {};
  for (const effect of stepped.effects) {
    if (effect.kind === 'moved') event = { action: effect.action, from: effect.from, to: effect.to };
    if (effect.kind === 'stop-clock' && effect.outcome === 'met') met.push(effect.clock);
    if (effect.kind !== 'arm-clock') continue;
    const { clock, limit, startsAt } = effect;
    const rule = { code: clock.codes[0] ?? clock.name, limit, warn: clock.warn, source: clock.source.ref };
    const days = { zone: at.zone, calendars: [] };
    const { due, derivation, localDate } = dueFrom({ rule: limit, start: startsAt, ...days });
    armed.push({
      ...{ clock: clock.name, code: rule.code, rule, unit: limit.unit },
      amount: limit.unit === 'date' ? null : limit.amount,
      ...{ source: clock.source.ref, confidence: clock.source.confidence, zone: at.zone },
      ...{ starts_at: startsAt.toString(), known_at: at.now, due: due.toString() },
      ...{ local_date: localDate.toString(), derivation, tzdata: derivation.tzdata },
      warnings: warningsFor({ before: clock.warn, start: startsAt, due, ...days }),
      ...{ pauses: [], told: [], state: 'running', next_sweep_at: due.toString(), revision: 1 },
    });
  }
  return { state: stepped.progress.tracks['referral']?.state ?? at.state, event, met, armed };
}
