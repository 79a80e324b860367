import { timeLimitText } from '@panoh/kernel';
import { type Clock, lengthText } from '@panoh/mechanisms';
import type { CitedView, LawWords, NamedView } from './law-words';

/** A clock of the law: how long, whose, by what it starts and ends, and what it rests on. */
export interface ClockView {
  readonly id: string;
  readonly label: string;
  /** What the field's papers call it. */
  readonly codes: readonly string[];
  readonly kind: 'deadline' | 'period' | 'lower-bound' | 'date';
  readonly length: string;
  /** By urgency where that makes a difference; empty for a fixed date. */
  readonly limits: readonly { readonly urgency: string | null; readonly limit: string }[];
  readonly owner: NamedView;
  readonly starts: readonly TriggerView[];
  readonly stops: readonly TriggerView[];
  readonly cancels: readonly TriggerView[];
  readonly pausable: boolean;
  readonly rollForward: boolean;
  /** Before it runs out somebody is reminded. */
  readonly warns: readonly string[];
  /** What running out brings; it never takes a right away. */
  readonly expiry: {
    readonly effect: NamedView;
    readonly tell: readonly NamedView[];
    readonly ask: readonly NamedView[];
  } | null;
  readonly source: CitedView;
}

/** `enters` and `leaves` name a state, `does` a step, `event` something no track knows. */
export interface TriggerView {
  readonly on: 'enters' | 'leaves' | 'does' | 'event';
  readonly track: NamedView | null;
  readonly what: NamedView;
}

export function clockView(clock: Clock, words: LawWords): ClockView {
  const { label, named, cited } = words;
  const triggers = (all: Clock['starts']): TriggerView[] => all.map((one) => triggerView(one, words));
  return {
    ...{ id: clock.name, label: label('clocks', clock.name), codes: clock.codes, kind: clock.kind },
    ...{ length: lengthText(clock), limits: limitsOf(clock), owner: named('parties', clock.owner.name) },
    ...{ starts: triggers(clock.starts), stops: triggers(clock.stops), cancels: triggers(clock.cancels) },
    ...{ pausable: clock.pause !== undefined, rollForward: clock.rollForward },
    warns: clock.warn.map((span) => timeLimitText(span)),
    expiry: expiryView(clock, words),
    source: cited(clock.source),
  };
}

function limitsOf({ limits }: Clock): ClockView['limits'] {
  const all = Object.entries(limits).map(([urgency, span]) => ({ urgency, limit: timeLimitText(span) }));
  const [first] = all;
  const isSame = first !== undefined && all.every(({ limit }) => limit === first.limit);
  return isSame ? [{ urgency: null, limit: first.limit }] : all;
}

function triggerView(trigger: Clock['starts'][number], { named }: LawWords): TriggerView {
  switch (trigger.on) {
    case 'event':
      return { on: 'event', track: null, what: { id: trigger.event, label: trigger.event } };
    case 'does':
      return {
        on: 'does',
        track: named('tracks', trigger.track),
        what: named(`actions/${trigger.track}`, trigger.action),
      };
    case 'enters':
    case 'leaves':
      return {
        on: trigger.on,
        track: named('tracks', trigger.track),
        what: named(`states/${trigger.track}`, trigger.state),
      };
  }
}

function expiryView({ expiry }: Clock, { named, label }: LawWords): ClockView['expiry'] {
  if (expiry === undefined) return null;
  const asked = (name: string): NamedView => {
    const [track = '', action = ''] = name.split('.');
    const step = label(`actions/${track}`, action);
    return step === action ? named('asks', name) : { id: name, label: step };
  };
  return {
    effect: named('proposals', expiry.effect),
    tell: expiry.tell.map(({ name }) => named('parties', name)),
    ask: expiry.ask.map(({ name }) => asked(name)),
  };
}
