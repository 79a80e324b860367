import { fault } from '../model/fault';
import { BY_RECIPIENT } from '../model/words';
import type { Check } from './check';
import { actionsOf } from './references';

/** Purposes and grounds are known wherever they are named. */
export const checkConsents: Check = (mechanism) => {
  const { purposes, recipients, bases } = mechanism.consents;
  const known = [...purposes.keys()].join(', ');
  return [
    ...actionsOf(mechanism)
      .flatMap(({ consents }) => consents)
      .filter(({ name }) => name !== BY_RECIPIENT && !purposes.has(name))
      .map(({ name, at }) =>
        fault('MECHANISM.PURPOSE_UNKNOWN', `There is no consent purpose "${name}". Known: ${known}.`, at),
      ),
    ...[...recipients]
      .filter(([, { name }]) => !purposes.has(name))
      .map(([type, { name, at }]) =>
        fault(
          'MECHANISM.PURPOSE_UNKNOWN',
          `Recipient ${type} asks for a purpose "${name}" that is not there. Known: ${known}.`,
          at,
        ),
      ),
    ...actionsOf(mechanism)
      .flatMap(({ withoutConsent }) => withoutConsent)
      .filter(({ name }) => !bases.has(name))
      .map(({ name, at }) =>
        fault(
          'MECHANISM.BASIS_UNKNOWN',
          `There is no ground "${name}". Known: ${[...bases.keys()].join(', ')}.`,
          at,
        ),
      ),
  ];
};
