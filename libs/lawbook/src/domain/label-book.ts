/** What people read for a code: list → code → text. `_list` names the list itself. */
export type ListLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Labels of one language. They lie outside every hash: a wording may be corrected at any time. */
export interface LanguageLabels {
  readonly language: string;
  readonly lists: ListLabels;
  /** By indicator code. */
  readonly indicators: Readonly<Record<string, string>>;
  /** Of mechanisms: `states/status/presumed`. */
  readonly law: Readonly<Record<string, string>>;
  /** Of forms, by the place in the file: `person/_form`, `person/name/help`, `person/documents/rows/kind/label`. */
  readonly forms: Readonly<Record<string, string>>;
}

/** All languages, and the one that stands in where a text is missing. */
export interface LabelBook {
  readonly languages: readonly string[];
  of(language: string): LanguageLabels;
}

const STAND_IN = 'en';

/** A language without its own labels, and a code without a label in it, get the English ones. */
export function labelBook(byLanguage: ReadonlyMap<string, Omit<LanguageLabels, 'language'>>): LabelBook {
  const english = byLanguage.get(STAND_IN) ?? { lists: {}, indicators: {}, law: {}, forms: {} };
  const complete = new Map(
    [...byLanguage].map(([language, own]): [string, LanguageLabels] => [
      language,
      {
        language,
        lists: mergeLists(english.lists, own.lists),
        indicators: { ...english.indicators, ...own.indicators },
        law: { ...english.law, ...own.law },
        forms: { ...english.forms, ...own.forms },
      },
    ]),
  );
  const standIn = complete.get(STAND_IN) ?? { language: STAND_IN, ...english };
  return { languages: [...complete.keys()], of: (language) => complete.get(language) ?? standIn };
}

function mergeLists(english: ListLabels, own: ListLabels): ListLabels {
  const lists = new Set([...Object.keys(english), ...Object.keys(own)]);
  return Object.fromEntries([...lists].map((list) => [list, { ...english[list], ...own[list] }]));
}
