import ts from 'typescript';

/** A TSDoc comment as running text; lines of the source are no lines of the reader. */
export function wordsOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string | undefined {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker));
  return text.replace(/\s+/g, ' ').trim() || undefined;
}

/** The first sentence, and what follows it. */
export function sentences(text: string): { first: string; rest: string | undefined } {
  const [first = text] = /^.*?[.;:!?](?=\s|$)/.exec(text) ?? [];
  const rest = text.slice(first.length).trim();
  return rest === '' || !first.endsWith('.')
    ? { first: text, rest: undefined }
    : { first, rest };
}
