import type { Mechanism } from '@panoh/mechanisms';
import { type ConsentText, isReviewed } from './consent-text';
import type { LawFault } from './law-fault';

/** Languages people of a jurisdiction are asked in, by its code. */
export type LanguagesOf = Readonly<Record<string, readonly string[]>>;

/**
 * Purposes of a mechanism that nobody could be asked about: no text in a language of the jurisdiction that
 * somebody answers for. An interpreter can carry a reviewed text into another language, but not make one up.
 */
export function missingConsentTexts(
  mechanism: Mechanism,
  texts: readonly ConsentText[],
  languages: LanguagesOf,
  kind: 'demo' | 'test' | 'real',
): LawFault[] {
  const spoken = languages[mechanism.jurisdiction] ?? [];
  return [...mechanism.consents.purposes.values()]
    .filter(
      ({ name }) =>
        !texts.some(
          (text) => text.purpose === name && spoken.includes(text.language) && isReviewed(text, kind),
        ),
    )
    .map(({ name, at }) => ({
      file: at.file,
      line: at.line,
      column: at.column,
      code: 'LAW.CONSENT_TEXT_MISSING',
      sentence: `Purpose ${name} has no reviewed consent text in a language of ${mechanism.jurisdiction} (${spoken.join(', ') || 'none is named'}). Add one to consent-texts.`,
    }));
}
