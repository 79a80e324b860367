import { findGuard, GUARD_NAMES, purposeOfGuard } from '../guards';
import { isStanding } from '../model/facts';
import { fault, type MechanismFault } from '../model/fault';
import type { GuardRef, Mechanism } from '../model/mechanism';
import type { Check } from './check';
import { actionsOf } from './references';

/** Guards are known, can be true, and do not contradict each other. */
export const checkGuards: Check = (mechanism) => [
  ...actionsOf(mechanism).flatMap(({ when }) => [
    ...when.flatMap((guard) => checkGuard(mechanism, guard)),
    ...contradictions(when),
  ]),
  ...[...mechanism.clocks.values()].flatMap(({ unless }) =>
    unless.flatMap((guard) => checkGuard(mechanism, guard)),
  ),
];

function checkGuard(mechanism: Mechanism, { guard, at }: GuardRef): MechanismFault[] {
  if (findGuard(guard) === undefined)
    return [
      fault(
        'MECHANISM.GUARD_UNKNOWN',
        `No guard is called "${guard}". Known: ${GUARD_NAMES.join(', ')}.`,
        at,
      ),
    ];
  const purpose = purposeOfGuard(guard);
  if (purpose !== undefined && !mechanism.consents.purposes.has(purpose))
    return [fault('MECHANISM.PURPOSE_UNKNOWN', `There is no consent purpose "${purpose}". Correct it.`, at)];
  const given = [...mechanism.tracks.values()].some((track) => isStanding(guard) && track.decides.has(guard));
  if (isStanding(guard) && !given)
    return [
      fault('MECHANISM.GUARD_UNKNOWN', `No state gives "${guard}", so it can never hold. Add "gives".`, at),
    ];
  return [];
}

const contradictions = (when: readonly GuardRef[]): MechanismFault[] =>
  when
    .filter((one) => one.negated && when.some((other) => !other.negated && other.guard === one.guard))
    .map(({ guard, at }) =>
      fault(
        'MECHANISM.GUARD_CONTRADICTION',
        `"${guard}" cannot hold and not hold. Remove one of the two.`,
        at,
      ),
    );
