import { useWords } from '../language/words';

/** From here on a span has no end: nobody lists people by years beyond it. */
const OLDEST = 120;

/** Ages that are taken, in words: "18 years and older" rather than a number that nobody reaches. */
export function useAgeSpan(): (from: number, to: number) => string {
  const { t } = useWords('parts');
  return (from, to) => {
    if (to >= OLDEST) return from === 0 ? t('parts:ages.any') : t('parts:ages.over', { from });
    return from === 0 ? t('parts:ages.upTo', { to }) : t('parts:ages.between', { from, to });
  };
}
