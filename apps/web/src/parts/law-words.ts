import { useCallback } from 'react';
import { useAnswer } from '../talk/use-answer';
import { useApiLanguage } from './codes';

const FOR_THIS_VISIT = 60 * 60_000;

/** What people read for a name of the law: `say('states/referral', 'accepted')`. */
export function useLawWords(): (path: string, name: string | null | undefined) => string {
  const language = useApiLanguage();
  const { data } = useAnswer('/api/v1/law-words', { query: { language } }, { staleTime: FOR_THIS_VISIT });
  return useCallback((path, name) => (name == null ? '' : (data?.words[`${path}/${name}`] ?? name)), [data]);
}
