import { exploreTrack } from '../explore';
import { fault, type MechanismFault, type Place } from '../model/fault';
import type { Track, Word } from '../model/mechanism';
import { STATUS_TRACK, TRACKS_THAT_NEVER_WAIT } from '../model/words';
import type { Check } from './check';

/** Every state exists, can be reached and can be left towards an end; the tracks everybody counts on are there. */
export const checkStates: Check = (mechanism) => [
  ...[STATUS_TRACK, ...TRACKS_THAT_NEVER_WAIT]
    .filter((name) => !mechanism.tracks.has(name))
    .map((name) =>
      fault('MECHANISM.TRACK_MISSING', `The mechanism needs a track "${name}". Add it.`, mechanism.at),
    ),
  ...[...mechanism.tracks.values()].flatMap(checkTrack),
];

function checkTrack(track: Track): MechanismFault[] {
  const known = [...track.states.keys()].join(', ');
  const mentioned: Word[] = [
    { name: track.first, at: track.at },
    ...[...track.actions.values()].flatMap(({ from, to }) => [...from.values(), ...(to ? [to] : [])]),
  ];
  const unknown = mentioned
    .filter(({ name }) => !track.states.has(name))
    .map(({ name, at }) =>
      fault('MECHANISM.STATE_UNKNOWN', `Track ${track.name} has no state "${name}". Known: ${known}.`, at),
    );
  if (unknown.length > 0) return unknown;

  const { reachable, deadEnds, trapped } = exploreTrack(track);
  const at = (name: string): Place => track.states.get(name)?.at ?? track.at;
  return [
    ...[...track.states.keys()]
      .filter((name) => !reachable.has(name))
      .map((name) =>
        fault(
          'MECHANISM.STATE_UNREACHABLE',
          `No step ever leads to ${track.name} "${name}". Add one.`,
          at(name),
        ),
      ),
    ...deadEnds.map((name) =>
      fault(
        'MECHANISM.DEAD_END',
        `Nothing leads on from ${track.name} "${name}". Add a step, or mark it final: true.`,
        at(name),
      ),
    ),
    ...trapped.map((name) =>
      fault(
        'MECHANISM.NO_WAY_OUT',
        `From ${track.name} "${name}" no end can ever be reached. Add a way.`,
        at(name),
      ),
    ),
  ];
}
