import { useCallback } from 'react';
import { useAnswer } from '../talk/use-answer';
import { useApiLanguage } from './codes';

const FOR_THIS_VISIT = 60 * 60_000;

function useWordsOfLaw(): Readonly<Record<string, string>> | undefined {
  const language = useApiLanguage();
  const { data } = useAnswer('/api/v1/law-words', { query: { language } }, { staleTime: FOR_THIS_VISIT });
  return data?.words;
}

/** What people read for a name of the law: `say('states/referral', 'accepted')`. */
export function useLawWords(): (path: string, name: string | null | undefined) => string {
  const words = useWordsOfLaw();
  return useCallback((path, name) => (name == null ? '' : (words?.[`${path}/${name}`] ?? name)), [words]);
}

/** Every name that stands at a path of the law, with its word: `reasons/decline`. */
export function useLawNames(path: string): readonly { readonly name: string; readonly label: string }[] {
  const words = useWordsOfLaw() ?? {};
  const above = `${path}/`;
  return Object.entries(words)
    .filter(([key]) => key.startsWith(above))
    .map(([key, label]) => ({ name: key.slice(above.length), label }));
}
