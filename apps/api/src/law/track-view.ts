import type { Action, State, Track } from '@panoh/mechanisms';
import type { CitedView, LawWords, NamedView } from './law-words';

/** A track: where a case can rest, and the steps between. */
export interface TrackView {
  readonly id: string;
  readonly label: string;
  /** What has its own one: a case, a referral. */
  readonly per: string;
  readonly first: string;
  readonly states: readonly StateView[];
  readonly actions: readonly ActionView[];
  readonly source: CitedView | null;
}

export interface StateView {
  readonly id: string;
  readonly label: string;
  readonly countsAs: string | null;
  readonly htcds: string | null;
  readonly final: boolean;
  readonly protects: boolean;
}

export interface ActionView {
  readonly id: string;
  readonly label: string;
  readonly from: readonly string[];
  /** Null: the step is recorded and the track stays where it is. */
  readonly to: string | null;
  readonly by: readonly NamedView[];
  /** What must be so; `negated`: what must not. */
  readonly when: readonly (NamedView & { readonly negated: boolean })[];
  readonly needs: readonly NamedView[];
  readonly consents: readonly string[];
  readonly reasons: readonly NamedView[];
  readonly tell: readonly NamedView[];
  readonly notBefore: readonly NamedView[];
  readonly clocks: readonly ClockMoveView[];
  readonly source: CitedView | null;
}

/** What the step does to a clock, by the state it is taken from. */
export interface ClockMoveView {
  readonly from: string;
  readonly clock: NamedView;
  readonly move: 'arm' | 'met' | 'cancelled' | 'pause' | 'resume';
}

type ReasonsOf = (list: string) => readonly string[];

export function trackView(track: Track, words: LawWords, reasonsOf: ReasonsOf): TrackView {
  const { label, cited } = words;
  return {
    ...{ id: track.name, label: label('tracks', track.name), per: track.per, first: track.first },
    states: [...track.states.values()].map((state) => stateView(state, track, words)),
    actions: [...track.actions.values()].map((action) => actionView(action, words, reasonsOf)),
    source: track.source === undefined ? null : cited(track.source),
  };
}

const stateView = (state: State, track: Track, { label }: LawWords): StateView => ({
  ...{ id: state.name, label: label(`states/${track.name}`, state.name) },
  ...{ countsAs: state.countsAs ?? null, htcds: state.htcds ?? null },
  ...{ final: state.final, protects: state.protects },
});

function actionView(action: Action, { label, named, cited }: LawWords, reasonsOf: ReasonsOf): ActionView {
  const all = (path: string, words: readonly { readonly name: string }[]): NamedView[] =>
    words.map(({ name }) => named(path, name));
  const list = action.reason?.name;
  return {
    ...{ id: action.name, label: label(`actions/${action.track}`, action.name) },
    ...{ from: [...action.from.keys()], to: action.to?.name ?? null, by: all('parties', action.by) },
    when: action.when.map(({ guard, negated }) => ({ ...named('guards', guard), negated })),
    ...{ needs: all('needs', action.needs), consents: action.consents.map(({ name }) => name) },
    reasons: list === undefined ? [] : reasonsOf(list).map((code) => named(`reasons/${list}`, code)),
    ...{ tell: all('parties', action.tell), notBefore: all('clocks', action.notBefore) },
    clocks: [...action.clockMoves].flatMap(([from, moves]) =>
      moves.map(({ clock, move }) => ({ from, clock: named('clocks', clock.name), move })),
    ),
    source: action.source === undefined ? null : cited(action.source),
  };
}
