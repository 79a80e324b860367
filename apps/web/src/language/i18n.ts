import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import { directionOf, keepLanguage, type Language, languageAtStart } from './languages';
import { pseudo, PSEUDO } from './pseudo';

type Words = Record<string, string>;
const LATER = 5_000;
const files = import.meta.glob<{ default: Words }>('../words/*/*.json');

/** One small file for each language and area, fetched when it is needed. */
const wordFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, area: string, done: ReadCallback) {
    const load = files[`../words/${language === PSEUDO ? 'en' : language}/${area}.json`];
    if (load === undefined) return done(new Error(`no words: ${language}/${area}`), false);
    load().then(
      ({ default: words }) => done(null, language === PSEUDO ? pseudo(words) : words),
      (fault: Error) => done(fault, true),
    );
  },
};

export async function startWords(): Promise<void> {
  i18next.on('languageChanged', showLanguage);
  await i18next
    .use(wordFiles)
    .use(new ICU())
    .use(initReactI18next)
    .init({
      lng: languageAtStart(),
      // The tests see to it that no word is missing: a phone need not fetch English as well.
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['shell', 'parts', 'time'],
      defaultNS: 'shell',
      keySeparator: false,
      interpolation: { escapeValue: false },
    });
  showLanguage(i18next.language);
  // What went wrong must be said without a network too; but nothing has gone wrong at first sight.
  window.setTimeout(() => void i18next.loadNamespaces('errors'), LATER);
}

export async function changeLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
}

/** Marked English; nothing keeps it. */
export async function showPseudo(): Promise<void> {
  await i18next.changeLanguage(PSEUDO);
}

function showLanguage(language: string): void {
  document.documentElement.lang = language === PSEUDO ? 'en' : language;
  document.documentElement.dir = directionOf(language);
}
