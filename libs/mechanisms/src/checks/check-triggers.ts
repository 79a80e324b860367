import { fault, type MechanismFault } from '../model/fault';
import { KNOWN_EVENTS } from '../model/known-words';
import type { Mechanism, Trigger } from '../model/mechanism';
import type { Check } from './check';
import { triggersOf } from './references';

/** Clocks and escalations listen only to what can happen. */
export const checkTriggers: Check = (mechanism) =>
  triggersOf(mechanism).flatMap((trigger) => checkTrigger(mechanism, trigger));

function checkTrigger(mechanism: Mechanism, trigger: Trigger): MechanismFault[] {
  if (trigger.on === 'event') {
    if ((KNOWN_EVENTS as readonly string[]).includes(trigger.event)) return [];
    return [
      fault(
        'MECHANISM.EVENT_UNKNOWN',
        `Nobody reports an event "${trigger.event}". Known: ${KNOWN_EVENTS.join(', ')}.`,
        trigger.at,
      ),
    ];
  }
  const track = mechanism.tracks.get(trigger.track);
  if (track === undefined)
    return [
      fault('MECHANISM.TRACK_UNKNOWN', `There is no track "${trigger.track}". Correct the name.`, trigger.at),
    ];
  if (trigger.on === 'does') {
    if (track.actions.has(trigger.action)) return [];
    return [
      fault(
        'MECHANISM.ACTION_UNKNOWN',
        `Track ${track.name} has no step "${trigger.action}". Correct the name.`,
        trigger.at,
      ),
    ];
  }
  if (track.states.has(trigger.state)) return [];
  return [
    fault(
      'MECHANISM.STATE_UNKNOWN',
      `Track ${track.name} has no state "${trigger.state}". Known: ${[...track.states.keys()].join(', ')}.`,
      trigger.at,
    ),
  ];
}
