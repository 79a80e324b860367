/** English with marks, longer and in brackets: what stays plain was never given to the translators. */
export const PSEUDO = 'en-XA';

/** Said once, by the address with which the window was opened. */
export const isPseudoWished =
  typeof location !== 'undefined' && new URLSearchParams(location.search).get('language') === PSEUDO;

const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const MARKS = 'áƀçðéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýž';
const MARKED = new Map([...PLAIN].map((letter, at) => [letter, MARKS[at] ?? letter]));

export function pseudo(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, message]) => [key, pseudoMessage(message)]));
}

/** Marks the text of a message and leaves what ICU reads: arguments, plural words, tags. */
export function pseudoMessage(message: string): string {
  let depth = 0;
  let marked = '';
  for (const [index, letter] of [...message].entries()) {
    if (letter === '{') depth += 1;
    const insideBranch = depth > 0 && depth % 2 === 0;
    const isText = depth === 0 || insideBranch;
    marked += isText && !inTag(message, index) ? (MARKED.get(letter) ?? letter) : letter;
    if (letter === '}') depth -= 1;
  }
  return `[${marked}${'~'.repeat(Math.ceil(message.length * 0.35))}]`;
}

function inTag(message: string, index: number): boolean {
  const open = message.lastIndexOf('<', index);
  return open !== -1 && message.indexOf('>', open) >= index;
}
