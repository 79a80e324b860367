/** Capital Cyrillic letters that look like a Latin one, as typed on the wrong keyboard. */
const LATIN_FOR: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', Ё: 'E', К: 'K', Қ: 'K', М: 'M', Н: 'H', Һ: 'H', О: 'O', Р: 'P', С: 'C' },
  ...{ Т: 'T', У: 'Y', Ү: 'Y', Х: 'X', Ҳ: 'X', Ѕ: 'S', Ј: 'J', І: 'I', Ӏ: 'I' },
};

/** Capitals in compatibility form with Latin letters for their Cyrillic twins; other letters stay. */
export function latinCapitals(text: string): string {
  return Array.from(text.normalize('NFKC').toUpperCase(), (letter) => LATIN_FOR[letter] ?? letter).join('');
}
