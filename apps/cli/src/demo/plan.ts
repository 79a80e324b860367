import { accepted, onTheWay } from './scenarios/accepted';
import { children } from './scenarios/children';
import { declined } from './scenarios/declined';
import { formal } from './scenarios/formal';
import { houses } from './scenarios/houses';
import { identificationHalfDone } from './scenarios/identification-half-done';
import { inCare } from './scenarios/in-care';
import { notIndicatedCases } from './scenarios/not-indicated';
import { reflection } from './scenarios/reflection';
import { refused } from './scenarios/refused';
import { signalsAlone } from './scenarios/signals-alone';
import { waitingForAnAnswer } from './scenarios/waiting-for-an-answer';
import { waitingList } from './scenarios/waiting-list';
import type { Story } from './story';

/** The invented cases, by what they are there to show. */
export const cases: readonly Story[] = [
  ...signalsAlone,
  ...identificationHalfDone,
  ...notIndicatedCases,
  ...reflection,
  ...waitingForAnAnswer,
  ...declined,
  ...waitingList,
  ...accepted,
  ...onTheWay,
  ...inCare,
  ...refused,
  ...children,
  ...formal,
];

/** Houses first: a case may name a room of theirs. */
export const plan: readonly Story[] = [...houses, ...cases];
