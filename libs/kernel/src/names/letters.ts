/**
 * Sounds instead of spellings. `A` stands for the vowels a and o (one sound for Uzbek and Tajik, two
 * for Russian clerks), `I` for i, e, y, ы; `U` for u, ў, ү. `S` is sh, `C` is ch, `H` is every kh, x
 * and h, `j` every zh, dzh and dj. Order matters: a longer spelling stands before the shorter one inside it.
 */
export const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', ғ: 'g', ҕ: 'g', д: 'd', е: 'e', є: 'e', ё: 'yo' },
  ...{
    ж: 'j',
    җ: 'j',
    ҷ: 'j',
    ӌ: 'j',
    з: 'z',
    и: 'i',
    й: 'y',
    ӣ: 'i',
    і: 'i',
    ї: 'i',
    к: 'k',
    қ: 'k',
    ҡ: 'k',
  },
  ...{ л: 'l', м: 'm', н: 'n', ң: 'n', ҥ: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', ҫ: 's', т: 't' },
  ...{ у: 'u', ў: 'U', ӯ: 'u', ү: 'u', ұ: 'u', ф: 'f', х: 'H', ҳ: 'H', һ: 'H', ц: 's', ч: 'C', ҹ: 'C' },
  ...{ ш: 'S', щ: 'S', ъ: '', ы: 'i', ь: '', э: 'e', ә: 'a', ю: 'yu', я: 'ya' },
};

/** Latin letters whose mark is a different sound, not an accent: Turkmen, Kazakh, Czech-style passports. */
export const MARKED_LATIN: Readonly<Record<string, string>> = {
  ...{
    ž: 'zh',
    š: 'sh',
    ş: 'sh',
    ș: 'sh',
    č: 'ch',
    ç: 'ch',
    ğ: 'g',
    ģ: 'g',
    ı: 'i',
    ə: 'a',
    ý: 'y',
    ë: 'yo',
  },
};

/** Spellings of one sound in Latin letters, as passports and clerks write them. */
export const LATIN_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'S'],
  [/tch|ch/g, 'C'],
  [/dzh|dj|zh/g, 'j'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/kh|x|h/g, 'H'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/ts|tz|c/g, 's'],
  [/w/g, 'v'],
  [/ks/g, 'H'],
  [/ngg?/g, 'n'],
];
