import type { LanguageLabels } from '@panoh/lawbook';
import { type Cited, type Clock, lengthText, type Mechanism, type Track } from '@panoh/mechanisms';

/** A mechanism as a screen shows it: every number with what it rests on and how sure we are. */
export interface MechanismView {
  readonly id: string;
  readonly version: number;
  readonly jurisdiction: string;
  readonly sources: readonly { id: string; title: string; kind: string; confidence: string }[];
  readonly tracks: readonly TrackView[];
  readonly clocks: readonly ClockView[];
  readonly parties: readonly { id: string; label: string; may: readonly string[] }[];
}

interface TrackView {
  readonly id: string;
  readonly label: string;
  readonly per: string;
  readonly first: string;
  readonly states: readonly {
    id: string;
    label: string;
    countsAs: string | null;
    final: boolean;
    protects: boolean;
  }[];
  readonly actions: readonly {
    id: string;
    label: string;
    from: readonly string[];
    to: string | null;
    by: readonly string[];
    needs: readonly string[];
    source: CitedView | null;
  }[];
}

interface ClockView {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly length: string;
  readonly owner: string;
  readonly effect: string | null;
  readonly source: CitedView;
}

interface CitedView {
  readonly title: string;
  readonly confidence: string;
  readonly note: string | null;
}

export function mechanismView(mechanism: Mechanism, labels: LanguageLabels): MechanismView {
  const label = (path: string, name: string): string => labels.law[`${path}/${name}`] ?? name;
  const cited = (source: Cited): CitedView => ({
    title: mechanism.sources.get(source.ref)?.title ?? source.ref,
    confidence: source.confidence,
    note: source.note ?? null,
  });
  return {
    id: mechanism.name,
    version: mechanism.version,
    jurisdiction: mechanism.jurisdiction,
    sources: [...mechanism.sources.values()].map(({ name, title, kind, confidence }) => ({
      ...{ id: name, title, kind, confidence },
    })),
    tracks: [...mechanism.tracks.values()].map((track) => trackView(track, label, cited)),
    clocks: [...mechanism.clocks.values()].map((clock) => clockView(clock, label, cited)),
    parties: [...mechanism.parties.values()].map(({ name, may }) => ({
      id: name,
      label: label('parties', name),
      may: [...may.keys()],
    })),
  };
}

type Label = (path: string, name: string) => string;
type Cite = (source: Cited) => CitedView;

const trackView = (track: Track, label: Label, cited: Cite): TrackView => ({
  id: track.name,
  label: label('tracks', track.name),
  per: track.per,
  first: track.first,
  states: [...track.states.values()].map(({ name, countsAs, final, protects }) => ({
    id: name,
    label: label(`states/${track.name}`, name),
    countsAs: countsAs ?? null,
    final,
    protects,
  })),
  actions: [...track.actions.values()].map((action) => ({
    id: action.name,
    label: label(`actions/${track.name}`, action.name),
    from: [...action.from.keys()],
    to: action.to?.name ?? null,
    by: action.by.map(({ name }) => name),
    needs: action.needs.map(({ name }) => name),
    source: action.source === undefined ? null : cited(action.source),
  })),
});

const clockView = (clock: Clock, label: Label, cited: Cite): ClockView => ({
  id: clock.name,
  label: label('clocks', clock.name),
  codes: clock.codes,
  length: lengthText(clock),
  owner: clock.owner.name,
  effect: clock.expiry?.effect ?? null,
  source: cited(clock.source),
});
