import { fault, type MechanismFault } from '../model/fault';
import type { Mechanism } from '../model/mechanism';
import { PROGRAMS, TOLD_BY_RELATION } from '../model/words';
import type { Check } from './check';
import { actionsOf, hasAction, partyMentions } from './references';

const programs: readonly string[] = PROGRAMS;
const byRelation: readonly string[] = TOLD_BY_RELATION;

/** Whoever acts is a known party that says the same of itself; whoever is told or owns is a known party. */
export const checkParties: Check = (mechanism) => [...unknown(mechanism), ...permissions(mechanism)];

function unknown(mechanism: Mechanism): MechanismFault[] {
  const allowed = { acts: programs, told: byRelation, owns: [] as readonly string[] };
  return partyMentions(mechanism)
    .filter(({ word, as }) => !mechanism.parties.has(word.name) && !allowed[as].includes(word.name))
    .map(({ word }) =>
      fault(
        'MECHANISM.PARTY_UNKNOWN',
        `No party is called "${word.name}". Known: ${[...mechanism.parties.keys()].join(', ')}.`,
        word.at,
      ),
    );
}

function permissions(mechanism: Mechanism): MechanismFault[] {
  const missing = actionsOf(mechanism).flatMap(({ permission, by }) =>
    by.flatMap(({ name, at }) => {
      const party = mechanism.parties.get(name);
      if (party === undefined || party.may.has(permission)) return [];
      const sentence = `Party ${name} has no permission ${permission}. Add it to what the party may.`;
      return [fault('MECHANISM.PARTY_WITHOUT_PERMISSION', sentence, at)];
    }),
  );
  const held = [...mechanism.parties.values()].flatMap((party) =>
    [...party.may].map(([permission, at]) => ({ party: party.name, permission, at })),
  );
  return [
    ...missing,
    ...held
      .filter(({ permission }) => !hasAction(mechanism, permission))
      .map(({ permission, at }) =>
        fault('MECHANISM.PERMISSION_UNKNOWN', `There is no step ${permission}. Correct or remove it.`, at),
      ),
    ...held
      .filter(({ permission }) => hasAction(mechanism, permission))
      .filter(
        ({ party, permission }) =>
          !actionsOf(mechanism).some(
            (action) => action.permission === permission && action.by.some(({ name }) => name === party),
          ),
      )
      .map(({ party, permission, at }) =>
        fault(
          'MECHANISM.PERMISSION_UNUSED',
          `Step ${permission} does not name ${party}. Name it, or remove this.`,
          at,
        ),
      ),
  ];
}
