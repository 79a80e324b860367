import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { components } from '../client/schema';
import type { Definition, Measure } from '../numbers/definition';

export interface WantedTable {
  readonly dimensions: readonly WantedDimension[];
  readonly filters: Definition['filters'];
}

export type WantedDimension = components['schemas']['AskedDimension'];

/** What is being put together for publication. */
export interface ReleaseDraft {
  readonly name: string;
  /** Null: tables of one's own. */
  readonly preset: string | null;
  readonly measure: Measure;
  readonly tables: readonly WantedTable[];
  readonly from: string;
  readonly to: string;
  readonly asKnownOn: string | null;
}

const KEY = ['draft', 'release'];

/** In memory for this sign-in only: looking something up and coming back loses nothing. */
export function useReleaseDraft(
  beginning: () => ReleaseDraft,
): readonly [ReleaseDraft, (draft: ReleaseDraft) => void, () => void] {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => queries.getQueryData<ReleaseDraft>(KEY) ?? beginning());
  const keep = useCallback(
    (changed: ReleaseDraft) => {
      keepDraft(queries, changed);
      setDraft(changed);
    },
    [queries],
  );
  const forget = useCallback(() => queries.removeQueries({ queryKey: KEY }), [queries]);
  return [draft, keep, forget];
}

/** Goes to a new publication that begins with this. */
export function useBeginRelease(): (draft: ReleaseDraft) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    (draft) => {
      keepDraft(queries, draft);
      void navigate({ to: '/numbers/releases/new' });
    },
    [queries, navigate],
  );
}

function keepDraft(queries: ReturnType<typeof useQueryClient>, draft: ReleaseDraft): void {
  queries.setQueryDefaults(['draft'], { gcTime: Number.POSITIVE_INFINITY });
  queries.setQueryData(KEY, draft);
}

/** As the api takes it: a ready set by its name, or the tables themselves. */
export const bodyOf = (draft: ReleaseDraft): components['schemas']['AskReleaseBody'] => {
  const { name, preset, measure, tables, from, to, asKnownOn } = draft;
  const own = {
    measure,
    tables: tables.map(({ dimensions, filters }) => ({ dimensions: [...dimensions], filters })),
  };
  return { ...{ name, from, to, asKnownOn }, ...(preset === null ? own : { preset }) };
};
