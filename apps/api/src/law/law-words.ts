import type { LanguageLabels } from '@panoh/lawbook';
import type { Cited, Mechanism } from '@panoh/mechanisms';

/** What a rule rests on, and how sure we are of it. */
export interface CitedView {
  readonly source: string;
  readonly title: string;
  readonly confidence: string;
  /** The reason of doubt. */
  readonly note: string | null;
}

/** A name of the law with what people read for it. */
export interface NamedView {
  readonly id: string;
  readonly label: string;
}

/** Names of one mechanism in one language. */
export interface LawWords {
  readonly label: (path: string, name: string) => string;
  readonly named: (path: string, name: string) => NamedView;
  readonly cited: (source: Cited) => CitedView;
}

export function lawWords(mechanism: Mechanism, labels: LanguageLabels): LawWords {
  const label = (path: string, name: string): string => labels.law[`${path}/${name}`] ?? name;
  return {
    label,
    named: (path, name) => ({ id: name, label: label(path, name) }),
    cited: ({ ref, confidence, note }) => ({
      ...{ source: ref, title: mechanism.sources.get(ref)?.title ?? ref },
      ...{ confidence, note: note ?? null },
    }),
  };
}
