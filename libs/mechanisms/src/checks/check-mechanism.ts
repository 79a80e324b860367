import type { MechanismFault } from '../model/fault';
import type { Labels, Mechanism } from '../model/mechanism';
import type { Check } from './check';
import { checkAlso } from './check-also';
import { checkClocks } from './check-clocks';
import { checkConsents } from './check-consents';
import { checkCounts } from './check-counts';
import { checkDisclosure } from './check-disclosure';
import { checkExpiry } from './check-expiry';
import { checkGuards } from './check-guards';
import { checkLabels } from './check-labels';
import { checkNeeds } from './check-needs';
import { checkParties } from './check-parties';
import { checkServices } from './check-services';
import { checkStates } from './check-states';
import { checkTriggers } from './check-triggers';

export { unusedLabels } from './check-labels';

const CHECKS: readonly Check[] = [
  ...[checkStates, checkTriggers, checkGuards, checkParties, checkNeeds, checkConsents, checkDisclosure],
  ...[checkAlso, checkServices, checkClocks, checkExpiry, checkCounts],
];

/**
 * Everything for which a mechanism must not start, in the order of the files. An empty answer says that the
 * definition holds together; that it says what the law says, only a lawyer can check.
 */
export function checkMechanism(mechanism: Mechanism, labels: readonly Labels[]): MechanismFault[] {
  const faults = [...CHECKS.flatMap((check) => check(mechanism)), ...checkLabels(mechanism, labels)];
  return faults.sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
}
