import type { MechanismFault } from './model/fault';
import type { Labels } from './model/mechanism';
import { type LabelLanguage, SPOKEN_LANGUAGES } from './model/words';
import type { Entry } from './reading/entry';
import { Page } from './reading/page';

/** Section → how many names lead to a text: `states/status/presumed` is two below its section. */
export const LABEL_SECTIONS = {
  mechanisms: 1,
  tracks: 1,
  states: 2,
  actions: 2,
  clocks: 1,
  escalations: 1,
  parties: 1,
  reasons: 2,
  guards: 1,
  needs: 1,
  purposes: 1,
  'legal-bases': 1,
  asks: 1,
  proposals: 1,
} as const;

const ANY_NAME = /^\S+$/;

/** Reads `labels/<language>.yaml`. All mechanisms share one vocabulary: a name means the same everywhere. */
export function parseLabels(
  text: string,
  fileName: string,
): { readonly labels: Labels | undefined; readonly faults: readonly MechanismFault[] } {
  const page = new Page(fileName);
  const sections = Object.keys(LABEL_SECTIONS) as (keyof typeof LABEL_SECTIONS)[];
  const said = page.open(text).fields(['language'], sections);
  const texts = new Map<string, { text: string; at: Entry['at'] }>();
  for (const section of sections) collect(said[section], section, LABEL_SECTIONS[section], texts);
  const language = said.language.oneOf<LabelLanguage>(SPOKEN_LANGUAGES, 'en');
  const faults = page.faults;
  return { labels: faults.length === 0 ? { language, file: fileName, texts } : undefined, faults };
}

function collect(
  entry: Entry,
  path: string,
  depth: number,
  texts: Map<string, { text: string; at: Entry['at'] }>,
): void {
  for (const { name, at, value } of entry.named(ANY_NAME)) {
    const below = `${path}/${name}`;
    if (depth > 1) collect(value, below, depth - 1, texts);
    else texts.set(below, { text: value.text(), at });
  }
}

/** The text for a name, or the name itself: a missing word must not empty a screen. */
export const labelOf = (labels: Labels, section: string, name: string): string =>
  labels.texts.get(`${section}/${name}`)?.text ?? name;
