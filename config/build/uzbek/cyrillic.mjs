import { NAMES, SHORT_FORMS, STEMS, WHOLE_TEXTS } from './exceptions.mjs';

const LETTERS = {
  ...{
    a: 'а',
    b: 'б',
    d: 'д',
    e: 'е',
    f: 'ф',
    g: 'г',
    h: 'ҳ',
    i: 'и',
    j: 'ж',
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
  },
  ...{ o: 'о', p: 'п', q: 'қ', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', x: 'х', y: 'й', z: 'з' },
};
const PAIRS = { oʻ: 'ў', gʻ: 'ғ', sh: 'ш', ch: 'ч', yo: 'ё', yu: 'ю', ya: 'я', ye: 'е', ts: 'ц' };
const VOWEL = /[aeiou]/;
const APOSTROPHES = /[ʻ‘’'ʼ`´]/g;
const WORD = /[A-Za-z](?:[A-Za-z]|[ʻ‘’'ʼ`´](?=[A-Za-z])|(?<=[OoGg])[ʻ‘’'ʼ`´])*/g;
/** Addresses, commands, names of events, codes and lists of single letters: `name@example.org`, `case.read`, `K7Q4-X2M9-C`, `P1`, `I, L, O va U`. */
const NO_WORDS =
  /\S+@\S+|\bpanoh user add\b|\w+:\/\/\S+|\b[a-z-]+(?:\.[a-z-]+)+\b|\b[A-Z](?:, [A-Z]\b)+(?: va [A-Z]\b)?|\b(?:[A-Z]+-?\d[A-Z\d]*|\d+[A-Z]+)(?:-[A-Z\d]+)*\b/g;
const LONGEST_SHORT_FORM = 5;

/** Uzbek in Latin script as Uzbek in Cyrillic script: a plain text, without arguments or tags. */
export function cyrillic(text) {
  if (WHOLE_TEXTS.includes(text.trim())) return text;
  let done = '';
  let from = 0;
  for (const kept of text.matchAll(NO_WORDS)) {
    done += text.slice(from, kept.index).replace(WORD, wordOf) + kept[0];
    from = kept.index + kept[0].length;
  }
  return done + text.slice(from).replace(WORD, wordOf);
}

function wordOf(latin) {
  if (Object.hasOwn(SHORT_FORMS, latin)) return SHORT_FORMS[latin];
  const isCapitals = latin.length > 1 && latin === latin.toUpperCase();
  if (isCapitals && latin.length <= LONGEST_SHORT_FORM && latin.search(APOSTROPHES) === -1) return latin;
  const name = NAMES.find((one) => latin.startsWith(one));
  if (name !== undefined) return name + byLetters(latin.slice(name.length).toLowerCase(), 'a');
  const small = latin
    .toLowerCase()
    .replace(APOSTROPHES, (_, at) => (/[og]/i.test(latin[at - 1]) ? 'ʻ' : 'ʼ'));
  // No Uzbek word has these letters: it is somebody's name.
  if (/w|c(?!h)/.test(small)) return latin;
  const stem = stemOf(small);
  const word =
    stem === undefined ? byLetters(small) : withEnding(STEMS[stem], small.slice(stem.length), stem.at(-1));
  if (isCapitals) return word.toUpperCase();
  return /^[A-Z]/.test(latin) ? word[0].toUpperCase() + word.slice(1) : word;
}

/** A soft sign at the end stands only where nothing follows: июль, but июлдан. */
const withEnding = (stem, ending, last) =>
  ending === '' ? stem : stem.replace(/ь$/, '') + byLetters(ending, last);

/** The longest that fits. */
function stemOf(word) {
  return Object.keys(STEMS)
    .filter((stem) => word.startsWith(stem) && isWhole(stem, word))
    .sort((one, other) => other.length - one.length)[0];
}

/** Short stems are also beginnings of other words: `rol` is no part of `rolik`. Only endings of ours may follow. */
const ENDING =
  /^(i|ini|ining|iga|ida|idan|lar|lari|larni|larining|ni|ning|ga|da|dan|dagi|gacha|ingiz|ingizni|im|li|lik|siz)*$/;
const isWhole = (stem, word) => stem.length > 5 || ENDING.test(word.slice(stem.length));

/** @param before the letter before, where the word began earlier */
function byLetters(word, before = '') {
  let cyrillic = '';
  for (let at = 0; at < word.length;) {
    const [letter, last] = [word[at], word[at - 1] ?? before];
    const pair = word.slice(at, at + 2);
    if (pair === 'ts' && !isTse(word.slice(at))) {
      cyrillic += 'т';
      at += 1;
    } else if (pair === 'yo' && word[at + 2] === 'ʻ') {
      cyrillic += 'й';
      at += 1;
    } else if (pair === 'ye' && last !== '' && !VOWEL.test(last) && last !== 'y' && last !== 'ʼ') {
      cyrillic += 'ье';
      at += 2;
    } else if (Object.hasOwn(PAIRS, pair)) {
      cyrillic += PAIRS[pair];
      at += 2;
    } else {
      cyrillic += letter === 'e' && (last === '' || VOWEL.test(last)) ? 'э' : letterOf(word, at);
      at += 1;
    }
  }
  return cyrillic;
}

/** `ts` is ц in `militsiya`; in `aytsa`, `ketsin` and `hujjatsiz` an ending begins with the s. */
const isTse = (rest) => !/^ts(h|a|in(lar)?(mi|chi)?$|iz(?!m))/.test(rest);

function letterOf(word, at) {
  if (word[at] !== 'ʼ') return LETTERS[word[at]] ?? word[at];
  // It only keeps s and h apart: Isʼhoq.
  return word[at - 1] === 's' && word[at + 1] === 'h' ? '' : 'ъ';
}
