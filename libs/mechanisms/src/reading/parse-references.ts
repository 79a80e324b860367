import type { GuardRef, StepRef, Trigger } from '../model/mechanism';
import type { Entry } from './entry';

const STEP = /^([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)$/;
const TRACK_TRIGGER = /^([a-z][a-z0-9-]*) (enters|leaves|does) ([a-z][a-z0-9-]*)$/;
const EVENT_TRIGGER = /^event ([a-z][a-z0-9.-]*)$/;

/** `form.identification.complete`, `not is-child`. */
export const parseGuards = (entry: Entry): GuardRef[] =>
  entry.words().map(({ name, at }) => {
    const negated = name.startsWith('not ');
    return { guard: negated ? name.slice('not '.length) : name, negated, at };
  });

/** `referral.hand-over`: a step is spelled like its permission. */
export const parseSteps = (entry: Entry): StepRef[] => entry.entries().flatMap((one) => parseStep(one) ?? []);

export function parseStep(entry: Entry): StepRef | undefined {
  const [, track, action] = STEP.exec(entry.text()) ?? [];
  if (track !== undefined && action !== undefined) return { track, action, at: entry.at };
  entry.wrong('MECHANISM.SHAPE', 'Name the step as track.action, for example referral.hand-over.');
  return undefined;
}

/** `status enters presumed`, `services leaves sheltered`, `referral does arrive`, `event bed.held`. */
export const parseTriggers = (entry: Entry): Trigger[] =>
  entry.entries().flatMap((one) => parseTrigger(one) ?? []);

function parseTrigger(entry: Entry): Trigger | undefined {
  const text = entry.text();
  const [, event] = EVENT_TRIGGER.exec(text) ?? [];
  if (event !== undefined) return { on: 'event', event, at: entry.at };
  const [, track, on, name] = TRACK_TRIGGER.exec(text) ?? [];
  if (track !== undefined && name !== undefined) {
    if (on === 'does') return { on, track, action: name, at: entry.at };
    if (on === 'enters' || on === 'leaves') return { on, track, state: name, at: entry.at };
  }
  entry.wrong(
    'MECHANISM.SHAPE',
    'Say when as "<track> enters <state>", "<track> leaves <state>", "<track> does <action>" or "event <name>".',
  );
  return undefined;
}
