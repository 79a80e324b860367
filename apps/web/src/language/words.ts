import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Areas } from './areas';

export type Area = keyof Areas;
/** `area:key`, as English has it. */
export type WordKey = { [A in Area]: `${A}:${keyof Areas[A] & string}` }[Area];
export type Say = (key: WordKey, values?: Readonly<Record<string, unknown>>) => string;

/**
 * The words of the areas that a component uses: `const { t } = useWords('inbox', 'parts')`, `t('inbox:title')`.
 * The component waits until they are there.
 */
export function useWords(...areas: readonly [Area, ...Area[]]): {
  readonly t: Say;
  readonly language: string;
} {
  const { t, i18n } = useTranslation([...areas]);
  const say = useCallback<Say>((key, values) => (t as unknown as Say)(key, values), [t]);
  return { t: say, language: i18n.language };
}
