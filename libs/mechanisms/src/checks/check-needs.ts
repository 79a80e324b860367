import { fault } from '../model/fault';
import { isNeed, NEEDS } from '../model/known-words';
import type { Check } from './check';
import { actionsOf } from './references';

/** Records and reason lists that steps and pauses ask for exist; so do the lower bounds. */
export const checkNeeds: Check = (mechanism) => [
  ...actionsOf(mechanism)
    .flatMap(({ needs, owes }) => [...needs, ...owes])
    .filter(({ name }) => !isNeed(name))
    .map(({ name, at }) =>
      fault(
        'MECHANISM.NEED_UNKNOWN',
        `No record is called "${name}". Known: ${Object.keys(NEEDS).join(', ')}.`,
        at,
      ),
    ),
  ...[
    ...actionsOf(mechanism).flatMap(({ reason }) => reason ?? []),
    ...[...mechanism.clocks.values()].flatMap(({ pause }) => pause?.reasons ?? []),
  ]
    .filter(({ name }) => !mechanism.reasons.has(name))
    .map(({ name, at }) =>
      fault(
        'MECHANISM.REASON_UNKNOWN',
        `There is no list of reasons "${name}". Known: ${[...mechanism.reasons.keys()].join(', ')}.`,
        at,
      ),
    ),
  ...actionsOf(mechanism)
    .flatMap(({ notBefore }) => notBefore)
    .filter(({ name }) => mechanism.clocks.get(name)?.kind !== 'lower-bound')
    .map(({ name, at }) =>
      fault(
        'MECHANISM.CLOCK_UNKNOWN',
        `"${name}" is not a clock that says not-before. Correct the name.`,
        at,
      ),
    ),
];
