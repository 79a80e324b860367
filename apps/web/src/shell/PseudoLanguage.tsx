import { useEffect } from 'react';
import { showPseudo } from '../language/i18n';
import { isPseudoWished, PSEUDO } from '../language/pseudo';
import { useWords } from '../language/words';
import { useAnswer } from '../talk/use-answer';

/**
 * `?language=en-XA` shows marked English for as long as the window is open, whatever else chooses a language:
 * for tests, and never where people are real.
 */
export function PseudoLanguage() {
  const { language } = useWords('shell');
  const { data } = useAnswer('/api/v1/installation', {}, { enabled: isPseudoWished });
  const isAllowed = isPseudoWished && data !== undefined && data.kind !== 'real';
  useEffect(() => {
    if (isAllowed && language !== PSEUDO) void showPseudo();
  }, [isAllowed, language]);
  return null;
}
