import { fault, type MechanismFault, type Place } from '../model/fault';
import type {
  Clock,
  ConsentRules,
  Escalation,
  Mechanism,
  Party,
  ReasonList,
  Source,
  Track,
} from '../model/mechanism';
import { clockMovesOfAction } from '../model/clock-moves';
import type { PartyPart } from './parse-parties';
import type { RawTrack } from './parse-tracks';

/** What all files of one mechanism say, in the order of the files. */
export interface Parts {
  readonly sources: readonly Source[];
  readonly consents: readonly ConsentRules[];
  readonly parties: readonly PartyPart[];
  readonly reasons: readonly ReasonList[];
  readonly tracks: readonly RawTrack[];
  readonly clocks: readonly Clock[];
  readonly escalations: readonly Escalation[];
}

const NO_CONSENTS: ConsentRules = { purposes: new Map(), recipients: new Map(), bases: new Map() };

/** Puts the files together. A name may be defined once; only a party's permissions add up. */
export function assemble(
  parts: Parts,
  head: Pick<Mechanism, 'name' | 'version' | 'jurisdiction' | 'text' | 'at'>,
): { readonly mechanism: Mechanism; readonly collisions: readonly MechanismFault[] } {
  const collisions: MechanismFault[] = [];
  const unique = <T extends { readonly name: string; readonly at: Place }>(
    items: readonly T[],
  ): Map<string, T> => {
    const found = new Map<string, T>();
    for (const item of items) {
      const first = found.get(item.name);
      if (first === undefined) found.set(item.name, item);
      else collisions.push(twice(item.name, first.at, item.at));
    }
    return found;
  };
  const clocks = unique(parts.clocks);
  const tracks = [...unique(parts.tracks).values()].map((track) =>
    withClockMoves(track, [...clocks.values()]),
  );
  const mechanism: Mechanism = {
    ...head,
    sources: unique(parts.sources),
    consents: parts.consents[0] ?? NO_CONSENTS,
    parties: joinParties(parts.parties, collisions),
    reasons: unique(parts.reasons),
    tracks: new Map(tracks.map((track) => [track.name, track])),
    clocks,
    escalations: unique(parts.escalations),
  };
  if (parts.consents.length > 1)
    collisions.push(
      fault('MECHANISM.DEFINED_TWICE', 'Only one file may hold the section "consents".', head.at),
    );
  return { mechanism, collisions };
}

const twice = (name: string, first: Place, at: Place): MechanismFault =>
  fault(
    'MECHANISM.DEFINED_TWICE',
    `"${name}" is defined in ${first.file} line ${first.line} already. Keep one.`,
    at,
  );

function withClockMoves(track: RawTrack, clocks: readonly Clock[]): Track {
  const actions = [...track.actions.values()].map((action) => ({
    ...action,
    clockMoves: clockMovesOfAction(action, clocks),
  }));
  return { ...track, actions: new Map(actions.map((action) => [action.name, action])) };
}

/** A party is described in one file; others may add what it may do in their tracks. */
function joinParties(parts: readonly PartyPart[], collisions: MechanismFault[]): Map<string, Party> {
  const parties = new Map<string, Party>();
  for (const { name, who, at } of parts) {
    if (who === undefined) continue;
    const first = parties.get(name);
    if (first !== undefined) {
      collisions.push(twice(name, first.at, at));
      continue;
    }
    const may = parts.flatMap((part) => (part.name === name ? [...part.may] : []));
    parties.set(name, { ...who, may: new Map(may) });
  }
  for (const { name, who, at } of parts)
    if (who === undefined && !parties.has(name))
      collisions.push(
        fault('MECHANISM.PARTY_UNDEFINED', `No file says who "${name}" is. Give the party its roles.`, at),
      );
  return parties;
}
