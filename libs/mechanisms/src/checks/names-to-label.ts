import { findGuard } from '../guards';
import type { Place } from '../model/fault';
import type { Mechanism } from '../model/mechanism';
import { PROGRAMS, TOLD_BY_RELATION } from '../model/words';
import { actionsOf, type Named } from './references';

/** Every name a person may get to read, as the path of its label. */
export function namesToLabel(mechanism: Mechanism): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  const add = (path: string, at: Place): void => {
    if (!found.has(path)) found.set(path, at);
  };
  const each = (section: string, items: Iterable<Named>): void => {
    for (const { name, at } of items) add(`${section}/${name}`, at);
  };
  add(`mechanisms/${mechanism.name}`, mechanism.at);
  each('tracks', mechanism.tracks.values());
  for (const track of mechanism.tracks.values()) {
    each(`states/${track.name}`, track.states.values());
    each(`actions/${track.name}`, track.actions.values());
  }
  each('clocks', mechanism.clocks.values());
  each('escalations', mechanism.escalations.values());
  each('parties', mechanism.parties.values());
  for (const name of [...PROGRAMS, ...TOLD_BY_RELATION]) add(`parties/${name}`, mechanism.at);
  for (const { name, codes, at } of mechanism.reasons.values())
    for (const code of codes) add(`reasons/${name}/${code}`, at);
  each('purposes', mechanism.consents.purposes.values());
  each('legal-bases', mechanism.consents.bases.values());
  for (const { when, needs, owes, proposes } of actionsOf(mechanism)) {
    for (const { guard, at } of when) if (findGuard(guard)) add(`guards/${guard}`, at);
    each('needs', [...needs, ...owes]);
    each('proposals', proposes);
  }
  for (const { expiry, date, at } of mechanism.clocks.values()) {
    if (date !== undefined) add(`needs/${date}`, at);
    if (expiry === undefined) continue;
    add(`proposals/${expiry.effect}`, expiry.at);
    // A step among the asked decisions has its label as an action.
    each(
      'asks',
      expiry.ask.filter(({ name }) => !actionsOf(mechanism).some((action) => action.permission === name)),
    );
  }
  return found;
}
