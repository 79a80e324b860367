import type { Place } from '../model/fault';
import type { Action, Escalation, Mechanism, Trigger, Word } from '../model/mechanism';

export const actionsOf = (mechanism: Mechanism): Action[] =>
  [...mechanism.tracks.values()].flatMap((track) => [...track.actions.values()]);

/** Every trigger of the file, with what it is part of. */
export const triggersOf = (mechanism: Mechanism): Trigger[] => [
  ...[...mechanism.clocks.values()].flatMap(({ starts, stops, cancels, pause }) => [
    ...starts,
    ...stops,
    ...cancels,
    ...(pause?.starts ?? []),
    ...(pause?.ends ?? []),
  ]),
  ...[...mechanism.escalations.values()].flatMap(({ counts }: Escalation) => counts),
];

/** Every place that names a party, beside the party itself. */
export interface PartyMention {
  readonly word: Word;
  readonly as: 'acts' | 'told' | 'owns';
}

export function partyMentions(mechanism: Mechanism): PartyMention[] {
  const mention =
    (as: PartyMention['as']) =>
    (word: Word): PartyMention => ({ word, as });
  return [
    ...actionsOf(mechanism).flatMap(({ by, tell }) => [
      ...by.map(mention('acts')),
      ...tell.map(mention('told')),
    ]),
    ...[...mechanism.clocks.values()].flatMap(({ owner, expiry }) => [
      mention('owns')(owner),
      ...(expiry?.tell.map(mention('told')) ?? []),
    ]),
    ...[...mechanism.escalations.values()].flatMap(({ ladder }) => ladder.map(mention('told'))),
  ];
}

export const findAction = (mechanism: Mechanism, track: string, action: string): Action | undefined =>
  mechanism.tracks.get(track)?.actions.get(action);

export const hasAction = (mechanism: Mechanism, permission: string): boolean => {
  const [track = '', action = ''] = permission.split('.');
  return findAction(mechanism, track, action) !== undefined;
};

export interface Named {
  readonly name: string;
  readonly at: Place;
}
