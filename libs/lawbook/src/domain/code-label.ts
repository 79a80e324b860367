import type { Codebook } from '@panoh/kernel';
import type { LanguageLabels } from './label-book';

/** Lists whose words every computer knows in every language: countries, languages, scripts. */
const KNOWN_EVERYWHERE = { 'iso-3166-1': 'region', 'iso-639': 'language', 'iso-15924': 'script' } as const;

/** What people read for a code; the code itself where nobody has written a word. */
export function codeLabel(
  book: Pick<Codebook, 'id' | 'standard'>,
  code: string,
  labels: LanguageLabels,
): string {
  const written = book.id === 'indicator' ? labels.indicators[code] : labels.lists[book.id]?.[code];
  return written ?? nameEverywhere(book.standard, code, labels.language) ?? code;
}

type NameType = (typeof KNOWN_EVERYWHERE)[keyof typeof KNOWN_EVERYWHERE];
const opened = new Map<string, Intl.DisplayNames>();

/** Opening one takes longer than asking it for every country. */
function namesIn(language: string, type: NameType): Intl.DisplayNames {
  const key = `${language} ${type}`;
  const names = opened.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'none' });
  opened.set(key, names);
  return names;
}

function nameEverywhere(standard: Codebook['standard'], code: string, language: string): string | undefined {
  const type = Object.hasOwn(KNOWN_EVERYWHERE, standard)
    ? KNOWN_EVERYWHERE[standard as keyof typeof KNOWN_EVERYWHERE]
    : undefined;
  if (type === undefined) return undefined;
  try {
    return namesIn(language, type).of(code) ?? namesIn('en', type).of(code);
  } catch {
    // A code of ours inside a foreign standard.
    return undefined;
  }
}
