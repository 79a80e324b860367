import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { PSEUDO } from '../language/pseudo';
import { useAnswer } from '../talk/use-answer';

const FOR_THIS_VISIT = 60 * 60_000;

export interface CodeList {
  /** The word for a code; the code itself while the list is on its way. */
  readonly label: (code: string | null | undefined) => string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly title: string;
  readonly isPending: boolean;
}

/** A codebook in the reader's language. */
export function useCodes(list: string, version?: number, enabled = true): CodeList {
  const language = useApiLanguage();
  const { data, isPending } = useAnswer(
    '/api/v1/codebooks/{id}',
    { path: { id: list }, query: { language, version } },
    { staleTime: FOR_THIS_VISIT, enabled },
  );
  const label = useCallback(
    (code: string | null | undefined) => data?.codes.find((one) => one.code === code)?.label ?? code ?? '',
    [data],
  );
  const options = data?.codes.map(({ code, label: words }) => ({ value: code, label: words })) ?? [];
  return { label, options, title: data?.label ?? '', isPending };
}

/** The language in which the api is asked for labels. */
export function useApiLanguage(): string {
  const { i18n } = useTranslation();
  return i18n.language === PSEUDO ? 'en' : i18n.language;
}
