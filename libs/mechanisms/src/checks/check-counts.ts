import { fault, type MechanismFault } from '../model/fault';
import type { Mechanism, Track } from '../model/mechanism';
import { COUNTS_AS, type CountsAs, STATUS_TRACK } from '../model/words';
import type { Check } from './check';

/** Numbers every mechanism must be able to give; "returned" comes with a track of return. */
const NEEDED: readonly CountsAs[] = COUNTS_AS.filter((word) => word !== 'returned');

/** In a counted track every state says what it counts as and its HTCDS status; elsewhere none does. */
export const checkCounts: Check = (mechanism) => [
  ...[...mechanism.tracks.values()].flatMap(checkTrack),
  ...checkWhole(mechanism),
];

function checkTrack(track: Track): MechanismFault[] {
  return [...track.states.values()].flatMap(({ name, countsAs, htcds, at }) => {
    if (!track.counted)
      return countsAs === undefined
        ? []
        : [
            fault(
              'MECHANISM.COUNTS_AS_TWICE',
              `Track ${track.name} is not counted: remove counts-as from "${name}", or say counted: true.`,
              at,
            ),
          ];
    return [
      countsAs === undefined
        ? [
            fault(
              'MECHANISM.COUNTS_AS_MISSING',
              `Say what ${track.name} "${name}" counts as, or "nothing".`,
              at,
            ),
          ]
        : [],
      htcds === undefined
        ? [fault('MECHANISM.HTCDS_MISSING', `Say the HTCDS status of ${track.name} "${name}".`, at)]
        : [],
    ].flat();
  });
}

function checkWhole(mechanism: Mechanism): MechanismFault[] {
  const counted = new Set(
    [...mechanism.tracks.values()].flatMap(({ states }) =>
      [...states.values()].map(({ countsAs }) => countsAs),
    ),
  );
  const status = mechanism.tracks.get(STATUS_TRACK);
  return [
    ...NEEDED.filter((word) => !counted.has(word)).map((word) =>
      fault(
        'MECHANISM.COUNTS_AS_MISSING',
        `No state of this mechanism counts as "${word}". Name one.`,
        mechanism.at,
      ),
    ),
    ...(status !== undefined && !status.counted
      ? [fault('MECHANISM.COUNTS_AS_MISSING', 'Track status must say counted: true.', status.at)]
      : []),
  ];
}
