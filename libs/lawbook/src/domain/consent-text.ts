/** What is read to a person before they agree or refuse, for one purpose, in one language. */
export interface ConsentText {
  /** P1 … P13. */
  readonly purpose: string;
  readonly version: number;
  /** BCP 47: `uz-Latn`. */
  readonly language: string;
  readonly text: string;
  /**
   * Who answers for the words. `example` marks a text made for the demo; null was reviewed by nobody and is
   * shown only as an aid beside a reviewed language.
   */
  readonly reviewedBy: string | null;
}

/** A file of consent texts as it was read: the content is not trusted yet. */
export type ConsentTextFault = { readonly path: readonly string[]; readonly sentence: string };

export const EXAMPLE_REVIEW = 'example';

const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/;
const PURPOSE = /^P([1-9]|1[0-3])$/;

/** Reads `{ language, reviewed-by?, texts: { P1: { version, text, reviewed-by? } } }`, telling every mistake. */
export function consentTextsOf(content: unknown): { texts: ConsentText[]; faults: ConsentTextFault[] } {
  const faults: ConsentTextFault[] = [];
  const file = mapOf(content);
  const language = file.language;
  if (typeof language !== 'string' || !LANGUAGE.test(language))
    return {
      texts: [],
      faults: [{ path: ['language'], sentence: 'Say the language, for example uz-Latn.' }],
    };
  const texts = Object.entries(mapOf(file.texts)).flatMap(([purpose, entry]): ConsentText[] => {
    const wrong = (sentence: string): [] => {
      faults.push({ path: ['texts', purpose], sentence });
      return [];
    };
    if (!PURPOSE.test(purpose)) return wrong(`"${purpose}" is not a purpose: they are called P1 to P13.`);
    const said = mapOf(entry);
    const { version, text } = said;
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
      return wrong('The version is a whole number from 1: raise it by one at every change.');
    if (typeof text !== 'string' || text.trim() === '') return wrong('The text is missing.');
    const reviewedBy = said['reviewed-by'] ?? file['reviewed-by'] ?? null;
    // An empty name would count as a reader, and let a text through that nobody has read.
    if (reviewedBy !== null && (typeof reviewedBy !== 'string' || reviewedBy.trim() === ''))
      return wrong('"reviewed-by" names who answers for it.');
    return [{ purpose, version, language, text: text.trim(), reviewedBy: reviewedBy?.trim() ?? null }];
  });
  if (texts.length === 0 && faults.length === 0)
    faults.push({ path: ['texts'], sentence: 'The file holds no texts.' });
  return { texts, faults };
}

/** Whether a person may be asked with this text alone; an example counts only where nobody is real. */
export const isReviewed = (text: ConsentText, kind: 'demo' | 'test' | 'real'): boolean =>
  text.reviewedBy !== null && (kind !== 'real' || text.reviewedBy !== EXAMPLE_REVIEW);

const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
