/** Languages Panoh speaks, as BCP 47 tags; Uzbek in both of its scripts. */
export const LANGUAGES = ['en', 'ru', 'uz-Latn', 'uz-Cyrl', 'kk', 'ky', 'tg', 'tk'] as const;

export type Language = (typeof LANGUAGES)[number];
