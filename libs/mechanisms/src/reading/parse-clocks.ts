import { parseTimeSpan, type TimeSpan } from '@panoh/kernel';
import type { Place } from '../model/fault';
import type { Cited, Clock, ClockKind, ClockPause, Escalation, Expiry } from '../model/mechanism';
import { EXPIRY_EFFECTS, type ExpiryEffect, FORBIDDEN_EFFECTS, URGENCIES } from '../model/words';
import type { Cite } from './cite';
import type { Entry } from './entry';
import { parseGuards, parseStep, parseTriggers } from './parse-references';

/** The key that says how long, and what kind of clock it makes. */
const KINDS = {
  within: 'deadline',
  lasts: 'period',
  'not-before': 'lower-bound',
  'on-date': 'date',
} as const satisfies Record<string, ClockKind>;
const KIND_KEYS = Object.keys(KINDS) as (keyof typeof KINDS)[];

const CLOCK_KEYS = [
  ...KIND_KEYS,
  ...(['code', 'stops', 'cancels', 'unless', 'pause', 'warn', 'calendar', 'roll-forward'] as const),
  ...(['expiry', 'source'] as const),
] as const;

/** Stands in where the citation is missing; the file is refused for it anyway. */
const unsourced = (at: Place): Cited => ({ ref: '', confidence: 'design', at });

export function parseClocks(section: Entry, cite: Cite): Clock[] {
  return section.named().map(({ name, at, value }) => parseClock(name, at, value, cite));
}

function parseClock(name: string, at: Place, entry: Entry, cite: Cite): Clock {
  const said = entry.fields(['starts', 'owner'], CLOCK_KEYS);
  const keys = KIND_KEYS.filter((key) => said[key].present);
  const [key] = keys;
  if (key === undefined || keys.length > 1)
    entry.wrong('MECHANISM.KEY_MISSING', `Clock ${name} must say exactly one of: ${KIND_KEYS.join(', ')}.`);
  const kind = KINDS[key ?? 'within'];
  return {
    name,
    at,
    codes: said.code.words().map((word) => word.name),
    kind,
    limits: key === undefined || kind === 'date' ? {} : parseLimits(said[key]),
    date: kind === 'date' ? said['on-date'].text() : undefined,
    starts: parseTriggers(said.starts),
    stops: parseTriggers(said.stops),
    cancels: parseTriggers(said.cancels),
    unless: parseGuards(said.unless),
    pause: said.pause.present ? parsePause(said.pause) : undefined,
    warn: said.warn.entries().flatMap((one) => parseSpan(one) ?? []),
    owner: said.owner.word(),
    calendar: said.calendar.oneOf(['owner', 'receiver'] as const, 'owner'),
    rollForward: said['roll-forward'].flag(),
    expiry: said.expiry.present ? parseExpiry(said.expiry) : undefined,
    source: cite(said.source, { required: true, number: true }) ?? unsourced(at),
  };
}

/** `24h`, or one span for each urgency. */
function parseLimits(entry: Entry): Clock['limits'] {
  if (entry.isText) {
    const span = parseSpan(entry);
    return Object.fromEntries(URGENCIES.map((urgency) => [urgency, span]));
  }
  const variants = entry.fields(URGENCIES);
  return Object.fromEntries(URGENCIES.map((urgency) => [urgency, parseSpan(variants[urgency])]));
}

function parseSpan(entry: Entry): TimeSpan | undefined {
  const text = entry.text();
  if (text === '') return undefined;
  try {
    return parseTimeSpan(text);
  } catch {
    entry.wrong('MECHANISM.SHAPE', `"${text}" is not a span of time: write 24h, 30cd, 5wd or 6mo.`);
    return undefined;
  }
}

function parsePause(entry: Entry): ClockPause {
  const { starts, ends, reasons } = entry.fields(['reasons'], ['starts', 'ends']);
  return { starts: parseTriggers(starts), ends: parseTriggers(ends), reasons: reasons.word() };
}

function parseExpiry(entry: Entry): Expiry {
  const { tell, effect, ask, moves } = entry.fields(['tell', 'effect'], ['ask', 'moves']);
  return {
    tell: tell.words(),
    effect: parseEffect(effect),
    ask: ask.words(),
    moves: moves.present ? parseStep(moves) : undefined,
    at: entry.at,
  };
}

function parseEffect(entry: Entry): ExpiryEffect {
  const text = entry.text();
  const forbidden = Object.hasOwn(FORBIDDEN_EFFECTS, text) ? FORBIDDEN_EFFECTS[text] : undefined;
  if (forbidden === undefined) return entry.oneOf(EXPIRY_EFFECTS, 'none');
  const what = forbidden === 'EXPIRY_CLOSES' ? 'closes a case' : 'takes a right away';
  entry.wrong(
    `MECHANISM.${forbidden}`,
    `The end of a clock never ${what}: "${text}" is a person's decision.`,
  );
  return 'none';
}

export function parseEscalations(section: Entry, cite: Cite): Escalation[] {
  return section.named().map(({ name, at, value }) => {
    const { counts, after, ladder, source } = value.fields(['counts', 'after', 'ladder'], ['source']);
    return {
      name,
      at,
      counts: parseTriggers(counts),
      after: after.whole(1),
      ladder: ladder.words(),
      source: cite(source, { required: true, number: true }) ?? unsourced(at),
    };
  });
}
