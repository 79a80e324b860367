import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../talk/problem';
import { useSend } from '../talk/use-send';
import type { Bed, SaidState } from './bed';

export interface BedStateChange {
  readonly change: (to: SaidState) => void;
  /** Where the last change went, and how to take it back; until the bed changes again. */
  readonly done: { readonly to: SaidState; readonly undo: (() => void) | undefined } | undefined;
  readonly isPending: boolean;
  readonly isStale: boolean;
  readonly problem: Problem | undefined;
}

/** One tap changes how a bed stands; one more takes it back where nothing but the word changed. */
export function useBedState(bed: Bed): BedStateChange {
  const [last, setLast] = useState<{ from: SaidState | undefined; to: SaidState; revision: number }>();
  const queries = useQueryClient();
  const send = useSend('patch', '/api/v1/beds/{bedId}');
  const to = (state: SaidState, from: SaidState | undefined) =>
    send.mutate(
      { path: { bedId: bed.id }, body: { state, revision: bed.revision } },
      {
        onSuccess: ({ data: { revision } }) => setLast({ from, to: state, revision }),
        // A refusal means that it does not stand as shown here.
        onError: () => void queries.invalidateQueries({ queryKey: ['/api/v1/beds'] }),
      },
    );
  // Who left is not brought back by a word: their referral has let the bed go.
  const back = bed.state === 'held' || bed.hold !== null ? undefined : bed.state;
  // What came later, by somebody else or by an offer to who waits, is not for this undo.
  const stands = last !== undefined && last.revision === bed.revision && last.to === bed.state;
  const from = stands ? last.from : undefined;
  return {
    change: (state) => to(state, back),
    done: stands
      ? { to: last.to, undo: from === undefined ? undefined : () => to(from, undefined) }
      : undefined,
    isPending: send.isPending,
    isStale: send.problem?.code === 'VERSION.STALE',
    problem: send.problem,
  };
}
