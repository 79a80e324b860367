import { timeLimitText, type TimeSpan } from '@panoh/kernel';
import type { GuardRef, Mechanism, StepRef, Trigger } from './model/mechanism';

/** One rule that differs between two versions, by its path: `clocks/referral-answer/limits/urgent`. */
export interface Difference {
  readonly path: string;
  /** `undefined`: it was not there. */
  readonly before: string | undefined;
  /** `undefined`: it is not there any more. */
  readonly after: string | undefined;
}

/** What a person must read to know what changed. The order and the comments of a file do not count. */
export function diff(before: Mechanism, after: Mechanism): Difference[] {
  const [old, now] = [rulesOf(before), rulesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }));
}

/** Where a word stands, what is worked out from others, and the text as a whole are not rules. */
const NOT_RULES = new Set(['at', 'clockMoves', 'text', 'name', 'track', 'permission', 'decides']);

function rulesOf({ sources, consents, parties, reasons, tracks, clocks, escalations, ...head }: Mechanism) {
  const rules = new Map<string, string>([
    ['version', String(head.version)],
    ['jurisdiction', head.jurisdiction],
  ]);
  collect({ sources, consents, parties, reasons, tracks, clocks, escalations }, '', rules);
  return rules;
}

function collect(value: object, path: string, rules: Map<string, string>): void {
  const entries: [string, unknown][] =
    value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value);
  for (const [key, below] of entries) {
    if (!(value instanceof Map) && NOT_RULES.has(key)) continue;
    const here = path === '' ? key : `${path}/${key}`;
    const text = ruleText(below);
    if (text !== undefined) rules.set(here, text);
    else if (typeof below === 'object' && below !== null) collect(below, here, rules);
  }
}

/** A rule as the file spells it; `undefined` for what holds further rules, or nothing at all. */
function ruleText(value: unknown): string | undefined {
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((one) => ruleText(one) ?? '').join(', ');
  if (value === null) return 'nothing';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'true' : undefined;
  if (typeof value !== 'object' || value instanceof Map) return undefined;
  if ('unit' in value) return timeLimitText(value as TimeSpan);
  if ('guard' in value) return guardText(value as GuardRef);
  if ('on' in value) return triggerText(value as Trigger);
  if ('track' in value && 'action' in value)
    return `${(value as StepRef).track}.${(value as StepRef).action}`;
  const keys = Object.keys(value).filter((key) => key !== 'at');
  return keys.length === 1 && keys[0] === 'name' ? (value as { name: string }).name : undefined;
}

const guardText = ({ guard, negated }: GuardRef): string => (negated ? `not ${guard}` : guard);

function triggerText(trigger: Trigger): string {
  switch (trigger.on) {
    case 'event':
      return `event ${trigger.event}`;
    case 'does':
      return `${trigger.track} does ${trigger.action}`;
    case 'enters':
    case 'leaves':
      return `${trigger.track} ${trigger.on} ${trigger.state}`;
  }
}
