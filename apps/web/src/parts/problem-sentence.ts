import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../talk/problem';

/** The sentence for a code in the reader's language; for a code without words the api's own. */
export function useProblemSentence(): (problem: Problem) => string {
  const { t, i18n } = useTranslation('errors');
  return useCallback(
    ({ code, detail, details }) => {
      const known = i18n.exists(`errors:${code}`);
      return known ? t(code as never, { ...details, code }) : detail;
    },
    [t, i18n],
  );
}
