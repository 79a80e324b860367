import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { FormDocument } from '../form/form-types';

/**
 * What was typed of a need that is not sent yet: in memory for this sign-in only, so that looking at something else
 * and coming back loses nothing.
 */
export function useKeptDraft(
  name: string,
  beginning: FormDocument,
): readonly [FormDocument, (document: FormDocument) => void, () => void] {
  const queries = useQueryClient();
  const key = ['draft', name];
  const [document, setDocument] = useState(() => queries.getQueryData<FormDocument>(key) ?? beginning);
  const keep = useCallback(
    (changed: FormDocument) => {
      queries.setQueryDefaults(['draft'], { gcTime: Number.POSITIVE_INFINITY });
      queries.setQueryData(['draft', name], changed);
      setDocument(changed);
    },
    [queries, name],
  );
  const forget = useCallback(() => queries.removeQueries({ queryKey: ['draft', name] }), [queries, name]);
  return [document, keep, forget];
}
