import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { paths } from '../client/schema';
import { ask, type AnswerOf, type PathOf, type Request, type Sent } from './api';
import { differsInLanguageOnly } from './other-language';
import { Problem } from './problem';

export interface AnswerOptions {
  readonly enabled?: boolean;
  /** Milliseconds during which an answer counts as new. */
  readonly staleTime?: number;
  readonly refetchInterval?: number;
}

type GetPath = PathOf<'get'> & keyof paths;

/** A question as TanStack Query knows it: for `prefetchQuery`, `invalidateQueries` and several at once. */
export function answerTo<P extends GetPath>(
  path: P,
  request: Request<P, 'get'>,
  options: AnswerOptions = {},
) {
  return queryOptions<Sent<AnswerOf<P, 'get'>>, Problem>({
    ...options,
    queryKey: [path, request],
    // Another language is no reason to take a page away, and what is being typed on it.
    placeholderData: (before, query) =>
      query !== undefined && differsInLanguageOnly(query.queryKey, [path, request]) ? before : undefined,
    queryFn: ({ signal }) => ask('get', path, request, { signal }),
  });
}

/**
 * Reads and keeps an answer; it is asked again when the window is looked at again.
 * `useAnswer('/api/v1/cases/{caseId}', { path: { caseId } })` → `{ data, problem, isPending, refetch, etag }`
 */
export function useAnswer<P extends GetPath>(
  path: P,
  request: Request<P, 'get'>,
  options: AnswerOptions = {},
): Omit<UseQueryResult<Sent<AnswerOf<P, 'get'>>, Problem>, 'data' | 'error'> & {
  readonly data: AnswerOf<P, 'get'> | undefined;
  readonly etag: string | undefined;
  readonly problem: Problem | undefined;
} {
  const { data, error, ...rest } = useQuery(answerTo(path, request, options));
  return { ...rest, data: data?.data, etag: data?.etag, problem: error ?? undefined };
}
