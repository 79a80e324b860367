/** Words that make the word before them a father's name: son of, daughter of. */
const SON_OR_DAUGHTER = new Set([
  ...[
    "o'g'li",
    "o'gli",
    'ogli',
    'ugli',
    'ogly',
    'oglu',
    'oghlu',
    "o'g'lu",
    'uly',
    'uli',
    'ulı',
    'uulu',
    'ogluy',
  ],
  ...['qizi', 'kizi', 'kyzy', 'qyzy', 'gyzy', 'kızı', 'gizi'],
  ...['ўғли', 'угли', 'оглы', 'огли', 'оглу', 'уулу', 'улы', 'ұлы', 'ули'],
  ...['қизи', 'кизи', 'кызы', 'қызы', 'гызы'],
]);

/** Russian patronymics, and Belarusian and Ukrainian ones of men. */
const RUSSIAN_ENDING = /(ович|евич|ьич|овна|евна|ична|ovich|evich|ovna|evna|ichna)$/u;

/** The words of a name without the father's name. A name that would vanish stays, without the marker. */
export function withoutPatronymic(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of words) {
    if (SON_OR_DAUGHTER.has(word)) {
      if (kept.length > 1) kept.pop();
    } else if (kept.length === 0 || !RUSSIAN_ENDING.test(word)) kept.push(word);
  }
  return kept.length > 0 ? kept : words;
}
