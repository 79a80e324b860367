import { fault, type MechanismFault } from '../model/fault';
import { KNOWN_ASKS } from '../model/known-words';
import type { Action, Clock, Expiry, Mechanism, State } from '../model/mechanism';
import { COUNTS_AS } from '../model/words';
import type { Check } from './check';
import { actionsOf, findAction, hasAction } from './references';

/**
 * The end of a clock tells, asks, proposes. It never closes anything, never leads out of protection, never
 * lowers what a person counts as, and never discloses.
 */
export const checkExpiry: Check = (mechanism) => [
  ...[...mechanism.clocks.values()].flatMap((clock) =>
    clock.expiry === undefined
      ? []
      : [...checkAsks(mechanism, clock, clock.expiry), ...checkMove(mechanism, clock, clock.expiry)],
  ),
  ...unnamedMoves(mechanism),
];

const checkAsks = (mechanism: Mechanism, { name }: Clock, { ask }: Expiry): MechanismFault[] =>
  ask
    .filter(
      (word) => !hasAction(mechanism, word.name) && !(KNOWN_ASKS as readonly string[]).includes(word.name),
    )
    .map((word) =>
      fault(
        'MECHANISM.ASK_UNKNOWN',
        `Clock ${name} asks for "${word.name}", which nobody can do. Correct it.`,
        word.at,
      ),
    );

function checkMove(mechanism: Mechanism, clock: Clock, { moves }: Expiry): MechanismFault[] {
  if (moves === undefined) return [];
  const action = findAction(mechanism, moves.track, moves.action);
  if (action === undefined)
    return [
      fault(
        'MECHANISM.ACTION_UNKNOWN',
        `There is no step ${moves.track}.${moves.action}. Correct the name.`,
        moves.at,
      ),
    ];
  if (!action.by.some(({ name }) => name === 'clock'))
    return [
      fault(
        'MECHANISM.PARTY_WITHOUT_PERMISSION',
        `Step ${action.permission} does not name "clock" among those who take it. Name it, or do not move.`,
        moves.at,
      ),
    ];
  return harm(mechanism, action).map(([code, why]) =>
    fault(code, `The end of clock ${clock.name} would take ${action.permission}, which ${why}.`, moves.at),
  );
}

type Harm = readonly [
  code: 'MECHANISM.EXPIRY_CLOSES' | 'MECHANISM.EXPIRY_TAKES_RIGHT' | 'MECHANISM.EXPIRY_DISCLOSES',
  why: string,
];

function harm(mechanism: Mechanism, action: Action): Harm[] {
  const states = mechanism.tracks.get(action.track)?.states;
  const to = action.to && states?.get(action.to.name);
  const found: Harm[] = [];
  if (action.discloses.length > 0) found.push(['MECHANISM.EXPIRY_DISCLOSES', 'discloses']);
  if (action.needs.length > 0 || action.reason !== undefined || action.consents.length > 0)
    found.push([
      'MECHANISM.EXPIRY_TAKES_RIGHT',
      'needs a record, a reason or a consent that only a person gives',
    ]);
  if (to === undefined) return found;
  if (to.final) found.push(['MECHANISM.EXPIRY_CLOSES', `ends in "${to.name}", a final state`]);
  const origins = [...action.from.keys()].flatMap((name) => states?.get(name) ?? []);
  if (origins.some((from) => from.protects && !to.protects))
    found.push(['MECHANISM.EXPIRY_TAKES_RIGHT', `leads from protection into "${to.name}" without it`]);
  if (origins.some((from) => rank(from) > rank(to)))
    found.push(['MECHANISM.EXPIRY_TAKES_RIGHT', `makes the person count for less in "${to.name}"`]);
  return found;
}

const rank = ({ countsAs }: State): number => (countsAs ? COUNTS_AS.indexOf(countsAs) : -1);

/** What a clock may do stands in the clock, where its end is read. */
function unnamedMoves(mechanism: Mechanism): MechanismFault[] {
  const named = new Set(
    [...mechanism.clocks.values()].flatMap(({ expiry }) =>
      expiry?.moves ? [`${expiry.moves.track}.${expiry.moves.action}`] : [],
    ),
  );
  return actionsOf(mechanism)
    .filter(({ by, permission }) => by.some(({ name }) => name === 'clock') && !named.has(permission))
    .map(({ permission, at }) =>
      fault(
        'MECHANISM.PERMISSION_UNUSED',
        `No clock ends in step ${permission}. Remove "clock" from it.`,
        at,
      ),
    );
}
