import type { MechanismFault } from '../model/fault';
import type { Mechanism } from '../model/mechanism';

/** One question asked of a whole mechanism; an empty answer is a good one. */
export type Check = (mechanism: Mechanism) => MechanismFault[];
