import type { Category, Temporal, TimeLimit } from '@panoh/kernel';
import type { Clock } from '../model/mechanism';
import type { CONSENTED, CountsAs, Urgency } from '../model/words';

/** How far one case, or one referral, has come: plain data, one entry per track. */
export interface Progress {
  readonly tracks: Readonly<Record<string, TrackProgress>>;
}

export interface TrackProgress {
  readonly state: string;
  /** When it came into this state, by the time the step happened, not the time it was recorded. */
  readonly since: Temporal.Instant;
}

/** What follows from a step. The caller carries it out; nothing here touches anything. */
export type Effect =
  | {
      /** `to` is `from` where the step is only recorded. */
      readonly kind: 'moved';
      readonly track: string;
      readonly action: string;
      readonly from: string;
      readonly to: string;
      readonly at: Temporal.Instant;
    }
  | {
      /** What statistics counts this track as, from now on; null is nothing. */
      readonly kind: 'counts-as';
      readonly track: string;
      readonly from: CountsAs | null;
      readonly to: CountsAs | null;
      readonly at: Temporal.Instant;
    }
  | {
      /** Arming a clock that runs starts it anew. */
      readonly kind: 'arm-clock';
      readonly clock: Clock;
      readonly startsAt: Temporal.Instant;
      readonly limit: TimeLimit;
      /** The variant taken, where the clock has several. */
      readonly urgency: Urgency | undefined;
    }
  | {
      readonly kind: 'stop-clock';
      readonly clock: string;
      readonly at: Temporal.Instant;
      readonly outcome: 'met' | 'cancelled';
    }
  | {
      readonly kind: 'pause-clock';
      readonly clock: string;
      readonly at: Temporal.Instant;
      readonly reasons: string;
    }
  | { readonly kind: 'resume-clock'; readonly clock: string; readonly at: Temporal.Instant }
  | {
      /** Party names, and `owner` or `superior` where a clock tells. About: a step or a clock. */
      readonly kind: 'tell';
      readonly parties: readonly string[];
      readonly about: string;
    }
  /** A record that is owed after this step. */
  | { readonly kind: 'require'; readonly document: string; readonly about: string }
  /** A suggestion to a person; nobody is bound by it. */
  | { readonly kind: 'propose'; readonly what: string; readonly about: string }
  /** Decisions that a breached clock asks for. */
  | { readonly kind: 'ask'; readonly decisions: readonly string[]; readonly about: string }
  | {
      /** What the receiver may see from now on, and on which ground. */
      readonly kind: 'disclose';
      readonly categories: readonly Category[] | typeof CONSENTED;
      readonly purposes: readonly string[];
      readonly ground: { readonly consent: true } | { readonly legalBasis: string };
    }
  | {
      readonly kind: 'escalate';
      readonly rule: string;
      readonly ladder: readonly string[];
      readonly count: number;
    };

export interface Stepped {
  readonly progress: Progress;
  readonly effects: readonly Effect[];
}
