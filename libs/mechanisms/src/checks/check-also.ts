import { fault, type MechanismFault } from '../model/fault';
import type { Mechanism, StepRef } from '../model/mechanism';
import type { Check } from './check';
import { actionsOf, findAction } from './references';

/** Steps that follow by rule need nobody: no record, reason, consent or follower of their own. */
export const checkAlso: Check = (mechanism) =>
  actionsOf(mechanism).flatMap(({ also }) => also.flatMap((ref) => checkStep(mechanism, ref)));

function checkStep(mechanism: Mechanism, { track, action, at }: StepRef): MechanismFault[] {
  const next = findAction(mechanism, track, action);
  if (next === undefined)
    return [fault('MECHANISM.ACTION_UNKNOWN', `There is no step ${track}.${action}. Correct the name.`, at)];
  const wrong = [
    next.by.some(({ name }) => name === 'rule') ? [] : ['it does not name "rule" among those who take it'],
    next.needs.length === 0 && next.reason === undefined ? [] : ['it needs a record or a reason'],
    next.consents.length === 0 ? [] : ['it needs a consent'],
    next.also.length === 0 ? [] : ['it has followers of its own'],
  ].flat();
  return wrong.map((why) =>
    fault('MECHANISM.ALSO_NOT_AUTOMATIC', `Step ${track}.${action} cannot follow by itself: ${why}.`, at),
  );
}
