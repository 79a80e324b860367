import { CYRILLIC, LATIN_SPELLINGS, MARKED_LATIN } from './letters';
import { withoutPatronymic } from './patronymic';

/** Everything that is typed for an apostrophe: straight, curly, the letters ʻ and ʼ, accents standing alone. */
const APOSTROPHES = /['’‘ʻʼʹʺ`´′“”"]/gu;
const DOUBLED = /(.)\1+/gu;

/**
 * One spelling for all spellings of a name: script, apostrophes, case, marks, doubled letters and the
 * usual transliterations of Uzbek, Russian, Kazakh, Kyrgyz, Tajik and Turkmen names fall together; a
 * patronymic inside it is left out. The result is for comparing, never for showing. It is a hint: equal
 * folds may be two people, and different folds the same one.
 */
export function foldName(name: string): string {
  const words = name
    // Before composing: the compatibility form of an accent standing alone is a space.
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f]/gu, '')
    .split(/[^\p{L}\p{M}']+/u)
    .filter((word) => word !== '');
  const letters = withoutPatronymic(words).map((word) => sameForBoth(latin(word)));
  return endings(frequentNames(vowels(consonants(letters.join('')))));
}

function latin(word: string): string {
  // A tie bar joins what scholars write for я, ю and ц; without it i͡a would read as two vowels.
  const uzbek = word
    .normalize('NFC')
    .replace(/o'/g, 'U')
    // Uzbek writes s'h where s and h are two sounds: Isʼhoq.
    .replace(/s'h/g, 'sH')
    .replace(/'/g, '')
    .replace(/i\u0361/g, 'y');
  const sounds = Array.from(uzbek, (letter) => CYRILLIC[letter] ?? MARKED_LATIN[letter] ?? letter).join('');
  return sounds.normalize('NFD').replace(/\p{M}/gu, '');
}

function consonants(word: string): string {
  return LATIN_SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word).replace(
    DOUBLED,
    '$1',
  );
}

/**
 * Vowels by class. Neighbours count as one: a glide before a vowel gives way to it (Zulfiya, Zulfia,
 * Yusuf, Iusuf), a glide after a vowel is dropped (Aygul, Aigul). After a consonant ё is as good as е,
 * because most writers leave its dots out.
 */
function vowels(word: string): string {
  return word
    .replace(/(?<=[^aoeiyuU])yo/g, 'e')
    .replace(/[ao]/g, 'A')
    .replace(/[eiy]/g, 'I')
    .replace(/u/g, 'U')
    .replace(/[AIU]{2,}/g, (run) => /[AU]/.exec(run)?.[0] ?? 'I')
    .replace(/([AIU])v(?=[^AIU])/g, '$1');
}

/** A family name in -ova, -eva as the -ov, -ev that another clerk may have written. */
function sameForBoth(word: string): string {
  return word.replace(/(?<=.[oe][vw])a$/, '');
}

/** Names borne by so many, and spelled in so many ways, that no general rule reaches them. */
function frequentNames(sounds: string): string {
  return sounds
    .replace(/m[AU]HAm[AI]/g, 'mUHAmA')
    .replace(/AHmI(?=[td])/g, 'AHmA')
    .replace(/Abd[AI](?=[^AIU])/g, 'AbdU')
    .replace(/AbdUlr|Abdr/g, 'AbdUr');
}

/** The breath at the end (Abdulloh, Abdullo), and d or b where another hears t or p. */
function endings(sounds: string): string {
  return sounds
    .replace(/(?<=.)H$/, '')
    .replace(/d$/, 't')
    .replace(/b$/, 'p');
}
