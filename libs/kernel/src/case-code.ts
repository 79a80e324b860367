import { invalid } from './errors';
import { latinCapitals } from './names/look-alikes';

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and written by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 8;
const LENGTH = RANDOM_CHARACTERS + 1;

/** 40 random bits: five bytes. */
export const CASE_CODE_BYTES = 5;

/** What is written for a digit: the letters that the alphabet leaves out, and Cyrillic З. */
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', З: '3' };

/**
 * A confidentiality code out of random bytes, `K7Q4-X2M9-C`. It says nothing about the person: no
 * initials, no date, no sequence (R03).
 * @param random at least five bytes from a cryptographic source; the first five are used
 */
export function caseCode(random: Uint8Array): string {
  if (random.length < CASE_CODE_BYTES)
    throw invalid('CASE_CODE.TOO_FEW_BYTES', 'Pass five random bytes to make a case code.');
  const bits = random.slice(0, CASE_CODE_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const values = Array.from({ length: RANDOM_CHARACTERS }, (_, index) =>
    Number((bits >> BigInt(5 * (RANDOM_CHARACTERS - 1 - index))) & 31n),
  );
  return printed([...values, checkOf(values)]);
}

/**
 * The printed form of whatever a person typed for a code: any case, spaces and hyphens anywhere, O for
 * 0, I or L for 1, letters of a Cyrillic keyboard.
 * @throws CASE_CODE.CHARACTER | CASE_CODE.LENGTH | CASE_CODE.CHECK
 */
export function parseCaseCode(typed: string): string {
  if (typed.length > 60) throw wrongLength();
  const letters = Array.from(latinCapitals(typed)).filter((letter) => !/[\s\p{Dash}_.]/u.test(letter));
  const values = letters.map((letter) => ALPHABET.indexOf(DIGIT_FOR[letter] ?? letter));
  if (values.includes(-1))
    throw invalid(
      'CASE_CODE.CHARACTER',
      'A code has only digits and Latin letters without I, L, O and U. Read it from the card again.',
    );
  if (values.length !== LENGTH) throw wrongLength();
  if (checkOf(values.slice(0, RANDOM_CHARACTERS)) !== values[RANDOM_CHARACTERS])
    throw invalid(
      'CASE_CODE.CHECK',
      'One character of this code is wrong or two are swapped. Read it from the card again.',
    );
  return printed(values);
}

/**
 * The check character: the sum of the characters as elements of GF(32), weighted by α⁸ … α¹, the check
 * itself weighing 1. The weights are distinct and none is zero, hence every single wrong character and
 * every swap of two characters, neighbours or not, changes the sum; a doubled pair written as another
 * pair does too, since 1 + α is not zero.
 */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesAlpha(sum ^ value), 0);
}

/** Multiplication by α in GF(32) with α⁵ = α² + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}

function printed(values: readonly number[]): string {
  const letters = values.map((value) => ALPHABET.charAt(value)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

function wrongLength() {
  return invalid(
    'CASE_CODE.LENGTH',
    'A code has nine characters, as K7Q4-X2M9-C on the card. Count them again.',
  );
}
