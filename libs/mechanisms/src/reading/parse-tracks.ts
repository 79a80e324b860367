import { CATEGORIES } from '@panoh/kernel';
import { isStanding, STANDING, type Standing } from '../model/facts';
import type { Place } from '../model/fault';
import type { Action, State, Track, Word } from '../model/mechanism';
import { CONSENTED, COUNTS_AS, HTCDS_STATUSES, SCOPES } from '../model/words';
import type { Cite } from './cite';
import type { Entry } from './entry';
import { parseGuards, parseSteps } from './parse-references';

/** An action before anybody has worked out which clocks it moves. */
export type RawTrack = Omit<Track, 'actions'> & {
  readonly actions: ReadonlyMap<string, Omit<Action, 'clockMoves'>>;
};

export function parseTracks(section: Entry, cite: Cite): RawTrack[] {
  return section.named().map(({ name, at, value }) => parseTrack(name, at, value, cite));
}

function parseTrack(name: string, at: Place, entry: Entry, cite: Cite): RawTrack {
  const said = entry.fields(['per', 'first', 'states', 'actions'], ['counted', 'source']);
  const source = cite(said.source, { required: false, number: false });
  const states = said.states.named().map((one) => parseState(one.name, one.at, one.value));
  const actions = said.actions.named().map((one) => {
    const action = parseAction(name, one.name, one.at, one.value, cite);
    if (action.source === undefined && source === undefined)
      one.value.wrong(
        'MECHANISM.SOURCE_MISSING',
        `Say what ${name}.${one.name} rests on, here or for the track.`,
      );
    return { ...action, source: action.source ?? source };
  });
  return {
    name,
    at,
    per: said.per.oneOf(SCOPES, 'case'),
    first: said.first.text(),
    counted: said.counted.flag(),
    states: new Map(states.map((state) => [state.name, state])),
    actions: new Map(actions.map((action) => [action.name, action])),
    decides: new Set(states.flatMap((state) => state.gives)),
    source,
  };
}

function parseState(name: string, at: Place, entry: Entry): State {
  const said = entry.fields([], ['counts-as', 'htcds', 'final', 'protects', 'gives']);
  const counts = said['counts-as'];
  return {
    name,
    at,
    countsAs: parseCounts(counts),
    htcds: said.htcds.present ? said.htcds.oneOf(HTCDS_STATUSES, 'Active') : undefined,
    final: said.final.flag(),
    protects: said.protects.flag(),
    gives: parseGives(said.gives),
  };
}

function parseCounts(entry: Entry): State['countsAs'] {
  if (!entry.present) return undefined;
  const word = entry.oneOf([...COUNTS_AS, 'nothing'] as const, 'nothing');
  return word === 'nothing' ? null : word;
}

function parseGives(entry: Entry): Standing[] {
  return entry.words().flatMap(({ name }) => {
    if (isStanding(name)) return [name];
    entry.wrong('MECHANISM.WORD_UNKNOWN', `"${name}" is not one of: ${STANDING.join(', ')}.`);
    return [];
  });
}

const ACTION_KEYS = [
  ...(['to', 'when', 'needs', 'owes', 'reason', 'consents', 'without-consent', 'discloses'] as const),
  ...(['tell', 'also', 'proposes', 'not-before', 'source'] as const),
] as const;

function parseAction(
  track: string,
  name: string,
  at: Place,
  entry: Entry,
  cite: Cite,
): Omit<Action, 'clockMoves'> {
  const said = entry.fields(['from', 'by'], ACTION_KEYS);
  return {
    track,
    name,
    permission: `${track}.${name}`,
    at,
    from: new Map(said.from.words().map((word) => [word.name, word])),
    to: optionalWord(said.to),
    by: said.by.words(),
    when: parseGuards(said.when),
    needs: said.needs.words(),
    owes: said.owes.words(),
    reason: optionalWord(said.reason),
    consents: said.consents.words(),
    withoutConsent: said['without-consent'].words(),
    discloses: parseDiscloses(said.discloses),
    tell: said.tell.words(),
    also: parseSteps(said.also),
    proposes: said.proposes.words(),
    notBefore: said['not-before'].words(),
    source: cite(said.source, { required: false, number: false }),
  };
}

const optionalWord = (entry: Entry): Word | undefined => (entry.present ? entry.word() : undefined);

function parseDiscloses(entry: Entry): Action['discloses'] {
  if (entry.isText && entry.text() === CONSENTED) return CONSENTED;
  return entry.someOf(CATEGORIES);
}
