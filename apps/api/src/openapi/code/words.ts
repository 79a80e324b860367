import ts from 'typescript';

/** A TSDoc comment as running text; lines of the source are no lines of the reader. */
export function wordsOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string | undefined {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker));
  return text.replace(/\s+/g, ' ').trim() || undefined;
}

/** The first sentence, and what follows it. */
export function sentences(text: string): { first: string; rest: string | undefined } {
  const [first = text] = /^.*?[.!?](?=\s|$)/.exec(text) ?? [];
  const rest = text.slice(first.length).trim();
  return { first, rest: rest === '' ? undefined : rest };
}

/** A text's form, where its comment names it: `@format uuid`. */
export function formatOf(field: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const tag = field.getJsDocTags(checker).find(({ name }) => name === 'format');
  return tag && ts.displayPartsToString(tag.text);
}
