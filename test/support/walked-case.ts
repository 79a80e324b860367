import { type Calendar, dueFrom, localText, Temporal } from '@panoh/kernel';
import {
  type Effect,
  expire,
  type Facts,
  happen,
  type KnownEvent,
  type Mechanism,
  type Progress,
  type Scope,
  start,
  standingOf,
  step,
  type StepRequest,
} from '@panoh/mechanisms';

/** A country without holidays: the worked cases walked with it do not depend on any. */
const plain = (zone: string): Calendar => ({
  id: 'plain',
  revision: 1,
  zone,
  weekend: [6, 7],
  listed: { from: 2000, to: 2100 },
  days: [],
});

/** Walks a case or a referral through a mechanism in local time and remembers every clock and effect. */
export class Walk {
  readonly effects: Effect[] = [];
  /** Clock → local due time, or how it ended. */
  readonly clocks = new Map<string, string>();
  progress: Progress;

  constructor(
    private readonly law: Mechanism,
    private readonly zone: string,
    per: Scope,
    at: string,
    private facts: Facts = {},
  ) {
    const begun = start(law, per, facts, this.instant(at));
    this.progress = begun.progress;
    this.note(begun.effects);
  }

  instant(local: string): Temporal.Instant {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(this.zone).toInstant();
  }

  know(facts: Facts): this {
    this.facts = { ...this.facts, ...facts };
    return this;
  }

  /** `referral.accept`, by these parties, at this local time. Gives back the effects of this step alone. */
  take(
    name: string,
    by: string,
    at: string,
    more: Pick<StepRequest, 'reason' | 'provides'> = {},
  ): readonly Effect[] {
    const [track = '', action = ''] = name.split('.');
    const occurredAt = this.instant(at);
    const request = { track, name: action, by: [by], occurredAt, ...more };
    const { progress, effects } = step(this.law, this.progress, request, this.facts, occurredAt);
    this.progress = progress;
    return this.note(effects);
  }

  happens(event: KnownEvent, at: string): readonly Effect[] {
    return this.note(happen(this.law, this.progress, event, this.facts, this.instant(at)));
  }

  expires(clock: string, at: string): readonly Effect[] {
    const { progress, effects } = expire(
      this.law,
      this.progress,
      clock,
      this.facts,
      this.instant(at),
      this.instant(at),
    );
    this.progress = progress;
    return this.note(effects);
  }

  state(track: string): string | undefined {
    return this.progress.tracks[track]?.state;
  }

  get standing(): Facts['standing'] {
    return standingOf(this.law, this.progress);
  }

  private note(effects: readonly Effect[]): readonly Effect[] {
    for (const effect of effects) {
      if (effect.kind === 'stop-clock') this.clocks.set(effect.clock, effect.outcome);
      if (effect.kind !== 'arm-clock') continue;
      const { due } = dueFrom({
        rule: effect.limit,
        start: effect.startsAt,
        calendars: [plain(this.zone)],
        zone: this.zone,
        rollForward: effect.clock.rollForward,
      });
      this.clocks.set(effect.clock.name, localText(due, this.zone).slice(0, 16).replace('T', ' '));
    }
    this.effects.push(...effects);
    return effects;
  }
}
