import type { Mechanism, Track } from './model/mechanism';

export interface Edge {
  readonly from: string;
  readonly action: string;
  readonly to: string;
}

/** What can happen in one track, whatever the facts: guards narrow it, they never widen it. */
export interface ExploredTrack {
  readonly reachable: ReadonlySet<string>;
  readonly edges: readonly Edge[];
  /** Reachable states without a way on that are not marked final. */
  readonly deadEnds: readonly string[];
  /** Reachable states with ways on, none of which ever leads to a final state. */
  readonly trapped: readonly string[];
}

export const explore = (mechanism: Mechanism): ReadonlyMap<string, ExploredTrack> =>
  new Map([...mechanism.tracks].map(([name, track]) => [name, exploreTrack(track)]));

export function exploreTrack(track: Track): ExploredTrack {
  const edges = edgesOf(track);
  const reachable = closure([track.first], edges, ({ from, to }) => [from, to]);
  const finals = [...track.states.values()].filter((state) => state.final).map(({ name }) => name);
  const canEnd = closure(finals, edges, ({ from, to }) => [to, from]);
  const leaves = (state: string): boolean => edges.some(({ from, to }) => from === state && to !== state);
  const unending = [...reachable].filter((state) => track.states.has(state) && !canEnd.has(state));
  return {
    reachable,
    edges,
    deadEnds: unending.filter((state) => !leaves(state)),
    trapped: unending.filter(leaves),
  };
}

/** A step that only records goes from a state to itself. */
export const edgesOf = (track: Track): Edge[] =>
  [...track.actions.values()].flatMap((action) =>
    [...action.from.keys()].map((from) => ({ from, action: action.name, to: action.to?.name ?? from })),
  );

function closure(
  start: readonly string[],
  edges: readonly Edge[],
  along: (edge: Edge) => readonly [from: string, to: string],
): ReadonlySet<string> {
  const found = new Set(start);
  // A set hands out what is added while it is walked.
  for (const state of found)
    for (const edge of edges) {
      const [from, to] = along(edge);
      if (from === state) found.add(to);
    }
  return found;
}
