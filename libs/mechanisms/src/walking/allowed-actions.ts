import type { Temporal } from '@panoh/kernel';
import type { Facts } from '../model/facts';
import type { Action, Mechanism } from '../model/mechanism';
import type { Progress } from './stepped';
import { type Objection, objectionTo, purposeFor } from './objection';

export type { Objection } from './objection';

/** One step a screen can offer, with what it will ask for, or with the reason why it is closed. */
export interface OfferedAction {
  readonly track: string;
  readonly name: string;
  readonly permission: string;
  readonly to: string | undefined;
  readonly needs: readonly string[];
  /** Codes to choose the reason from; `undefined` where none is asked. */
  readonly reasons: readonly string[] | undefined;
  readonly consents: readonly string[];
  /** What stands against it; `undefined`: it is open. */
  readonly objection: Objection | undefined;
}

/** Every step the present states know, in the order of the file. Needs are told, not judged: they come with it. */
export function allowedActions(
  mechanism: Mechanism,
  progress: Progress,
  by: readonly string[],
  facts: Facts,
  now: Temporal.Instant,
): OfferedAction[] {
  return Object.entries(progress.tracks).flatMap(([name, { state }]) =>
    [...(mechanism.tracks.get(name)?.actions.values() ?? [])]
      .filter((action) => action.from.has(state))
      .map((action) => ({
        ...offer(mechanism, action, facts),
        objection: objectionTo(mechanism, progress, action, { by, facts, at: now }),
      })),
  );
}

const offer = (mechanism: Mechanism, action: Action, facts: Facts): Omit<OfferedAction, 'objection'> => ({
  track: action.track,
  name: action.name,
  permission: action.permission,
  to: action.to?.name,
  needs: action.needs.map(({ name }) => name),
  reasons: action.reason === undefined ? undefined : mechanism.reasons.get(action.reason.name)?.codes,
  consents: action.consents.map(({ name }) => purposeFor(mechanism, name, facts) ?? name),
});
