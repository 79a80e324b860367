import type { Category } from '@panoh/kernel';
import { fault, type MechanismFault } from '../model/fault';
import type { Action, Mechanism } from '../model/mechanism';
import { BY_RECIPIENT, CONSENTED } from '../model/words';
import type { Check } from './check';
import { actionsOf } from './references';

/** No step discloses anything without a consent, nor more than its consent can ever cover. */
export const checkDisclosure: Check = (mechanism) =>
  actionsOf(mechanism).flatMap((action) => checkAction(mechanism, action));

function checkAction(mechanism: Mechanism, action: Action): MechanismFault[] {
  if (action.discloses.length === 0) return [];
  if (action.consents.length === 0)
    return [
      fault(
        'MECHANISM.DISCLOSES_WITHOUT_CONSENT',
        `Step ${action.permission} discloses, but asks for no consent. Name the purpose.`,
        action.at,
      ),
    ];
  if (action.discloses === CONSENTED) return [];
  const { discloses } = action;
  return coveredEachWay(mechanism, action).flatMap((covered) => {
    const uncovered = discloses.filter((category) => !covered.has(category));
    if (uncovered.length === 0) return [];
    const consents = action.consents.map(({ name }) => name).join(', ');
    return [
      fault(
        'MECHANISM.DISCLOSES_TOO_MUCH',
        `Step ${action.permission} would disclose ${uncovered.join(', ')}, which ${consents} does not cover.`,
        action.at,
      ),
    ].slice(0, 1);
  });
}

/** Where the purpose depends on the recipient, the step must hold for the recipient with the least. */
function coveredEachWay(mechanism: Mechanism, { consents }: Action): ReadonlySet<Category>[] {
  const { purposes, recipients } = mechanism.consents;
  const covers = (name: string): readonly Category[] => purposes.get(name)?.covers ?? [];
  const fixed = consents.filter(({ name }) => name !== BY_RECIPIENT).flatMap(({ name }) => covers(name));
  if (fixed.length > 0 && consents.every(({ name }) => name !== BY_RECIPIENT)) return [new Set(fixed)];
  const byRecipient = consents.some(({ name }) => name === BY_RECIPIENT)
    ? new Set([...recipients.values()].map(({ name }) => name))
    : new Set(['']);
  return [...byRecipient].map((purpose) => new Set([...fixed, ...covers(purpose)]));
}
