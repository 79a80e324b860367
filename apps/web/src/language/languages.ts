/** Each in its own words and script, as its reader looks for it. */
export const LANGUAGES = {
  en: 'English',
  ru: 'Русский',
  'uz-Latn': 'Oʻzbekcha',
  'uz-Cyrl': 'Ўзбекча',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  tg: 'Тоҷикӣ',
  tk: 'Türkmençe',
} as const;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly Language[];

export const isLanguage = (tag: unknown): tag is Language => typeof tag === 'string' && tag in LANGUAGES;

/** Dari and Arabic would stand here. */
const RIGHT_TO_LEFT: readonly string[] = [];
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(tag) ? 'rtl' : 'ltr');

const KEPT = 'language';

/** What was chosen on this device, else what the browser asks for, else English. It says nothing about a person. */
export function languageAtStart(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  for (const wanted of navigator.languages) {
    if (isLanguage(wanted)) return wanted;
    const primary = wanted.split('-')[0] ?? '';
    if (primary === 'uz') return wanted.includes('Cyrl') ? 'uz-Cyrl' : 'uz-Latn';
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
