import { isStanding } from '../model/facts';
import { fault } from '../model/fault';
import { STATUS_TRACK, TRACKS_THAT_NEVER_WAIT } from '../model/words';
import type { Check } from './check';

/** Services never wait for status: help begins at the first level of identification and needs no co-operation. */
export const checkServices: Check = (mechanism) => {
  const status = mechanism.tracks.get(STATUS_TRACK);
  return TRACKS_THAT_NEVER_WAIT.flatMap((name) => [
    ...(mechanism.tracks.get(name)?.actions.values() ?? []),
  ]).flatMap((action) =>
    action.when
      .filter(({ guard }) => isStanding(guard) && status?.decides.has(guard) === true)
      .map(({ guard, at }) =>
        fault(
          'MECHANISM.SERVICES_WAIT',
          `Step ${action.permission} would wait for the status ("${guard}"). Help never waits: remove the guard.`,
          at,
        ),
      ),
  );
};
