/** Puts words between the braces of a text; a word that is not given leaves nothing. */
export const fillText = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
