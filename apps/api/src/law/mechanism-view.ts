import type { LanguageLabels } from '@panoh/lawbook';
import type { Mechanism } from '@panoh/mechanisms';
import { type ClockView, clockView } from './clock-view';
import { type LawWords, lawWords } from './law-words';
import { type TrackView, trackView } from './track-view';

/** A mechanism as a screen shows it: every number with what it rests on and how sure we are. */
export interface MechanismView {
  readonly id: string;
  readonly label: string;
  readonly version: number;
  readonly jurisdiction: string;
  readonly sources: readonly { id: string; title: string; kind: string; confidence: string }[];
  readonly tracks: readonly TrackView[];
  readonly clocks: readonly ClockView[];
  readonly parties: readonly { id: string; label: string; may: readonly string[] }[];
}

export function mechanismView(mechanism: Mechanism, labels: LanguageLabels): MechanismView {
  const words: LawWords = lawWords(mechanism, labels);
  const reasonsOf = (list: string): readonly string[] => mechanism.reasons.get(list)?.codes ?? [];
  return {
    id: mechanism.name,
    label: words.label('mechanisms', mechanism.name),
    version: mechanism.version,
    jurisdiction: mechanism.jurisdiction,
    sources: [...mechanism.sources.values()].map(({ name, title, kind, confidence }) => ({
      ...{ id: name, title, kind, confidence },
    })),
    tracks: [...mechanism.tracks.values()].map((track) => trackView(track, words, reasonsOf)),
    clocks: [...mechanism.clocks.values()].map((clock) => clockView(clock, words)),
    parties: [...mechanism.parties.values()].map(({ name, may }) => ({
      id: name,
      label: words.label('parties', name),
      may: [...may.keys()],
    })),
  };
}
